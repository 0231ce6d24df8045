import type { APIEmbed } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import { container } from './container.ts';
import { markdown } from './markdown.ts';
import type { App } from './state.ts';

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
