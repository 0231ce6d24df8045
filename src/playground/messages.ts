import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { ApiError, refuse, unknown } from './api-error.ts';
import type { Attachments } from './attachments.ts';
import type { Clock } from './clock.ts';
import { numbered } from './components.ts';
import { mentionsOf } from './mentions.ts';
import { messageErrors, shown } from './message-rules.ts';
import type { Message, MessageBody } from './types.ts';

/** Milliseconds for which a nonce is remembered; Discord says "the past few minutes". */
const NONCE_MEMORY = 5 * 60_000;

/** Bits that an edit sets or clears; the others stay as they were when the message was created. */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

const LASTING_FLAGS = ~(EDITABLE_FLAGS | MessageFlags.Loading);

/** What stands fast about a message before it is written: where, by whom, in answer to what. */
export type Origin = Partial<Message> &
  Pick<Message, 'channel_id' | 'author'> & { readonly repliedTo?: string };

export type MessageEvent = 'message' | 'messageUpdate' | 'messageDelete';

/** All messages of all channels, the ephemeral ones included. */
export class Messages {
  readonly #clock: Clock;
  readonly #attachments: Attachments;
  readonly #tell: (event: MessageEvent, message: Message) => void;
  readonly #stored = new Map<string, Message>();

  /** @param tell hears of every change */
  constructor(
    clock: Clock,
    attachments: Attachments,
    tell: (event: MessageEvent, message: Message) => void,
  ) {
    this.#clock = clock;
    this.#attachments = attachments;
    this.#tell = tell;
  }

  /** In the order of their creation. */
  list(channelId: string): Message[] {
    return [...this.#stored.values()].filter((message) => message.channel_id === channelId);
  }

  /** @throws ApiError when there is none */
  find(id: string | undefined): Message {
    const message = this.#stored.get(id ?? '');
    if (!message) throw unknown('Message');
    return message;
  }

  /**
   * @throws ApiError when the body breaks a rule
   * @returns the new message or, where the nonce is enforced, the one that already carries it
   */
  create(origin: Origin, body: MessageBody): Message {
    refuse(messageErrors(body, { interaction: origin.interaction_metadata !== undefined }));
    const { enforce_nonce: enforced, nonce } = body;
    const repeated = enforced && nonce ? this.#withNonce(origin.author.id, nonce) : undefined;
    return repeated ?? this.#store('message', this.#compose(origin, body));
  }

  /** The "is thinking…" of a deferred answer. */
  createLoading(origin: Origin, ephemeral: boolean): Message {
    const flags = MessageFlags.Loading | (ephemeral ? MessageFlags.Ephemeral : 0);
    return this.#store('message', { ...this.#compose(origin, {}), flags });
  }

  /** @throws ApiError when the message would then break a rule */
  edit(before: Message, body: MessageBody): Message {
    const interaction = before.interaction_metadata !== undefined;
    refuse(messageErrors(body, { before, interaction }));
    const flags = (body.flags ?? before.flags) & EDITABLE_FLAGS;
    const isFirst = (before.flags & MessageFlags.Loading) !== 0;
    return this.#store('messageUpdate', {
      ...before,
      ...this.#written(body, before),
      flags: (before.flags & LASTING_FLAGS) | flags,
      edited_timestamp: isFirst ? null : this.#timestamp(),
    });
  }

  delete(message: Message): void {
    this.#stored.delete(message.id);
    this.#tell('messageDelete', message);
  }

  #compose({ repliedTo, ...origin }: Origin, body: MessageBody): Message {
    return {
      ...{ id: this.#clock.newId(), type: 0, tts: false, pinned: false },
      ...{ timestamp: this.#timestamp(), edited_timestamp: null },
      ...{ flags: body.flags ?? 0, nonce: body.nonce ?? undefined },
      ...this.#written(body),
      ...origin,
      ...(repliedTo && {
        type: MessageType.Reply,
        message_reference: { type: 0, message_id: repliedTo, channel_id: origin.channel_id },
      }),
    };
  }

  /** The part of a message that a body writes. */
  #written(body: MessageBody, before?: Message) {
    const { content, embeds, components } = shown(body, before);
    return {
      ...{ content, embeds, components: numbered(components) },
      attachments: this.#attachments.merge(before?.attachments ?? [], body),
      ...mentionsOf(content, components, body.allowed_mentions),
    };
  }

  #store(event: MessageEvent, message: Message): Message {
    const { content, embeds, components, attachments, flags } = message;
    const shownParts = embeds.length + components.length + attachments.length;
    if (!content.trim() && shownParts === 0 && !(flags & MessageFlags.Loading)) {
      throw new ApiError(400, 50006, 'Cannot send an empty message');
    }
    this.#stored.set(message.id, message);
    this.#tell(event, message);
    return message;
  }

  #withNonce(authorId: string, nonce: MessageBody['nonce']): Message | undefined {
    const since = this.#clock.now() - NONCE_MEMORY;
    return [...this.#stored.values()].find(
      (message) =>
        message.nonce === nonce &&
        message.author.id === authorId &&
        Date.parse(message.timestamp) >= since,
    );
  }

  #timestamp(): string {
    return new Date(this.#clock.now()).toISOString();
  }
}
