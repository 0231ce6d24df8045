import type { Log } from '../log.ts';
import type { Command } from './command.ts';
import type { Client } from './connect.ts';
import { forOneServer } from './deployment.ts';
import { definitionsOf, registerChanges } from './registration.ts';

export interface RegisterParts {
  readonly client: Client<true>;
  readonly commands: readonly Command<never>[];
  /** The servers that get the commands for curators. */
  readonly guildIds: readonly string[];
  readonly log: Log;
  /** Once aborted, it rejects with its reason. */
  readonly ending: AbortSignal;
}

/**
 * Registers the commands where Discord has others; where it refuses them, those that it has go on
 * working.
 *
 * @returns what became of those for all servers
 */
export async function register(parts: RegisterParts): Promise<string> {
  const { client, commands, guildIds, log, ending } = parts;
  const registered = client.application.commands;
  const forCurators = commands.filter((command) => command.forCurators === true);
  const forAll = commands.filter((command) => command.forCurators !== true);
  let became: string;
  try {
    const changed = await registerChanges(registered, definitionsOf(forAll));
    became = changed ? 'registered anew' : 'unchanged';
  } catch (error) {
    ending.throwIfAborted();
    log.error({ err: error }, 'the commands could not be registered: start again later');
    became = 'not registered';
  }
  for (const guildId of guildIds) {
    try {
      await registerChanges(registered, definitionsOf(forCurators).map(forOneServer), guildId);
    } catch (error) {
      ending.throwIfAborted();
      log.error(
        { err: error, guildId },
        'the commands of ADMIN_GUILDS could not be registered: is the bot on that server?',
      );
    }
  }
  ending.throwIfAborted();
  return became;
}
