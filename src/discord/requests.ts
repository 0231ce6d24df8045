import type {
  BaseInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { PermissionFlagsBits } from 'discord.js';
import { localeOf, messagesIn } from '../i18n/locale.ts';
import type { GuildSettings } from '../store/store.ts';
import type {
  Asked,
  ChosenChannel,
  ChosenFile,
  MessageRequest,
  Person,
  PressRequest,
  SlashRequest,
} from './command.ts';
import { parseCustomId } from './custom-id.ts';
import { unbold } from './markdown.ts';
import { customIdsOf, readableText, textDisplaysOf } from './message-parts.ts';
import {
  lackingForDigestsIn,
  lackingPermissions,
  lackingPermissionsIn,
  readsHistoryIn,
} from './permissions.ts';

/** What holds on a server, or in direct messages. */
export type SettingsOf = (guildId: string | null) => GuildSettings & {
  /** Whether the collection may be changed from there. */
  readonly curates: boolean;
};

export function slashRequest(
  interaction: ChatInputCommandInteraction,
  settingsOf: SettingsOf,
  progress: Asked['progress'],
): SlashRequest {
  return {
    ...personOf(interaction, settingsOf),
    progress,
    text: (option) => interaction.options.getString(option),
    flag: (option) => interaction.options.getBoolean(option),
    number: (option) => interaction.options.getInteger(option),
    channel: (option) => chosenChannel(interaction, option),
    attachment: (option) => chosenFile(interaction, option),
    lacks: lackingPermissions(interaction),
  };
}

function chosenChannel(
  interaction: ChatInputCommandInteraction,
  option: string,
): ChosenChannel | null {
  const chosen = interaction.options.getChannel(option);
  if (chosen === null) return null;
  const channel = interaction.guild?.channels.cache.get(chosen.id);
  return {
    id: chosen.id,
    lacks: lackingPermissionsIn(channel),
    lacksForDigests: lackingForDigestsIn(channel),
    readsHistory: readsHistoryIn(channel),
  };
}

function chosenFile(interaction: ChatInputCommandInteraction, option: string): ChosenFile | null {
  const chosen = interaction.options.getAttachment(option);
  return chosen && { name: chosen.name, size: chosen.size, address: chosen.url };
}

export function messageRequest(
  interaction: MessageContextMenuCommandInteraction,
  settingsOf: SettingsOf,
  progress: Asked['progress'],
): MessageRequest {
  const person = personOf(interaction, settingsOf);
  return { ...person, progress, message: readableText(interaction.targetMessage) };
}

export function pressRequest(
  interaction: MessageComponentInteraction,
  settingsOf: SettingsOf,
  progress: Asked['progress'],
): PressRequest {
  return {
    ...personOf(interaction, settingsOf),
    progress,
    messageId: interaction.message.id,
    values: parseCustomId(interaction.customId).values,
    picked: interaction.isStringSelectMenu() ? interaction.values : [],
    marked(mark) {
      const text = textDisplaysOf(interaction.message).find(({ id }) => id === mark);
      return text === undefined ? null : unbold(text.content);
    },
    siblings: (handler) =>
      customIdsOf(interaction.message)
        .map(parseCustomId)
        .flatMap((sibling) => (sibling.handler === handler ? [sibling.values] : [])),
  };
}

export function personOf(
  interaction: Pick<BaseInteraction, 'user' | 'guild' | 'guildId' | 'memberPermissions'> & {
    readonly locale: string;
  },
  settingsOf: SettingsOf,
): Person {
  const { user, guild, guildId, memberPermissions } = interaction;
  const { curates, ...settings } = settingsOf(guildId);
  const locale = settings.locale ?? localeOf(interaction.locale);
  const mayManage = memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  return {
    userId: user.id,
    locale,
    m: messagesIn(locale),
    guild: guildId === null ? null : { id: guildId, mayManage, mayCurate: mayManage && curates },
    settings,
    channelName: (id) => guild?.channels.cache.get(id)?.name ?? null,
  };
}
