import type {
  APIApplicationCommand,
  ApplicationCommandManager,
  ApplicationCommandOptionAllowedChannelType,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Localised } from '../i18n/locale.ts';
import type { Command, Option } from './command.ts';

/** Channels in which the bot posts by itself. */
const POSTABLE: ApplicationCommandOptionAllowedChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
];

/** Who may use a command for managers, until a server's admins decide otherwise. */
const MANAGE_SERVER = String(PermissionFlagsBits.ManageGuild);

export type CommandJson = RESTPostAPIApplicationCommandsJSONBody;

/** The commands as Discord registers them: English names, German localisations. */
export function definitionsOf(commands: readonly Command<never>[]): CommandJson[] {
  return commands.map((command) => {
    const base = {
      ...named(command.name),
      ...whereOf(command.anywhere),
      ...(command.forManagers === true && { default_member_permissions: MANAGE_SERVER }),
    };
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
            // Discord keeps no empty list: with one, the command would differ at each start.
            ...(options.length > 0 && { options: options.map(optionOf) }),
          })),
        };
    }
  });
}

/**
 * Registers the commands, for all servers or for one, where they differ from what Discord has.
 *
 * @returns whether they did
 */
export async function registerChanges(
  registered: ApplicationCommandManager,
  definitions: readonly CommandJson[],
  guildId?: string,
): Promise<boolean> {
  const present = await registered.fetch({
    withLocalizations: true,
    ...(guildId !== undefined && { guildId }),
  });
  const unchanged =
    present.size === definitions.length &&
    definitions.every((definition) =>
      // `equals` compares what both have, not the ids and versions that only Discord's side has.
      present.some((command) => command.equals(definition as APIApplicationCommand, true)),
    );
  if (!unchanged && guildId === undefined) await registered.set(definitions);
  if (!unchanged && guildId !== undefined) await registered.set(definitions, guildId);
  return !unchanged;
}

function whereOf(anywhere: boolean) {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  return anywhere
    ? { integration_types: [GuildInstall, UserInstall], contexts: [Guild, BotDM, PrivateChannel] }
    : { integration_types: [GuildInstall], contexts: [Guild] };
}

function optionOf(option: Option) {
  const { name, description, type, required, autocomplete, length, range, choices } = option;
  const common = {
    ...named(name),
    ...described(description),
    ...(required === true && { required }),
  };
  if (type === 'flag') return { ...common, type: ApplicationCommandOptionType.Boolean } as const;
  if (type === 'attachment') {
    return { ...common, type: ApplicationCommandOptionType.Attachment } as const;
  }
  if (type === 'channel') {
    return {
      ...common,
      type: ApplicationCommandOptionType.Channel,
      channel_types: POSTABLE,
    } as const;
  }
  if (type === 'number') {
    return {
      ...common,
      type: ApplicationCommandOptionType.Integer,
      ...(range !== undefined && { min_value: range.min, max_value: range.max }),
    } as const;
  }
  const written = {
    ...common,
    type: ApplicationCommandOptionType.String,
    ...(length !== undefined && { min_length: length.min, max_length: length.max }),
  } as const;
  if (choices === undefined) return { ...written, ...(autocomplete === true && { autocomplete }) };
  return {
    ...written,
    choices: choices.map((choice) => ({ ...named(choice.name), value: choice.value })),
  };
}

function named(name: Localised) {
  return { name: name.en, name_localizations: { de: name.de } };
}

function described(description: Localised) {
  return { description: description.en, description_localizations: { de: description.de } };
}
