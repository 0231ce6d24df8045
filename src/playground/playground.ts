import { randomUUID } from 'node:crypto';
import type { Discord } from './discord.ts';
import type { Suggestion } from './site/protocol.ts';
import { addSite } from './site/routes.ts';
import { startStandIn } from './standin.ts';

export interface Playground {
  readonly discord: Discord;
  /** The page's address. */
  readonly address: string;
  /** What the page proposes to begin with. */
  suggest(suggestions: readonly Suggestion[]): void;
}

/**
 * Starts a Discord on loopback with a page on which a person can use it.
 *
 * @param port on 127.0.0.1; 0 for any free one
 * @throws node's own error when the port is taken or forbidden
 */
export async function startPlayground(port: number): Promise<Playground> {
  // Secret, since every page in every browser on this machine can reach the address.
  const discord = await startStandIn({ port, token: randomUUID() });
  let suggestions: readonly Suggestion[] = [];
  addSite(discord, () => suggestions);
  return {
    discord,
    address: new URL(discord.url).origin,
    suggest(some) {
      suggestions = some;
    },
  };
}
