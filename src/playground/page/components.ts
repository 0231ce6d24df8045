import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIEmbed,
  type APIMessage,
  type APIMessageComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from 'lit/directives/style-map.js';
import { markdown } from './markdown.ts';
import { fileCard, picture } from './media.ts';
import { pressOn } from './pending.ts';
import { select } from './select.ts';
import { spoiler } from './spoiler.ts';
import type { App } from './state.ts';

/** The message's components and, after a press without an answer, that it failed. */
export function componentsView(app: App, message: APIMessage): TemplateResult {
  const press = pressOn(app, message.id);
  return html`<div slot="components" class="components" aria-busy=${press?.hasFailed === false}>
      ${message.components?.map((component) => componentView(app, message, component))}
    </div>
    ${
      press?.hasFailed
        ? html`<p slot="components" class="press-failed" role="alert">${app.texts.pressFailed}</p>`
        : nothing
    }`;
}

function componentView(app: App, message: APIMessage, component: APIMessageComponent): unknown {
  const each = (components: readonly APIMessageComponent[]) =>
    components.map((inner) => componentView(app, message, inner));
  switch (component.type) {
    case ComponentType.Container: {
      const inside = each(component.components);
      return container(component.accent_color, component.spoiler ? spoiler(app, inside) : inside);
    }
    case ComponentType.Section:
      return html`<div class="section">
        <div>${each(component.components)}</div>
        ${componentView(app, message, component.accessory)}
      </div>`;
    case ComponentType.TextDisplay:
      return markdown(app, component.content);
    case ComponentType.Separator: {
      const { divider = true, spacing = 1 } = component;
      return html`<div class="separator spacing-${spacing} ${divider ? 'divider' : ''}"></div>`;
    }
    case ComponentType.Thumbnail:
      return picture(app, message, component);
    case ComponentType.MediaGallery:
      return html`<div class="gallery">
        ${component.items.map((item) => picture(app, message, item))}
      </div>`;
    case ComponentType.File: {
      const card = fileCard(app, message, component.file.url);
      return component.spoiler ? spoiler(app, card) : card;
    }
    case ComponentType.ActionRow:
      return html`<div class="row">${each(component.components)}</div>`;
    case ComponentType.Button:
      return button(app, message, component);
    case ComponentType.StringSelect:
      return select(app, message, component);
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      // The stand-in lets nobody choose in these.
      return nothing;
  }
}

/** The texts of an old-style embed. */
export function embedView(app: App, embed: APIEmbed): TemplateResult {
  const { title = '', description = '', fields = [], footer, color } = embed;
  const bold = (text: string) => html`<strong>${markdown(app, text)}</strong>`;
  return container(
    color,
    html`${bold(title)} ${markdown(app, description)}
      ${fields.map(({ name, value }) => [bold(name), markdown(app, value)])}
      <small>${footer?.text}</small>`,
  );
}

/** A box with a bar at its left, grey where it has no colour. */
function container(colour: number | null | undefined, content: unknown): TemplateResult {
  const bar = typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : undefined;
  return html`<div class="container" style=${styleMap({ '--bar': bar })}>${content}</div>`;
}

function button(app: App, message: APIMessage, component: APIButtonComponent): unknown {
  if (component.style === ButtonStyle.Premium) return nothing;
  const { style, emoji, label, disabled = false } = component;
  const text = html`${emoji?.name} ${label}`;
  if (style === ButtonStyle.Link) {
    const href = disabled || !/^https?:/.test(component.url) ? undefined : component.url;
    return html`<a class="button link" href=${ifDefined(href)} target="_blank" rel="noopener noreferrer"
      >${text} <span aria-hidden="true">↗</span></a
    >`;
  }
  const { custom_id: customId } = component;
  // Not `disabled`, which would take the keyboard's focus away while the bot is waited for.
  const isWaiting = pressOn(app, message.id)?.hasFailed === false;
  const press = () => !isWaiting && app.act({ kind: 'click', message: message.id, customId });
  return html`<button
    class="button ${ButtonStyle[style].toLowerCase()}"
    ?disabled=${disabled}
    aria-disabled=${isWaiting}
    @click=${press}
  >
    ${text}
  </button>`;
}
