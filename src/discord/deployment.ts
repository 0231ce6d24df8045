import type {
  RESTGetCurrentApplicationResult,
  RESTPutAPIApplicationCommandsResult,
} from 'discord.js';
import { ApplicationCommandType, DiscordAPIError, REST, Routes } from 'discord.js';
import { UserError } from '../errors.ts';
import type { Command } from './command.ts';
import { explained } from './connect.ts';
import type { CommandJson } from './registration.ts';
import { definitionsOf } from './registration.ts';

export interface Deployment {
  readonly token: string;
  readonly discordApiUrl: string | null;
  /** The server to register in, at once; `null` for all servers. */
  readonly guildId: string | null;
  readonly commands: readonly Command<never>[];
}

/**
 * Registers the commands whatever Discord has, without connecting to the gateway.
 *
 * @returns the names of the commands that Discord holds there now
 * @throws {UserError} for a refused token, an unknown server, a Discord out of reach
 */
export async function deploy({
  token,
  discordApiUrl,
  guildId,
  commands,
}: Deployment): Promise<string[]> {
  const definitions = definitionsOf(commands);
  const rest = new REST(discordApiUrl === null ? {} : { api: discordApiUrl }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const route =
      guildId === null
        ? Routes.applicationCommands(id)
        : Routes.applicationGuildCommands(id, guildId);
    const registered = (await rest.put(route, {
      body: guildId === null ? definitions : definitions.map(forOneServer),
    })) as RESTPutAPIApplicationCommandsResult;
    return registered.map(({ name, type }) =>
      type === ApplicationCommandType.ChatInput ? `/${name}` : name,
    );
  } catch (error) {
    if (guildId !== null && error instanceof DiscordAPIError && [403, 404].includes(error.status)) {
      throw new UserError(
        `Discord knows no server ${guildId} that this bot is on: copy the server's ID anew (Developer Mode, Copy Server ID) and invite the bot first.`,
        { cause: error },
      );
    }
    throw explained(error);
  }
}

/** Where a command may be used is said only of those for all servers. */
export function forOneServer(definition: CommandJson): CommandJson {
  return { ...definition, contexts: undefined, integration_types: undefined };
}
