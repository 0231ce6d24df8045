import { html, type TemplateResult } from 'lit';
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { spoiler } from './spoiler.ts';
import type { App } from './state.ts';

/** A picture or another file, as components name it. */
export interface Media {
  readonly media: { readonly url: string };
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

/** A picture, or its description: also of one from elsewhere, which the page must not ask for. */
export function picture(app: App, message: APIMessage, item: Media): TemplateResult {
  const attachment = attachmentOf(message, item.media.url);
  const text =
    item.description ?? attachment?.description ?? attachment?.filename ?? item.media.url;
  const shown = attachment
    ? html`<img src=${addressOf(attachment)} alt=${text} @error=${describe} />`
    : html`<span class="file">${text}</span>`;
  return html`<span class="picture">${item.spoiler ? spoiler(app, shown) : shown}</span>`;
}

function describe({ currentTarget }: Event): void {
  const image = currentTarget as HTMLImageElement;
  image.replaceWith(image.alt);
}

/** A file's name and size. */
export function fileCard({ state }: App, message: APIMessage, url: string): TemplateResult {
  const file = attachmentOf(message, url);
  if (!file) return html`<span class="file">${url}</span>`;
  const [amount, unit] = file.size < 1024 ? [file.size, 'byte'] : [file.size / 1024, 'kilobyte'];
  const format = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return html`<div class="file">
    <a href=${addressOf(file)} download>${file.filename}</a>
    <small>${amount.toLocaleString(state.view.locale, format)}</small>
  </div>`;
}

/** A file that no component names. */
export function attachmentView(app: App, message: APIMessage, file: APIAttachment): TemplateResult {
  const url = `attachment://${file.filename}`;
  const isPicture = file.content_type?.startsWith('image/');
  return isPicture ? picture(app, message, { media: { url } }) : fileCard(app, message, url);
}

function attachmentOf({ attachments }: APIMessage, url: string): APIAttachment | undefined {
  return attachments.find((attachment) =>
    [`attachment://${attachment.filename}`, attachment.url].includes(url),
  );
}

/** On the page's own server, which has more names than the one that Discord's addresses have. */
function addressOf({ url }: APIAttachment): string {
  return new URL(url).pathname;
}
