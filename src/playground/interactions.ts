import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { ApiError, unknown, within } from './api-error.ts';
import { readCallback, type Callback } from './callback.ts';
import type { Call, Route } from './http.ts';
import { ANSWER_WINDOW, type Interaction } from './interaction.ts';
import { hasFlag } from './message-rules.ts';
import type { Messages } from './messages.ts';
import type { Message, MessageBody } from './types.ts';
import { readMessageBody } from './validate.ts';
import { world } from './world.ts';

/** Milliseconds for which an interaction's token is good. */
const TOKEN_LIFE = 15 * 60_000;

const HOOK = `/webhooks/${world.applicationId}/:token`;
const ONE = `${HOOK}/messages/:message`;

/** What the bot may do with interactions: answer each once, then edit, delete and follow up. */
export class Interactions {
  readonly #messages: Messages;
  readonly #byToken = new Map<string, Interaction>();

  constructor(messages: Messages) {
    this.#messages = messages;
  }

  readonly routes: readonly Route[] = [
    ['POST', '/interactions/:id/:token/callback', (call) => this.#answer(call)],
    ['POST', HOOK, (call) => this.#followUp(call)],
    ['GET', ONE, (call) => this.#message(call)],
    ['PATCH', ONE, (call) => this.#edit(call)],
    ['DELETE', ONE, (call) => this.#messages.delete(this.#message(call))],
  ];

  /** From now on the bot may answer it. */
  add(interaction: Interaction): void {
    this.#byToken.set(interaction.token, interaction);
  }

  /** The bot's first word. */
  #answer(call: Call): object | undefined {
    const { params, query } = call;
    const interaction = this.#byToken.get(params['token'] ?? '');
    if (!interaction || interaction.id !== params['id']) throw unknown('interaction');
    if (interaction.acknowledgement) {
      throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
    }
    const at = interaction.age;
    if (at > ANSWER_WINDOW) {
      interaction.fail();
      throw unknown('interaction');
    }
    const callback = readCallback(call, interaction);
    const message = within('data', () => this.#perform(interaction, callback));
    const ephemeral = hasFlag(message, MessageFlags.Ephemeral);
    interaction.acknowledgement = { type: callback.type, at, ephemeral };
    interaction.originalId = message?.id;
    interaction.emit('change');
    if (query.get('with_response') !== 'true') return undefined;
    const told = {
      response_message_id: message?.id,
      response_message_loading: hasFlag(message, MessageFlags.Loading),
      response_message_ephemeral: ephemeral,
    };
    return {
      interaction: { id: interaction.id, type: interaction.type, ...(message && told) },
      resource: message && { type: callback.type, message },
    };
  }

  #perform(interaction: Interaction, { type, data }: Callback): Message | undefined {
    const origin = interaction.origin(false);
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        return (interaction.answer = this.#messages.create(origin, data ?? {}));
      case InteractionResponseType.DeferredChannelMessageWithSource:
        return this.#messages.createLoading(origin, hasFlag(data, MessageFlags.Ephemeral));
      case InteractionResponseType.DeferredMessageUpdate:
        return interaction.source;
      case InteractionResponseType.UpdateMessage: {
        const before = this.#messages.find(interaction.source?.id);
        return (interaction.answer = this.#messages.edit(before, data ?? {}));
      }
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        interaction.choices = data.choices ?? [];
        return undefined;
      case InteractionResponseType.Modal:
        interaction.modal = data;
        return undefined;
    }
  }

  #followUp(call: Call): Message {
    const interaction = this.#interaction(call);
    const body = readMessageBody(IncomingWebhookRequestPartialSchema, call);
    const { originalId, place, followUps } = interaction;
    const original = this.#messages.list(place.channel.id).find(({ id }) => id === originalId);
    // A deferred answer is still owed: Discord lets the first follow-up be it.
    if (original && hasFlag(original, MessageFlags.Loading)) {
      return this.#change(interaction, original, body);
    }
    const message = this.#messages.create(interaction.origin(true), body);
    followUps.push(message);
    interaction.emit('change');
    return message;
  }

  #edit(call: Call): Message {
    const body = readMessageBody(IncomingWebhookUpdateRequestPartialSchema, call);
    return this.#change(this.#interaction(call), this.#message(call), body);
  }

  #change(interaction: Interaction, before: Message, body: MessageBody): Message {
    const after = this.#messages.edit(before, body);
    const { followUps, originalId } = interaction;
    if (after.id === originalId) interaction.answer ??= after;
    else followUps[followUps.findIndex(({ id }) => id === after.id)] = after;
    interaction.emit('change');
    return after;
  }

  /** @throws ApiError when the token is unknown, not yet good or no longer good */
  #interaction({ params }: Call): Interaction {
    const interaction = this.#byToken.get(params['token'] ?? '');
    if (!interaction?.acknowledgement) throw unknown('Webhook');
    if (interaction.age > TOKEN_LIFE) throw new ApiError(401, 50027, 'Invalid Webhook Token');
    return interaction;
  }

  #message(call: Call): Message {
    const { originalId, followUps } = this.#interaction(call);
    const wanted = call.params['message'];
    const id = wanted === '@original' ? originalId : wanted;
    const isOwn = id === originalId || followUps.some((message) => message.id === id);
    return this.#messages.find(isOwn ? id : undefined);
  }
}
