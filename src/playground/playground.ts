import { randomUUID } from 'node:crypto';
import { startStandIn, type Discord } from './discord.ts';
import type { Suggestion } from './site/protocol.ts';
import { addSite } from './site/routes.ts';

/**
 * Starts a Discord on loopback with a page on which a person can use it, at the root of its address.
 *
 * @param port on 127.0.0.1; 0 for any free one
 * @param suggestions what the page proposes to begin with, as they are when it is opened
 * @throws node's own error when the port is taken or forbidden
 */
export async function startPlayground(
  port: number,
  suggestions: readonly Suggestion[] = [],
): Promise<Discord> {
  // Secret, since every page in every browser on this machine can reach the address.
  const discord = await startStandIn({ port, token: randomUUID() });
  addSite(discord, suggestions);
  return discord;
}
