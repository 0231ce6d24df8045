import {
  ApplicationCommandAutocompleteCallbackRequestSchema as AutocompleteSchema,
  CreateMessageInteractionCallbackRequestSchema as MessageSchema,
  ModalInteractionCallbackRequestSchema as ModalSchema,
  UpdateMessageInteractionCallbackRequestSchema as UpdateSchema,
} from 'discord-api-spec/zod';
import {
  InteractionResponseType as Type,
  InteractionType,
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import { broken, invalid, refuse, type Complaint } from './api-error.ts';
import type { Deed } from './interaction.ts';
import { componentErrors, messageErrors } from './message-rules.ts';
import type { Payload } from './rest.ts';
import type { Message, MessageBody } from './types.ts';
import { read } from './validate.ts';

type OnMessage = Type.DeferredMessageUpdate | Type.UpdateMessage;
type NewMessage = Type.ChannelMessageWithSource | Type.DeferredChannelMessageWithSource;

export type Callback =
  | { readonly type: NewMessage | OnMessage; readonly data: MessageBody }
  | {
      readonly type: Type.ApplicationCommandAutocompleteResult;
      readonly data: { readonly choices?: readonly APIApplicationCommandOptionChoice[] | null };
    }
  | { readonly type: Type.Modal; readonly data: APIModalInteractionResponseCallbackData };

/** Characters of a suggestion's value; the document allows what an option may hold. */
const MAX_SUGGESTION = 100;

/** @throws ApiError the 400 for a callback that is malformed or does not fit its interaction */
export function readCallback({ body, files }: Payload, deed: Deed): Callback {
  const { type } = body as Callback;
  const schema = schemasFor(deed)[type];
  const misfit = `${type} does not fit an interaction of type ${deed.type}.`;
  if (!schema) throw invalid([['type', misfit]]);
  const { data } = read<Callback>(schema, body);
  const callback = { type, data: { ...data, files } } as Callback;
  const complaints = dataErrors(callback, deed.source);
  refuse(complaints.map(([path, message]) => [`data.${path}`, message]));
  return callback;
}

function schemasFor({ type, source }: Deed): Partial<Record<Type, ZodMiniType>> {
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

function dataErrors({ type, data }: Callback, source: Message | undefined): Complaint[] {
  if (type === Type.Modal) return componentErrors(data.components);
  if (type !== Type.ApplicationCommandAutocompleteResult) {
    const before = type === Type.UpdateMessage ? source : undefined;
    return messageErrors(data, { before, interaction: true });
  }
  const tooLong = `Must be ${MAX_SUGGESTION} or fewer in length.`;
  return (data.choices ?? []).flatMap(({ value }, index) =>
    broken([[String(value).length > MAX_SUGGESTION, `choices.${index}.value`, tooLong]]),
  );
}
