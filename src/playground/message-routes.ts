import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { MessageFlags } from 'discord-api-types/v10';
import { ApiError, unknown } from './api-error.ts';
import type { Call, Route } from './http.ts';
import type { Messages } from './messages.ts';
import type { Message } from './types.ts';
import { readMessageBody } from './validate.ts';
import { findChannel, world } from './world.ts';

/** How many messages a listing returns unless told, and at most. */
const LISTED = { usual: 50, most: 100 };

const LIST = '/channels/:channel/messages';
const ONE = '/channels/:channel/messages/:message';

/** Messages of channels, as the bot may read and write them without an interaction. */
export function messageRoutes(messages: Messages): Route[] {
  /** An ephemeral message can be reached through its interaction alone. */
  function visible({ params }: Call): Message[] {
    const every = messages.list(reachable(params['channel']));
    return every.filter(({ flags }) => !(flags & MessageFlags.Ephemeral));
  }

  function list(call: Call): Message[] {
    const limit = Math.min(Number(call.query.get('limit') ?? LISTED.usual), LISTED.most);
    return visible(call).slice(-limit).reverse();
  }

  function one(call: Call): Message {
    const message = visible(call).find(({ id }) => id === call.params['message']);
    if (!message) throw unknown('Message');
    return message;
  }

  function own(call: Call): Message {
    const message = one(call);
    if (message.author.id === world.bot.id) return message;
    throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
  }

  function create(call: Call): Message {
    const channel_id = reachable(call.params['channel']);
    const draft = readMessageBody(MessageCreateRequestSchema, call);
    const repliedTo = draft.message_reference?.message_id;
    return messages.create({ channel_id, author: world.bot, repliedTo }, draft);
  }

  function edit(call: Call): Message {
    const body = readMessageBody(MessageEditRequestPartialSchema, call);
    return messages.edit(own(call), body);
  }

  return [
    ['GET', LIST, list],
    ['POST', LIST, create],
    ['GET', ONE, one],
    ['PATCH', ONE, edit],
    ['DELETE', ONE, (call) => messages.delete(own(call))],
  ];
}

/** The id of a channel that the bot takes part in. */
function reachable(id: string | undefined): string {
  if (id === world.group.id) throw new ApiError(403, 50001, 'Missing Access');
  return findChannel(id).id;
}
