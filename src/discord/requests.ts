import type {
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { localeOf, messagesIn } from '../i18n/locale.ts';
import type { MessageRequest, Person, PressRequest, SlashRequest } from './command.ts';
import { parseCustomId } from './custom-id.ts';
import { unbold } from './markdown.ts';
import { customIdsOf, readableText, textDisplaysOf } from './message-parts.ts';
import { lackingPermissions } from './permissions.ts';

export function slashRequest(interaction: ChatInputCommandInteraction): SlashRequest {
  return {
    ...personOf(interaction),
    text: (option) => interaction.options.getString(option),
    flag: (option) => interaction.options.getBoolean(option) ?? false,
    lacks: lackingPermissions(interaction),
  };
}

export function messageRequest(interaction: MessageContextMenuCommandInteraction): MessageRequest {
  return { ...personOf(interaction), message: readableText(interaction.targetMessage) };
}

export function pressRequest(interaction: MessageComponentInteraction): PressRequest {
  return {
    ...personOf(interaction),
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

export function personOf(interaction: { readonly locale: string }): Person {
  const locale = localeOf(interaction.locale);
  return { locale, m: messagesIn(locale) };
}
