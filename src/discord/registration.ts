import type {
  APIApplicationCommand,
  ApplicationCommandManager,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Localised } from '../i18n/locale.ts';
import type { Command, Option } from './command.ts';

export type CommandJson = RESTPostAPIApplicationCommandsJSONBody;

/** The commands as Discord registers them: English names, German localisations. */
export function definitionsOf(commands: readonly Command<never>[]): CommandJson[] {
  return commands.map((command) => {
    const base = { ...named(command.name), ...whereOf(command.anywhere) };
    switch (command.kind) {
      case 'message':
        return { ...base, type: ApplicationCommandType.Message };
      case 'slash':
        return {
          ...base,
          ...described(command.description),
          type: ApplicationCommandType.ChatInput,
          options: command.options.map(optionOf),
        };
      case 'group':
        return {
          ...base,
          ...described(command.description),
          type: ApplicationCommandType.ChatInput,
          options: command.subcommands.map(({ name, description, options }) => ({
            ...named(name),
            ...described(description),
            type: ApplicationCommandOptionType.Subcommand,
            options: options.map(optionOf),
          })),
        };
    }
  });
}

/**
 * Registers the commands for all servers where they differ from what Discord has.
 *
 * @returns whether they did
 */
export async function registerChanges(
  registered: ApplicationCommandManager,
  definitions: readonly CommandJson[],
): Promise<boolean> {
  const present = await registered.fetch({ withLocalizations: true });
  const unchanged =
    present.size === definitions.length &&
    definitions.every((definition) =>
      // `equals` compares what both have, not the ids and versions that only Discord's side has.
      present.some((command) => command.equals(definition as APIApplicationCommand, true)),
    );
  if (!unchanged) await registered.set(definitions);
  return !unchanged;
}

function whereOf(anywhere: boolean) {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  return anywhere
    ? { integration_types: [GuildInstall, UserInstall], contexts: [Guild, BotDM, PrivateChannel] }
    : { integration_types: [GuildInstall], contexts: [Guild] };
}

function optionOf({ name, description, type, required, autocomplete, length }: Option) {
  const common = {
    ...named(name),
    ...described(description),
    ...(required === true && { required }),
  };
  if (type === 'flag') return { ...common, type: ApplicationCommandOptionType.Boolean } as const;
  return {
    ...common,
    type: ApplicationCommandOptionType.String,
    ...(autocomplete === true && { autocomplete }),
    ...(length !== undefined && { min_length: length.min, max_length: length.max }),
  } as const;
}

function named(name: Localised) {
  return { name: name.en, name_localizations: { de: name.de } };
}

function described(description: Localised) {
  return { description: description.en, description_localizations: { de: description.de } };
}
