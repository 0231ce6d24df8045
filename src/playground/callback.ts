import {
  ApplicationCommandAutocompleteCallbackRequestSchema as AutocompleteSchema,
  CreateMessageInteractionCallbackRequestSchema as MessageSchema,
  ModalInteractionCallbackRequestSchema as ModalSchema,
  UpdateMessageInteractionCallbackRequestSchema as UpdateSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType as Type, InteractionType } from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import { invalid, refuse, within, type FieldError } from './api-error.ts';
import { componentErrors } from './component-rules.ts';
import type { Call } from './http.ts';
import type { Interaction } from './interaction.ts';
import type { Choice, MessageBody, Modal } from './types.ts';
import { read, withoutBoilerplate } from './validate.ts';

type OnMessage = Type.DeferredMessageUpdate | Type.UpdateMessage;
type NewMessage = Type.ChannelMessageWithSource | Type.DeferredChannelMessageWithSource;
type Suggesting = Type.ApplicationCommandAutocompleteResult;

export type Callback =
  | { readonly type: NewMessage | OnMessage; readonly data?: MessageBody | null }
  | { readonly type: Suggesting; readonly data: { readonly choices?: readonly Choice[] | null } }
  | { readonly type: Type.Modal; readonly data: Modal };

/** Characters of a suggestion's value; the document allows what an option may hold. */
const MAX_SUGGESTION = 100;

/** @throws ApiError the 400 for a callback that is malformed or does not fit its interaction */
export function readCallback({ body, files }: Call, interaction: Interaction): Callback {
  const sent = body as { type: Type; data?: unknown };
  const schema = schemasFor(interaction)[sent.type];
  const message = `${sent.type} does not fit an interaction of type ${interaction.type}.`;
  if (!schema) throw invalid([{ path: ['type'], message }]);
  const callback = read(schema, { ...sent, data: withoutBoilerplate(sent.data) }) as Callback;
  within('data', () => refuse(dataErrors(callback)));
  return { ...callback, data: { ...callback.data, files } } as Callback;
}

function schemasFor({ type, source }: Interaction): Partial<Record<Type, ZodMiniType>> {
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return { [Type.ApplicationCommandAutocompleteResult]: AutocompleteSchema };
  }
  return {
    [Type.ChannelMessageWithSource]: MessageSchema,
    [Type.DeferredChannelMessageWithSource]: MessageSchema,
    [Type.DeferredMessageUpdate]: source && UpdateSchema,
    [Type.UpdateMessage]: source && UpdateSchema,
    [Type.Modal]: type === InteractionType.ModalSubmit ? undefined : ModalSchema,
  };
}

function dataErrors({ type, data }: Callback): FieldError[] {
  if (type === Type.Modal) return componentErrors(data.components);
  if (type !== Type.ApplicationCommandAutocompleteResult) return [];
  const message = `Must be ${MAX_SUGGESTION} or fewer in length.`;
  return (data.choices ?? []).flatMap(({ value }, index) =>
    String(value).length > MAX_SUGGESTION ? [{ path: ['choices', index, 'value'], message }] : [],
  );
}
