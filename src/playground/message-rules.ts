import { ButtonStyle, ComponentType, MessageFlags, type APIEmbed } from 'discord-api-types/v10';
import { broken, type Complaint } from './api-error.ts';
import { filenames } from './attachments.ts';
import { displayedTexts, placed } from './components.ts';
import { MAX_CONTENT } from './limits.ts';
import type { Component, Message, MessageBody } from './types.ts';

/** What a message is judged by besides itself. */
interface Circumstances {
  /** The message to be edited; none when it is a new one. */
  readonly before?: Message;
  /** Whether it answers an interaction: only then may it be ephemeral. */
  readonly interaction: boolean;
}

/** Flags that a bot may set; ephemeral is added where it answers an interaction. */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

const BARRED = 'This cannot be used with IS_COMPONENTS_V2';

/**
 * The rules for messages that Discord's OpenAPI document leaves out, on a payload that passed its
 * schema. An edit is judged by what the message would then be.
 */
export function messageErrors(
  body: MessageBody,
  { before, interaction }: Circumstances,
): Complaint[] {
  const { content, embeds, components } = shown(body, before);
  const settable = interaction ? SETTABLE | MessageFlags.Ephemeral : SETTABLE;
  const embedded = embeds.flatMap(textsOf).join('').length;
  const wasV2 = hasFlag(before, MessageFlags.IsComponentsV2);
  const setsV2 = hasFlag(body, MessageFlags.IsComponentsV2);
  const isV2 = wasV2 || setsV2;
  const needsV2 = components.some(({ type }) => type !== ComponentType.ActionRow);
  const count = placed(components).length;
  const displayed = displayedTexts(components).join('').length;
  return [
    ...broken([
      [content.length > MAX_CONTENT, 'content', `Must be ${MAX_CONTENT} or fewer in length.`],
      [embedded > 6000, 'embeds', 'Embed size exceeds maximum size of 6000'],
      [hasFlag(body, ~settable), 'flags', 'These flags cannot be set here.'],
      [wasV2 && !setsV2 && Number.isInteger(body.flags), 'flags', 'V2 cannot be removed.'],
      [isV2 && count > 40, 'components', `Must be 40 or fewer, not ${count}.`],
      [isV2 && displayed > 4000, 'components', `Text must be 4000 or fewer, not ${displayed}.`],
      [isV2 && content, 'content', BARRED],
      [isV2 && embeds.length, 'embeds', BARRED],
      [isV2 && body.poll, 'poll', BARRED],
      [isV2 && body.sticker_ids?.length, 'sticker_ids', BARRED],
      [!isV2 && needsV2, 'components', 'No such type without IS_COMPONENTS_V2.'],
      [!isV2 && components.length > 5, 'components', 'Must be 5 or fewer in length.'],
    ]),
    ...componentErrors(components),
    ...missingFiles(components, filenames(body, before)),
  ];
}

/** Of the files that components show, those that the message does not have. */
function missingFiles(components: readonly Component[], there: readonly string[]): Complaint[] {
  return placed(components).flatMap(({ component, path }) => {
    const shownMedia = [component.media, component.file, ...(component.items ?? []).map(mediaOf)];
    const names = shownMedia.flatMap(
      (one) => /^attachment:\/\/(.*)/.exec(one?.url ?? '')?.[1] ?? [],
    );
    const missing = names.filter((name) => !there.includes(name));
    return missing.map((name): Complaint => [path, `The message has no file "${name}".`]);
  });
}

function mediaOf<Media>({ media }: { readonly media: Media }): Media {
  return media;
}

/** What holds for the components of messages of both kinds and of modals. */
export function componentErrors(components: readonly Component[]): Complaint[] {
  const every = placed(components);
  const customIds = every.map(({ component }) => component.custom_id);
  return every.flatMap(({ component, path }, index) => {
    const { type, style, label, emoji, custom_id, url, components: inner = [] } = component;
    const isRepeated = custom_id && customIds.indexOf(custom_id) < index;
    const isButton = type === ComponentType.Button && style !== ButtonStyle.Premium;
    const isLink = style === ButtonStyle.Link;
    const isRow = type === ComponentType.ActionRow;
    const hasSelect = inner.some((one) => one.type !== ComponentType.Button);
    return broken([
      [isRepeated, `${path}.custom_id`, 'Component custom id cannot be duplicated'],
      [isRow && hasSelect && inner.length > 1, `${path}.components`, 'A select stands alone.'],
      [isButton && !label && !emoji, `${path}.label`, 'A button needs a label or an emoji.'],
      [isButton && isLink === Boolean(custom_id), `${path}.custom_id`, 'All but links need this.'],
      [isButton && isLink !== Boolean(url), `${path}.url`, 'Links, and no others, need this.'],
      [url && !/^(https?|discord):/.test(url), `${path}.url`, 'Scheme must be http or https.'],
    ]);
  });
}

/** What a message shows once it is created or edited like this. */
export function shown(body: MessageBody, before?: Message) {
  const now = { ...before, ...body };
  return { content: now.content ?? '', embeds: now.embeds ?? [], components: now.components ?? [] };
}

export function hasFlag(holder: { flags?: number | null } | undefined, flag: number): boolean {
  return ((holder?.flags ?? 0) & flag) !== 0;
}

function textsOf({ title, description, footer, author, fields = [] }: APIEmbed) {
  const inFields = fields.flatMap(({ name, value }) => [name, value]);
  return [title, description, footer?.text, author?.name, ...inFields];
}
