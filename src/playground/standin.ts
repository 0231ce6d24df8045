import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createClock } from './clock.ts';
import { createDiscord, type Discord } from './discord.ts';

export interface StandInOptions {
  /** The only token that is let in. */
  readonly token?: string;
  /** Where to listen on 127.0.0.1; any free port unless told. */
  readonly port?: number;
  /** The clock for ids, the 3 s window and the 15 min token: milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Starts a Discord on loopback: REST API v10 and Gateway v10, into which an unmodified discord.js
 * client logs in with `rest: { api: discord.url }`.
 *
 * @throws node's own error where the port is taken
 */
export async function startStandIn(options: StandInOptions = {}): Promise<Discord> {
  const { token = 'stand-in-token', port = 0, now = Date.now } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return createDiscord(server, app, token, createClock(now));
}
