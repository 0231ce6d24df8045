import { once } from 'node:events';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startStandIn } from '../../src/playground/discord.ts';
import { reasonToRefuse } from '../../src/playground/guard.ts';
import { standInForTest } from '../helpers/standin.ts';
import { COMMANDS, startBot } from './bot.ts';

/** The status of GET / with these headers, which `fetch` would not let be set. */
async function statusWith(port: string, headers: Record<string, string>): Promise<number> {
  const call = request({ host: '127.0.0.1', port, headers }).end();
  const [response] = (await once(call, 'response')) as [{ statusCode: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

async function standInWithPage() {
  const discord = await standInForTest();
  discord.app.get('/', (c) => c.text('page'));
  return { discord, port: new URL(discord.url).port };
}

test('routes can be added beside the API', async () => {
  const { port } = await standInWithPage();
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('page');
});

test('both names of loopback are served, as host and as origin', async () => {
  const { port } = await standInWithPage();
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    expect(await statusWith(port, { host, origin: `http://${host}` })).toBe(200);
  }
});

test.each([
  ['another host', { host: 'example.com' }],
  ['another port', { host: '127.0.0.1:1' }],
  ['another origin', { origin: 'https://example.com' }],
  ['the origin of another local server', { origin: 'http://127.0.0.1:1' }],
  ['the origin of a file', { origin: 'null' }],
])('a request with %s is refused', async (_, headers) => {
  const { port } = await standInWithPage();
  expect(await statusWith(port, headers)).toBe(403);
});

test('on port 80, which clients leave out, its hosts and origins are known all the same', () => {
  for (const host of ['127.0.0.1', 'localhost', 'localhost:80']) {
    expect(reasonToRefuse({ host, origin: `http://${host}` }, 80)).toBeUndefined();
  }
  expect(reasonToRefuse({ host: 'localhost' }, 8787)).toContain('localhost:8787');
});

test('a page of another origin cannot connect to the gateway', async () => {
  const { port } = await standInWithPage();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway`, { origin: 'http://example.com' });
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toContain('401');
});

test('commands are told as they are offered to somebody somewhere', async () => {
  const discord = await standInForTest();
  let changes = 0;
  discord.on('commands', () => (changes += 1));
  await (await startBot(discord)).application.commands.set(COMMANDS);
  const { anna, ben } = discord.world.people;
  const offered = (where?: object) => discord.commands(where).map(({ name }) => name);
  expect(changes).toBe(1);
  expect(offered()).toEqual(['ask', 'sources', 'upload', 'manage', 'Find sources']);
  expect(offered({ user: anna })).toEqual(['ask', 'sources', 'upload', 'manage', 'Find sources']);
  expect(offered({ user: ben })).toEqual(['ask', 'sources', 'upload', 'Find sources']);
  expect(offered({ user: ben, context: 'dm' })).toEqual(['ask', 'manage', 'Find sources']);
  expect(offered({ user: ben, context: 'private' })).toEqual(['ask']);
});

test('a port that is taken is told by Node’s own error', async () => {
  const discord = await standInForTest();
  const port = Number(new URL(discord.url).port);
  await expect(startStandIn({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closing ends responses that are still being sent', async () => {
  const discord = await startStandIn();
  discord.app.get('/endless', () => new Response(new ReadableStream()));
  const address = new URL('/endless', discord.url);
  const response = await fetch(address);
  const read = response.text();
  await Promise.all([discord.close(), expect(read).rejects.toThrow()]);
});
