import { MessageFlags, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import { ApiError, unknown } from './api-error.ts';
import type { createAttachments } from './attachments.ts';
import { displayedTexts } from './components.ts';
import { hasFlag, shown } from './message-rules.ts';
import { newId } from './new-id.ts';
import type { Component, Message, MessageBody } from './types.ts';
import { everyUser } from './world.ts';

/** Milliseconds for which a nonce is remembered; Discord says "the past few minutes". */
const NONCE_MEMORY = 5 * 60_000;

/** Bits that an edit sets or clears; the others stay as they were when the message was created. */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

const LASTING_FLAGS = ~(EDITABLE_FLAGS | MessageFlags.Loading);

/** What stands fast about a message before it is written: where, by whom, in answer to what. */
export type Origin = Partial<Message> &
  Pick<Message, 'channel_id' | 'author'> & { readonly repliedTo?: string };

export type MessageEvent = 'message' | 'messageUpdate' | 'messageDelete';

export type Messages = ReturnType<typeof createMessages>;

/**
 * All messages of all channels, the ephemeral ones included.
 *
 * @param tell hears of every change
 */
export function createMessages(
  attachments: Pick<ReturnType<typeof createAttachments>, 'of'>,
  tell: (event: MessageEvent, message: Message) => void,
) {
  const stored = new Map<string, Message>();

  /** The part of a message that a body writes. */
  function written(body: MessageBody, before?: Message) {
    const parts = shown(body, before);
    const mentions = mentionsOf(parts.content, parts.components, body.allowed_mentions);
    return { ...parts, ...mentions, attachments: attachments.of(before?.attachments ?? [], body) };
  }

  function compose({ repliedTo, ...origin }: Origin, body: MessageBody): Message {
    const { channel_id } = origin;
    const reply = {
      type: MessageType.Reply,
      message_reference: { type: MessageReferenceType.Default, message_id: repliedTo, channel_id },
    };
    return {
      id: newId(),
      type: MessageType.Default,
      tts: false,
      pinned: false,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      flags: (body.flags ?? 0) as MessageFlags,
      nonce: body.nonce ?? undefined,
      ...written(body),
      ...origin,
      ...(repliedTo && reply),
    };
  }

  function store(event: MessageEvent, message: Message): Message {
    const { content, embeds, components, attachments } = message;
    const shownParts = embeds.length + components.length + attachments.length;
    if (!content.trim() && shownParts === 0 && !hasFlag(message, MessageFlags.Loading)) {
      throw new ApiError(400, 50006, 'Cannot send an empty message');
    }
    stored.set(message.id, message);
    tell(event, message);
    return message;
  }

  return {
    /** In the order of their creation. */
    list: (channelId: string): Message[] =>
      [...stored.values()].filter((message) => message.channel_id === channelId),

    /** @throws ApiError when there is none */
    find(id: string | undefined): Message {
      const message = stored.get(id ?? '');
      if (!message) throw unknown('Message');
      return message;
    },

    /** The new message or, where the nonce is enforced, the one that already carries it. */
    create(origin: Origin, body: MessageBody): Message {
      const { enforce_nonce: enforced, nonce } = body;
      const isRepeated = (message: Message) =>
        message.nonce === nonce &&
        message.author.id === origin.author.id &&
        Date.parse(message.timestamp) >= Date.now() - NONCE_MEMORY;
      const repeated = enforced && nonce ? [...stored.values()].find(isRepeated) : undefined;
      return repeated ?? store('message', compose(origin, body));
    },

    /** The "is thinking…" of a deferred answer. */
    createLoading(origin: Origin, ephemeral: boolean): Message {
      const flags = MessageFlags.Loading | (ephemeral ? MessageFlags.Ephemeral : 0);
      return store('message', { ...compose(origin, {}), flags });
    },

    edit(before: Message, body: MessageBody): Message {
      const flags = (body.flags ?? before.flags) & EDITABLE_FLAGS;
      return store('messageUpdate', {
        ...before,
        ...written(body, before),
        flags: (before.flags & LASTING_FLAGS) | flags,
        edited_timestamp: hasFlag(before, MessageFlags.Loading) ? null : new Date().toISOString(),
      });
    },

    delete(message: Message): void {
      stored.delete(message.id);
      tell('messageDelete', message);
    },
  };
}

/** Whom a message pings: what its text names, less what `allowed_mentions` forbids. */
function mentionsOf(
  content: string,
  components: readonly Component[],
  allowed: MessageBody['allowed_mentions'],
) {
  const text = [content, ...displayedTexts(components)].join('\n');
  const parsed: readonly string[] = allowed?.parse ?? [];
  const named = (pattern: RegExp, kind: 'users' | 'roles') =>
    [...text.matchAll(pattern)]
      .map(([, id = '']) => id)
      .filter((id) => !allowed || parsed.includes(kind) || allowed[kind]?.includes(id));
  const users = named(/<@!?(\d+)>/g, 'users');
  return {
    mentions: everyUser.filter(({ id }) => users.includes(id)),
    mention_roles: [...new Set(named(/<@&(\d+)>/g, 'roles'))],
    mention_everyone: (!allowed || parsed.includes('everyone')) && /@(everyone|here)\b/.test(text),
  };
}
