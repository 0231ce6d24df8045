import { Client, Events, Status } from 'discord.js';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Gateway } from '../../src/playground/gateway.ts';
import { standInForTest } from '../helpers/standin.ts';
import { COMMANDS, startBot } from './bot.ts';

interface Packet {
  readonly op: number;
  readonly d: unknown;
  readonly t: string | null;
  readonly s: number | null;
}

/** A gateway connection with no library on top; `next` hands out its packets one by one. */
function connect(url: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws').replace('/api', '/gateway')}?v=10`);
  const waiting: Packet[] = [];
  socket.on('message', (data: Buffer) => {
    waiting.push(JSON.parse(data.toString()) as Packet);
    socket.emit('packet');
  });
  async function next(): Promise<Packet> {
    for (;;) {
      const packet = waiting.shift();
      if (packet) return packet;
      await once(socket, 'packet');
    }
  }
  return { socket, next, send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })) };
}

test('the unmodified client becomes ready and knows the guild, its channels and itself', async () => {
  const discord = await standInForTest();
  const client = await startBot(discord);
  await discord.gateway.ready();
  const guild = client.guilds.cache.get(discord.world.guild.id);
  expect(guild?.available).toBe(true);
  expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['news', 'talk']);
  expect(client.user.id).toBe(discord.world.bot.id);
  const application = await client.application.fetch();
  expect(application.id).toBe(discord.world.bot.id);
  const channel = guild!.channels.cache.first()!;
  expect(channel.permissionsFor(guild!.members.me!).has('SendMessages')).toBe(true);
  expect(channel.permissionsFor(guild!.members.me!).has('ManageGuild')).toBe(false);
});

test('a wrong token is refused by REST with 401', async () => {
  const discord = await standInForTest();
  const client = new Client({ intents: [], rest: { api: discord.url } });
  await expect(client.login('some-other-token')).rejects.toThrow('invalid token');
});

test('a wrong token is refused by the gateway with 4004', async () => {
  const discord = await standInForTest();
  const { socket, next, send } = connect(discord.url);
  expect(await next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41250 } });
  send(2, { token: 'wrong', intents: 1, properties: {} });
  expect(await once(socket, 'close')).toContain(4004);
});

test('a frame that breaks the protocol ends its own connection alone', async () => {
  const discord = await standInForTest();
  const { socket, next } = connect(discord.url);
  await next();
  socket.send('{}', { mask: false });
  expect(await once(socket, 'close')).toContain(1002);
  expect(await connect(discord.url).next()).toMatchObject({ op: 10 });
});

test('an intent that needs a permit is refused with 4014', async () => {
  const discord = await standInForTest();
  const { socket, next, send } = connect(discord.url);
  await next();
  send(2, { token: discord.token, intents: 1 | (1 << 15), properties: {} });
  expect(await once(socket, 'close')).toContain(4014);
});

test('a heartbeat is acknowledged', async () => {
  const discord = await standInForTest();
  const { next, send, socket } = connect(discord.url);
  await next();
  send(1, null);
  expect(await next()).toMatchObject({ op: 11 });
  socket.terminate();
});

test('a resumed session gets what it missed, in order, then RESUMED', async () => {
  const discord = await standInForTest();
  const first = connect(discord.url);
  await first.next();
  first.send(2, { token: discord.token, intents: 1, properties: {} });
  const ready = await first.next();
  expect([ready.t, ready.s]).toEqual(['READY', 1]);
  expect((await first.next()).t).toBe('GUILD_CREATE');
  discord.gateway.drop();
  await once(first.socket, 'close');
  discord.gateway.dispatch('TEST_ONE', {});
  discord.gateway.dispatch('TEST_TWO', {});

  const second = connect(discord.url);
  await second.next();
  const { session_id } = ready.d as { session_id: string };
  second.send(6, { token: discord.token, session_id, seq: 2 });
  const replayed = [await second.next(), await second.next(), await second.next()];
  expect(replayed.map(({ t, s }) => [t, s])).toEqual([
    ['TEST_ONE', 3],
    ['TEST_TWO', 4],
    ['RESUMED', 5],
  ]);
  second.socket.terminate();
});

test('an unknown session cannot be resumed', async () => {
  const discord = await standInForTest();
  const { next, send, socket } = connect(discord.url);
  await next();
  send(6, { token: discord.token, session_id: 'unknown', seq: 0 });
  expect(await next()).toMatchObject({ op: 9, d: false });
  socket.terminate();
});

test.each([
  ['a dropped connection', (gateway: Gateway) => gateway.drop()],
  ['op 7', (gateway: Gateway) => gateway.reconnect()],
  ['op 9, resumable', (gateway: Gateway) => gateway.invalidate(true)],
])('after %s the client resumes and answers what came meanwhile', async (_, disturb) => {
  const discord = await standInForTest();
  const client = await startBot(discord, async (interaction) => {
    if (interaction.isCommand()) await interaction.reply('da');
  });
  await client.application.commands.set(COMMANDS);
  const resumed = once(client, Events.ShardResume);
  disturb(discord.gateway);
  const use = discord.command('ask', { question: 'Wer?' });
  await resumed;
  expect((await use.reply()).content).toBe('da');
});

test('after op 9, not resumable, the client begins a new session', async () => {
  const discord = await standInForTest();
  const client = await startBot(discord);
  const started = once(client, Events.ShardReady);
  discord.gateway.invalidate(false);
  await started;
  expect(client.ws.status).toBe(Status.Ready);
});

test.each(['hello', 'null', '{"op":2}', '{"op":6,"d":null}'])(
  'a packet that no client would send ends its own connection alone: %s',
  async (packet) => {
    const discord = await standInForTest();
    const { socket, next } = connect(discord.url);
    await next();
    socket.send(packet);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBeGreaterThanOrEqual(4000);
    await startBot(discord);
  },
);

test('an address that cannot be decoded is not found', async () => {
  const discord = await standInForTest();
  const response = await fetch(`${discord.url}/v10/%E0%A4%A`, {
    headers: { authorization: `Bot ${discord.token}` },
  });
  expect(response.status).toBe(404);
  discord.problems.length = 0;
});
