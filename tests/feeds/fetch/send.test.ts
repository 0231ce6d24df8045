import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { dial } from '../../../src/feeds/fetch/send.ts';
import { portOf } from './web.ts';

test('a connection is made to the addresses given and not to what the name stands for', async () => {
  const server = createServer((socket) => socket.end());
  const port = await portOf(server);
  const socket = dial('news.invalid', port, ['127.0.0.1']);
  await once(socket, 'connect');
  expect(socket.remoteAddress).toBe('127.0.0.1');
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

test('a second address is tried where the first does not answer', async () => {
  const server = createServer((socket) => socket.end());
  const port = await portOf(server);
  const socket = dial('news.invalid', port, ['127.0.0.2', '127.0.0.1']);
  await once(socket, 'connect');
  expect(socket.remoteAddress).toBe('127.0.0.1');
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});
