import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { componentsView, embedView } from './components.ts';
import { markdown } from './markdown.ts';
import { attachmentView } from './media.ts';
import { sentAt } from './moments.ts';
import { originLine } from './origin.ts';
import './skyra.ts';
import type { App } from './state.ts';
import { avatarOf, nameOf } from './users.ts';

/** Told before the browser's own menu opens, for which some systems select the word at the pointer. */
let hadSelection = false;

/** A message in the channel. */
export function messageView(app: App, message: APIMessage): TemplateResult {
  const { author, content, embeds, attachments } = message;
  const has = (flag: MessageFlags) => ((message.flags ?? 0) & flag) !== 0;
  const name = nameOf(author);
  const openMenu = (x: number, y: number) => app.set({ menu: { message, x, y } });
  const onPress = ({ currentTarget }: Event) => {
    const { left, bottom } = (currentTarget as Element).getBoundingClientRect();
    openMenu(left, bottom);
  };
  const onContextMenu = (event: MouseEvent) => {
    if (hadSelection || (event.target as Element).closest('a')) return;
    event.preventDefault();
    openMenu(event.clientX, event.clientY);
  };
  return html`<discord-message
    role="article"
    class=${has(MessageFlags.Ephemeral) ? 'ephemeral' : ''}
    author=${name}
    .avatar=${avatarOf(author)}
    .bot=${author.bot ?? false}
    .timestamp=${sentAt(app, new Date(message.timestamp))}
    @pointerdown=${() => (hadSelection = getSelection()?.type === 'Range')}
    @contextmenu=${onContextMenu}
  >
    ${originLine(app, message)}
    <button
      slot="reply"
      class="message-menu"
      aria-haspopup="menu"
      aria-label=${app.texts.messageMenu}
      @click=${onPress}
    >
      …
    </button>
    ${has(MessageFlags.Loading) ? thinking(app, name) : markdown(app, content)}
    ${
      has(MessageFlags.IsComponentsV2)
        ? nothing
        : html`<div slot="attachments" class="components">
          ${attachments.map((file) => attachmentView(app, message, file))}
        </div>`
    }
    <div slot="embeds" class="components">${embeds.map((embed) => embedView(app, embed))}</div>
    ${componentsView(app, message)}
    ${
      message.edited_timestamp
        ? html`<small slot="components" class="note">${app.texts.edited}</small>`
        : nothing
    }
    ${has(MessageFlags.Ephemeral) ? ephemeralNote(app, message) : nothing}
  </discord-message>`;
}

function thinking({ texts }: App, name: string): TemplateResult {
  return html`<span class="thinking">
    <span aria-hidden="true"><i></i><i></i><i></i></span> ${texts.thinking(name)}
  </span>`;
}

function ephemeralNote(app: App, { id }: APIMessage): TemplateResult {
  return html`<small slot="components" class="note">
    ${app.texts.ephemeral} •
    <button @click=${() => app.act({ kind: 'dismiss', message: id })}>${app.texts.dismiss}</button>
  </small>`;
}
