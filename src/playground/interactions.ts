import {
  IncomingWebhookRequestPartialSchema as FollowUpSchema,
  IncomingWebhookUpdateRequestPartialSchema as EditSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType as Type, MessageFlags } from 'discord-api-types/v10';
import { ApiError, refuse, unknown } from './api-error.ts';
import { readCallback, type Callback } from './callback.ts';
import type { Interaction } from './interaction.ts';
import { hasFlag, messageErrors } from './message-rules.ts';
import type { Messages } from './messages.ts';
import { readMessage, readPayload, type Rest } from './rest.ts';
import type { Message, MessageBody } from './types.ts';

/** Milliseconds for which an interaction's token is good. */
const TOKEN_LIFE = 15 * 60_000;

const CALLBACK = '/interactions/:id/:token/callback';
const HOOK = '/webhooks/:application/:token';
const ONE = '/webhooks/:application/:token/messages/:message';

/** What the bot may do with interactions: answer each once, then edit, delete and follow up. */
export function createInteractions(rest: Rest, messages: Messages) {
  const byToken = new Map<string, Interaction>();

  rest.post(CALLBACK, async (c) => {
    const payload = await readPayload(c.req);
    const interaction = unanswered(c.req.param());
    const callback = readCallback(payload, interaction.deed);
    const message = perform(interaction, callback);
    const ephemeral = hasFlag(message, MessageFlags.Ephemeral);
    interaction.acknowledgement = { type: callback.type, ephemeral };
    interaction.originalId = message?.id;
    interaction.emit('change');
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    const { id, deed } = interaction;
    return Response.json({
      interaction: { id, type: deed.type, response_message_id: message?.id },
      resource: message && { type: callback.type, message },
    });
  });

  rest.post(HOOK, async ({ req }) => {
    const body = await readMessage(req, FollowUpSchema);
    const interaction = live(req.param('token'));
    refuse(messageErrors(body, { interaction: true }));
    const { originalId, deed, followUps } = interaction;
    const original = messages.list(deed.place.channel.id).find(({ id }) => id === originalId);
    // A deferred answer is still owed: Discord lets the first follow-up be it.
    if (original && hasFlag(original, MessageFlags.Loading)) {
      return Response.json(edit(interaction, original, body));
    }
    const message = messages.create(interaction.origin(true), body);
    followUps.push(message);
    interaction.emit('change');
    return Response.json(message);
  });

  rest.get(ONE, ({ req }) => Response.json(find(req.param())));

  rest.patch(ONE, async ({ req }) => {
    const body = await readMessage(req, EditSchema);
    const before = find(req.param());
    refuse(messageErrors(body, { before, interaction: true }));
    return Response.json(edit(live(req.param('token')), before, body));
  });

  rest.delete(ONE, (c) => {
    messages.delete(find(c.req.param()));
    return c.body(null, 204);
  });

  /** @throws ApiError when the interaction is unknown, answered already or too old to be answered */
  function unanswered({ id, token }: Record<'id' | 'token', string>): Interaction {
    const interaction = byToken.get(token);
    if (interaction?.id !== id) throw unknown('interaction');
    if (interaction.acknowledgement) {
      throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
    }
    if (interaction.hasFailed) throw unknown('interaction');
    return interaction;
  }

  /** The bot's first word. */
  function perform(interaction: Interaction, { type, data }: Callback): Message | undefined {
    switch (type) {
      case Type.ChannelMessageWithSource:
        return (interaction.answer = messages.create(interaction.origin(false), data));
      case Type.DeferredChannelMessageWithSource: {
        const isEphemeral = hasFlag(data, MessageFlags.Ephemeral);
        return messages.createLoading(interaction.origin(false), isEphemeral);
      }
      case Type.DeferredMessageUpdate:
        return interaction.deed.source;
      case Type.UpdateMessage: {
        const before = messages.find(interaction.deed.source?.id);
        return (interaction.answer = messages.edit(before, data));
      }
      case Type.ApplicationCommandAutocompleteResult:
        interaction.choices = data.choices ?? [];
        return undefined;
      case Type.Modal:
        interaction.modal = data;
        return undefined;
    }
  }

  function edit(interaction: Interaction, before: Message, body: MessageBody): Message {
    const after = messages.edit(before, body);
    const { followUps, originalId } = interaction;
    if (after.id === originalId) interaction.answer ??= after;
    else followUps[followUps.findIndex(({ id }) => id === after.id)] = after;
    interaction.emit('change');
    return after;
  }

  /** @throws ApiError when the token is unknown, not yet good or no longer good */
  function live(token: string): Interaction {
    const interaction = byToken.get(token);
    if (!interaction?.acknowledgement) throw unknown('Webhook');
    const age = Date.now() - interaction.createdAt;
    if (age > TOKEN_LIFE) throw new ApiError(401, 50027, 'Invalid Webhook Token');
    return interaction;
  }

  function find({ token, message }: Record<'token' | 'message', string>): Message {
    const { originalId, followUps } = live(token);
    const id = message === '@original' ? originalId : message;
    const isOwn = id === originalId || followUps.some((followUp) => followUp.id === id);
    return messages.find(isOwn ? id : undefined);
  }

  return {
    /** From now on the bot may answer it. */
    add: (interaction: Interaction) => void byToken.set(interaction.token, interaction),
  };
}
