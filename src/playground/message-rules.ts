import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { complaints, type FieldError } from './api-error.ts';
import { componentErrors } from './component-rules.ts';
import { displayedTexts, everyComponent } from './components.ts';
import type { Embed, Message, MessageBody } from './types.ts';

/** Flags that a bot may set; ephemeral is added where it answers an interaction. */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/**
 * The rules for messages that Discord's OpenAPI document leaves out, on a payload that passed its
 * schema. An edit is judged by what the message would then be.
 *
 * @param before the message to be edited; none when it is a new one
 * @param interaction whether it answers an interaction: only then may it be ephemeral
 */
export function messageErrors(
  body: MessageBody,
  { before, interaction }: { before?: Message; interaction: boolean },
): FieldError[] {
  const { content, embeds, components } = shown(body, before);
  const { allowed_mentions: allowed, poll, sticker_ids } = body;
  const settable = interaction ? SETTABLE | MessageFlags.Ephemeral : SETTABLE;
  const embedded = embeds.flatMap(textsOf).join('').length;
  const wasV2 = hasFlag(before, MessageFlags.IsComponentsV2);
  const isV2 = wasV2 || hasFlag(body, MessageFlags.IsComponentsV2);
  const losesV2 =
    wasV2 && typeof body.flags === 'number' && !hasFlag(body, MessageFlags.IsComponentsV2);
  const isPingedTwice = (['users', 'roles'] as const).some(
    (kind) => allowed?.parse?.includes(kind) && allowed[kind]?.length,
  );
  const count = everyComponent(components).length;
  const displayed = displayedTexts(components).join('').length;
  const barred = 'This cannot be used with IS_COMPONENTS_V2';
  return [
    ...complaints(
      [],
      [
        // The document allows the 4000 characters of a paying person.
        ['content', content.length > 2000, 'Must be 2000 or fewer in length.'],
        ['embeds', embedded > 6000, 'Embed size exceeds maximum size of 6000'],
        ['flags', hasFlag(body, ~settable), 'These flags cannot be set here.'],
        ['flags', losesV2, 'The IS_COMPONENTS_V2 flag cannot be removed.'],
        ['allowed_mentions', isPingedTwice, 'Parsed and listed ones are mutually exclusive.'],
        ['components', isV2 && count > 40, `Must be 40 or fewer, not ${count}.`],
        ['components', isV2 && displayed > 4000, `Text must be 4000 or fewer, not ${displayed}.`],
        ['content', isV2 && content, barred],
        ['embeds', isV2 && embeds.length, barred],
        ['poll', isV2 && poll, barred],
        ['sticker_ids', isV2 && sticker_ids?.length, barred],
        ['components', !isV2 && components.length > 5, 'Must be 5 or fewer in length.'],
      ],
    ),
    ...components.flatMap(({ type }, index) =>
      complaints(
        ['components', index],
        [
          [
            'type',
            !isV2 && type !== ComponentType.ActionRow,
            'No such type without IS_COMPONENTS_V2.',
          ],
        ],
      ),
    ),
    ...componentErrors(components),
  ];
}

/** What a message shows once it is created or edited like this. */
export function shown(body: MessageBody, before?: Message) {
  const now = { ...before, ...body };
  return { content: now.content ?? '', embeds: now.embeds ?? [], components: now.components ?? [] };
}

export function hasFlag(
  holder: { flags?: number | null } | null | undefined,
  flag: number,
): boolean {
  return ((holder?.flags ?? 0) & flag) !== 0;
}

function textsOf({ title, description, footer, author, fields }: Embed) {
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [title, description, footer?.text, author?.name, ...inFields];
}
