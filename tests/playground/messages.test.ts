import { AttachmentBuilder, type TextChannel } from 'discord.js';
import { expect, test, vi } from 'vitest';
import type { Discord } from '../../src/playground/discord.ts';
import { Refusal } from '../../src/playground/refusal.ts';
import { createUser } from '../../src/playground/world.ts';
import { standInForTest } from '../helpers/standin.ts';
import { fake, startBot } from './bot.ts';
import { begin } from './refusal.ts';

async function newsChannel(discord: Discord): Promise<TextChannel> {
  const client = await startBot(discord);
  return (await client.channels.fetch(discord.world.channels.news.id)) as TextChannel;
}

test('a message is created, fetched, edited, listed and deleted', async () => {
  const discord = await standInForTest();
  const channel = await newsChannel(discord);
  const sent = await channel.send('eins');
  await channel.send('zwei');
  const edited = await sent.edit('drei');
  expect(edited.editedTimestamp).not.toBeNull();
  expect((await channel.messages.fetch({ message: sent.id, force: true })).content).toBe('drei');
  const listed = await channel.messages.fetch({ limit: 10 });
  expect(listed.map(({ content }) => content)).toEqual(['zwei', 'drei']);
  expect([...(await channel.messages.fetch({ limit: 1 })).values()]).toHaveLength(1);
  await sent.delete();
  expect(discord.messages(channel.id).map(({ content }) => content)).toEqual(['zwei']);
  await expect(channel.messages.fetch({ message: sent.id, force: true })).rejects.toThrow(
    'Unknown Message',
  );
});

test('two edits at once both have their effect', async () => {
  const discord = await standInForTest();
  const channel = await newsChannel(discord);
  const sent = await channel.send('eins');
  const finish = await begin(discord, 'PATCH', `/channels/${channel.id}/messages/${sent.id}`);
  await sent.edit('zwei');
  await finish({ embeds: [{ title: 'Bild' }] });
  expect(discord.messages(channel.id)).toMatchObject([
    { content: 'zwei', embeds: [{ title: 'Bild' }] },
  ]);
});

test('the same nonce by the same author creates one message within a few minutes', async () => {
  fake('Date');
  const discord = await standInForTest();
  const channel = await newsChannel(discord);
  const options = { content: 'einmal', nonce: '42', enforceNonce: true };
  const first = await channel.send(options);
  vi.advanceTimersByTime(60_000);
  const again = await channel.send({ ...options, content: 'noch einmal' });
  expect(again.id).toBe(first.id);
  expect(again.content).toBe('einmal');
  vi.advanceTimersByTime(10 * 60_000);
  expect((await channel.send(options)).id).not.toBe(first.id);
  await channel.send({ content: 'ohne Zwang', nonce: '42' });
  expect(discord.messages(channel.id)).toHaveLength(3);
});

test('files come with the message, are served again and stay unless an edit leaves them out', async () => {
  const discord = await standInForTest();
  const channel = await newsChannel(discord);
  const files = [
    new AttachmentBuilder(Buffer.from('Text'), { name: 'full.txt', description: 'Whole text' }),
    new AttachmentBuilder(Buffer.from('b'), { name: 'b.txt' }),
  ];
  const sent = await channel.send({ content: 'zwei Dateien', files });
  const full = sent.attachments.first()!;
  const { headers } = await fetch(full.url);
  expect(headers.get('content-security-policy'), 'its scripts may not run').toBe('sandbox');
  expect([full.name, full.size, full.description]).toEqual(['full.txt', 4, 'Whole text']);
  expect(await (await fetch(full.url)).text()).toBe('Text');
  expect((await sent.edit('behalten')).attachments.size).toBe(2);
  expect(
    (await sent.edit({ attachments: [{ id: full.id }] })).attachments.map(({ name }) => name),
  ).toEqual(['full.txt']);
});

test('a message mentions only whom allowed_mentions lets it', async () => {
  const discord = await standInForTest();
  const channel = await newsChannel(discord);
  const { ben } = discord.world.people;
  const content = `<@${ben.id}> @everyone <@&${discord.world.guild.id}>`;
  const loud = await channel.send(content);
  expect([loud.mentions.everyone, loud.mentions.users.size]).toEqual([true, 1]);
  const quiet = await channel.send({ content, allowedMentions: { parse: [] } });
  expect([quiet.mentions.everyone, quiet.mentions.users.size]).toEqual([false, 0]);
  const one = await channel.send({ content, allowedMentions: { users: [ben.id] } });
  expect([one.mentions.everyone, one.mentions.users.size]).toEqual([false, 1]);
});

test('a person writes at most 2000 characters at once', async () => {
  const discord = await standInForTest();
  const { id } = discord.world.channels.news;
  const post = (length: number) => discord.post(id, { content: 'x'.repeat(length) });
  expect(post(2000).content).toHaveLength(2000);
  expect(() => post(2001)).toThrow(Refusal);
});

test('people and other bots post too, and the bot cannot edit what they wrote', async () => {
  const discord = await standInForTest();
  const channel = await newsChannel(discord);
  const author = createUser('42', 'Ticker', true);
  const { id } = discord.post(channel.id, { author, embeds: [{ title: 'Eilmeldung' }] });
  const message = await channel.messages.fetch(id);
  expect(message.author.username).toBe('ticker');
  expect(message.embeds[0]?.title).toBe('Eilmeldung');
  await expect(channel.messages.edit(id, 'x')).rejects.toThrow('authored by another user');
});

test('a direct conversation opens, a conversation of others stays closed', async () => {
  const discord = await standInForTest();
  const client = await startBot(discord);
  const { people, dms, group } = discord.world;
  await client.users.send(people.anna.id, 'hallo');
  expect(discord.messages(dms.anna.id).map(({ content }) => content)).toEqual(['hallo']);
  await expect(client.rest.get(`/channels/${group.id}/messages`)).rejects.toThrow('Missing Access');
});

test('what happens to messages is told as events', async () => {
  const discord = await standInForTest();
  const channel = await newsChannel(discord);
  const told: string[] = [];
  for (const event of ['message', 'messageUpdate', 'messageDelete'] as const) {
    discord.on(event, ({ content }) => told.push(`${event} ${content}`));
  }
  const sent = await channel.send('a');
  await sent.edit('b');
  await sent.delete();
  expect(told).toEqual(['message a', 'messageUpdate b', 'messageDelete b']);
});
