import type { TextChannel } from 'discord.js';
import { expect, test } from 'vitest';
import { standInForTest } from '../helpers/standin.ts';
import { COMMANDS, startBot } from './bot.ts';

const POST_MESSAGE = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

async function setUp() {
  const discord = await standInForTest();
  const client = await startBot(discord);
  const channel = (await client.channels.fetch(discord.world.channels.news.id)) as TextChannel;
  return { discord, client, channel, sent: () => discord.messages(channel.id).length };
}

test('a 429 is waited for, and the request then has its effect once', async () => {
  const { discord, client, channel, sent } = await setUp();
  const limits: { retryAfter: number }[] = [];
  client.rest.on('rateLimited', (limit) => limits.push(limit));
  discord.faults.next({ ...POST_MESSAGE, answer: { status: 429, retryAfter: 0.05 } });
  await channel.send('eins');
  expect(limits).toHaveLength(1);
  expect(limits[0]?.retryAfter).toBeGreaterThanOrEqual(50);
  expect(sent()).toBe(1);
});

test('a 500 before the effect has none, and the retry has it once', async () => {
  const { discord, channel, sent } = await setUp();
  discord.faults.next({ ...POST_MESSAGE, answer: { status: 500 } });
  await channel.send('eins');
  expect(sent()).toBe(1);
});

test('a 500 after the effect doubles a message without a nonce', async () => {
  const { discord, channel, sent } = await setUp();
  discord.faults.next({ ...POST_MESSAGE, answer: { status: 500, afterEffect: true } });
  await channel.send('eins');
  expect(sent()).toBe(2);
});

test('a 500 after the effect does not double a message whose nonce is enforced', async () => {
  const { discord, channel, sent } = await setUp();
  discord.faults.next({ ...POST_MESSAGE, answer: { status: 500, afterEffect: true } });
  await channel.send({ content: 'eins', nonce: 'n1', enforceNonce: true });
  expect(sent()).toBe(1);
});

test('an injected refusal reaches the bot with its code and blames nobody', async () => {
  const { discord, channel } = await setUp();
  discord.faults.next({ ...POST_MESSAGE, answer: { status: 403, code: 50013 } });
  await expect(channel.send('eins')).rejects.toMatchObject({ code: 50013, status: 403 });
});

test('a broken connection has no effect', async () => {
  const { discord, channel, sent } = await setUp();
  discord.faults.next({ ...POST_MESSAGE, answer: { dropped: true }, times: 4 });
  await expect(channel.send('eins')).rejects.toThrow();
  expect(sent()).toBe(0);
});

test('an answer can get lost after the effect', async () => {
  const { discord, channel, sent } = await setUp();
  discord.faults.next({ ...POST_MESSAGE, answer: { dropped: true, afterEffect: true } });
  await expect(channel.send('eins')).rejects.toThrow('other side closed');
  expect(sent()).toBe(1);
});

test('an answer can come late after the effect', async () => {
  const { discord, channel, sent } = await setUp();
  discord.faults.next({ ...POST_MESSAGE, answer: { delay: 100, afterEffect: true } });
  const order: string[] = [];
  discord.once('message', () => order.push('Wirkung'));
  await channel.send('eins');
  expect([...order, 'Antwort']).toEqual(['Wirkung', 'Antwort']);
  expect(sent()).toBe(1);
});

test('that a request has come is told before it has its effect, and once more afterwards', async () => {
  const { discord, channel } = await setUp();
  const told: string[] = [];
  discord.on('request', (method, path) => told.push(`${method} ${path}`));
  discord.on('answer', (method, path) => told.push(`${method} ${path}`));
  discord.on('message', () => told.push('Wirkung'));
  await channel.send('eins');
  const request = `POST /channels/${channel.id}/messages`;
  expect(told).toEqual([request, 'Wirkung', request]);
});

test('a slow answer comes late and otherwise as ever', async () => {
  const { discord, channel, sent } = await setUp();
  const order: string[] = [];
  discord.faults.next({ ...POST_MESSAGE, answer: { delay: 100 } });
  const slow = channel.send('langsam').then(() => order.push('langsam'));
  const talk = (await channel.client.channels.fetch(discord.world.channels.talk.id)) as TextChannel;
  const fast = talk.send('schnell').then(() => order.push('schnell'));
  await Promise.all([slow, fast]);
  expect(order).toEqual(['schnell', 'langsam']);
  expect(sent()).toBe(1);
});

test('a fault befalls as many fitting requests as it was told, and no others', async () => {
  const { discord, client, channel, sent } = await setUp();
  discord.faults.next({ ...POST_MESSAGE, times: 2, answer: { status: 502 } });
  const answers: string[] = [];
  client.rest.on('response', ({ method }, { status }) => answers.push(`${method} ${status}`));
  await client.application.commands.set(COMMANDS);
  await channel.send('eins');
  expect(answers).toEqual(['PUT 200', 'POST 502', 'POST 502', 'POST 200']);
  expect(sent()).toBe(1);
});

test('an unknown path is the bot’s fault', async () => {
  const { discord, client } = await setUp();
  await expect(client.rest.get('/no/such/path')).rejects.toMatchObject({ status: 404 });
  expect(discord.problems.splice(0)).toMatchObject([{ method: 'GET', path: '/no/such/path' }]);
});
