import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClock } from './clock.ts';
import { Discord } from './discord.ts';

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
 */
export async function startStandIn(options: StandInOptions = {}): Promise<Discord> {
  const { token = 'stand-in-token', port = 0, now = Date.now } = options;
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new Discord(server, host, token, createClock(now));
}
