import type { Digest } from '../digests/digest.ts';
import type { Subscription } from '../store/store.ts';
import { DELIVERY } from '../tuning.ts';
import type { DeliveryParts } from './deliveries.ts';
import type { Held } from './held.ts';
import { createTurns } from './limits.ts';
import { markOf, nonceOf } from './marks.ts';
import type { Place } from './poster.ts';

/** The ids of a digest's messages; `null` where it is not known whether one stands in the channel. */
type MessageIds = readonly (string | null)[];

/**
 * Posts those of a digest's messages that do not stand in the channel yet.
 *
 * @returns their ids; `null` where some are missing and none may be posted any more
 * @throws {ChannelClosed} {@link ClaimLost} any other error leaves open whether one was posted
 */
export type Send = (
  held: Held,
  subscription: Subscription,
  digest: Digest,
  how: { readonly mayPost: boolean },
) => Promise<MessageIds | null>;

export function createSend<Message>({
  poster,
  messagesFor,
  wait,
  log,
}: Pick<DeliveryParts<Message>, 'poster' | 'messagesFor' | 'wait' | 'log'>): Send {
  const turn = createTurns(1000 / DELIVERY.perSecond, wait);

  /** What is known of the messages, and which of them are to be posted. */
  async function standing(
    { delivery }: Held,
    place: Place,
    parts: readonly number[],
  ): Promise<{ ids: MessageIds; missing: readonly number[] }> {
    const { id, slot, isLate, messageIds } = delivery;
    const notBegun = parts.filter((part) => part > messageIds.length);
    // A late one may have been posted before the store was put back to an earlier day.
    if (!messageIds.includes(null) && !isLate) return { ids: messageIds, missing: notBegun };
    const marks = parts.map((part) => markOf(id, part));
    const found = await poster.find(place, new Date(slot), marks);
    if (found === null) {
      if (messageIds.includes(null)) {
        log.warn(
          { delivery: id, ...place },
          'a message may stand in its channel or not: it is not posted again, since the bot may not read the history',
        );
      }
      return { ids: messageIds, missing: notBegun };
    }
    const ids = marks.map((mark, n) => found.get(mark) ?? messageIds[n] ?? null);
    return {
      ids: ids.slice(0, ids.findLastIndex((one) => one !== null) + 1),
      missing: parts.filter((part) => ids[part - 1] === null),
    };
  }

  /** What a digest quotes may go before it is posted. As long as nothing of it stands, another is made. */
  async function verify(
    held: Held,
    messages: readonly Message[],
    missing: readonly number[],
  ): Promise<void> {
    try {
      for (const [n, message] of messages.entries()) {
        if (missing.includes(n + 1)) await poster.verify(message);
      }
    } catch (error) {
      if (missing.length === messages.length) await held.keep({ digest: null, messageIds: [] });
      throw error;
    }
  }

  return async (held, subscription, digest, { mayPost }) => {
    const { id, slot, isLate } = held.delivery;
    const { guildId, channelId } = subscription;
    const place = { guildId, channelId };
    const messages = await messagesFor(digest, subscription, { id, slot }, { late: isLate });
    const parts = messages.map((_, n) => n + 1);
    const { ids, missing } = await standing(held, place, parts);
    if (missing.length > 0 && !mayPost) return null;
    await verify(held, messages, missing);
    const messageIds = [...ids];
    for (const [n, message] of messages.entries()) {
      const part = n + 1;
      if (!missing.includes(part)) continue;
      await turn();
      // Kept before it is sent: from here on it may stand there.
      messageIds[n] = null;
      await held.keep({ messageIds: [...messageIds] });
      messageIds[n] = await poster.post(place, message, nonceOf(id, part));
    }
    return messageIds;
  };
}
