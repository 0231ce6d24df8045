import { MessageType, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { html, nothing } from 'lit';
import { displayedTexts } from '../components.ts';
import { menuTitle, slashTitle } from './commands.ts';
import { markdown } from './markdown.ts';
import type { App } from './state.ts';
import { avatarOf, nameOf } from './users.ts';

/** The line above a message: the command that it answers, or the message. */
export function originLine(app: App, message: APIMessage): unknown {
  const { message_reference: reference, interaction_metadata: interaction } = message;
  if (interaction && 'name' in interaction && typeof interaction.name === 'string') {
    const usage = message.type === MessageType.ChatInputCommand ? slashUsage : menuUsage;
    return usage(app, interaction.user, interaction.name);
  }
  if (!reference) return nothing;
  const repliedTo = app.state.messages.get(reference.message_id ?? '');
  return repliedTo
    ? line(repliedTo.author, markdown(app, openingOf(repliedTo)))
    : html`<div slot="reply" class="origin">${app.texts.gone}</div>`;
}

/** That somebody used the slash command with these plain names. */
export function slashUsage({ state, texts }: App, user: APIUser, path: string) {
  return line(user, texts.used(slashTitle(state, path)));
}

/** That somebody used the command of a message's menu with this plain name. */
export function menuUsage({ state, texts }: App, user: APIUser, name: string) {
  return line(user, texts.used(texts.quoted(menuTitle(state, name))));
}

function line(user: APIUser, says: unknown) {
  return html`<div slot="reply" class="origin">
    <img src=${avatarOf(user)} alt="" width="16" height="16" />
    <b>${nameOf(user)}</b>
    <span>${says}</span>
  </div>`;
}

function openingOf({ content, components = [], attachments }: APIMessage): string {
  const text = content || displayedTexts(components)[0] || attachments[0]?.filename || '…';
  return text.split('\n', 1)[0] ?? text;
}
