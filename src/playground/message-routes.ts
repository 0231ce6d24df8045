import {
  MessageCreateRequestSchema as CreateSchema,
  MessageEditRequestPartialSchema as EditSchema,
} from 'discord-api-spec/zod';
import { MessageFlags, PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { ApiError, refuse, unknown } from './api-error.ts';
import type { Channels } from './channels.ts';
import { pageOf, readPage } from './message-pages.ts';
import { hasFlag, messageErrors } from './message-rules.ts';
import type { Messages } from './messages.ts';
import { readMessage, type Rest } from './rest.ts';
import type { Message } from './types.ts';
import { world } from './world.ts';

const LIST = '/channels/:channel/messages';
const ONE = '/channels/:channel/messages/:message';

/** Messages of channels, as the bot may read and write them without an interaction. */
export function addMessageRoutes(rest: Rest, messages: Messages, channels: Channels): void {
  /** The id of a channel that the bot takes part in. */
  function reachable(id: string): string {
    const channel = channels.find(id);
    const isSeen = channel !== world.group && channels.allows(id, Permission.ViewChannel);
    if (!isSeen) throw forbidden(50001, 'Missing Access');
    return id;
  }

  /** An ephemeral message can be reached through its interaction alone. */
  function visible(channel: string): Message[] {
    const every = messages.list(reachable(channel));
    return every.filter((message) => !hasFlag(message, MessageFlags.Ephemeral));
  }

  function find({ channel, message }: Record<'channel' | 'message', string>): Message {
    const found = visible(channel).find(({ id }) => id === message);
    if (!found) throw unknown('Message');
    return found;
  }

  rest.get(LIST, ({ req }) => {
    const channel = reachable(req.param('channel'));
    const page = readPage(req.query());
    // Without an error, as if there were none.
    const isRead = channels.allows(channel, Permission.ReadMessageHistory);
    return Response.json(isRead ? pageOf(visible(channel), page) : []);
  });
  rest.post(LIST, async ({ req }) => {
    const channel_id = reachable(req.param('channel'));
    const body = await readMessage(req, CreateSchema);
    const needed = body.files?.length ? Permission.AttachFiles : 0n;
    if (!channels.allows(channel_id, Permission.SendMessages | needed)) {
      throw forbidden(50013, 'Missing Permissions');
    }
    refuse(messageErrors(body, { interaction: false }));
    const repliedTo = body.message_reference?.message_id;
    return Response.json(messages.create({ channel_id, author: world.bot, repliedTo }, body));
  });
  rest.get(ONE, ({ req }) => Response.json(find(req.param())));
  rest.patch(ONE, async ({ req }) => {
    const body = await readMessage(req, EditSchema);
    const before = own(find(req.param()));
    const interaction = before.interaction_metadata !== undefined;
    refuse(messageErrors(body, { before, interaction }));
    return Response.json(messages.edit(before, body));
  });
  rest.delete(ONE, (c) => {
    messages.delete(own(find(c.req.param())));
    return c.body(null, 204);
  });
}

function own(message: Message): Message {
  if (message.author.id === world.bot.id) return message;
  throw forbidden(50005, 'Cannot edit a message authored by another user');
}

function forbidden(code: number, message: string): ApiError {
  return new ApiError(403, code, message);
}
