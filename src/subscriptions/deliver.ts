import type { Digest } from '../digests/digest.ts';
import type { Delivery, Subscription } from '../store/store.ts';
import { DELIVERY } from '../tuning.ts';
import type { DeliveryParts } from './deliveries.ts';
import { digestWish } from './digest-wish.ts';
import type { Held } from './held.ts';
import { ClaimLost } from './held.ts';
import { ChannelClosed } from './poster.ts';
import { localDay } from './schedule.ts';
import { createSend } from './send.ts';

const MINUTE = 60_000;

/** Brings a claimed delivery to its end, or gives it back to be tried again. */
export type Deliver = (held: Held, subscription: Subscription) => Promise<void>;

export function createDeliver<Message>(parts: DeliveryParts<Message>): Deliver {
  const { store, subscribed, digests, onPaused, lateHours, now, log } = parts;
  const send = createSend(parts);

  const age = ({ delivery }: Held) => now().getTime() - Date.parse(delivery.slot);
  const isLate = (held: Held) => age(held) > DELIVERY.lateAfter * MINUTE;
  const isTooLate = (held: Held) => age(held) > lateHours * 60 * MINUTE;

  async function attempt(held: Held, subscription: Subscription): Promise<void> {
    if (subscription.isPaused) return await skip(held, 'it is paused');
    const isBegun = held.delivery.messageIds.length > 0;
    if (!isBegun && isTooLate(held)) return await skip(held, 'it is too late');
    const digest = await digestFor(held, subscription);
    const told = { toldUntil: digest.period.to };
    if (digest.stories.length === 0 && subscription.whenEmpty === 'silent') {
      return await settle(held, { state: 'empty' }, () => told);
    }
    const messageIds = await send(held, subscription, digest, { mayPost: !isTooLate(held) });
    if (messageIds === null) return await skip(held, 'it is too late for what is missing of it');
    const stories = digest.stories.map(({ id }) => id);
    const changes = { ...told, failedDays: [] };
    await settle(held, { state: 'delivered', messageIds, stories }, () => changes);
    log.info({ subscription: subscription.id, messageIds }, 'a digest was delivered');
  }

  /** Made once and kept before anything is sent, so that what is sent again is the same. */
  async function digestFor(held: Held, subscription: Subscription): Promise<Digest> {
    const { digest: kept, messageIds, slot } = held.delivery;
    if (kept !== null) {
      if (messageIds.length === 0) await held.keep({ isLate: isLate(held) });
      return JSON.parse(kept) as Digest;
    }
    // The same period for all that are due then; what came while the bot was away is told as well.
    const until = isLate(held) ? now() : new Date(slot);
    const digest = await digests.make(await digestWish(subscription, until, store));
    await held.keep({ digest: JSON.stringify(digest), isLate: isLate(held) });
    return digest;
  }

  async function settle(
    held: Held,
    end: Partial<Delivery>,
    changesOf: (subscription: Subscription) => Partial<Subscription>,
  ): Promise<void> {
    subscribed.put(await held.settle(end, changesOf));
  }

  /** Where a part of it stands in the channel, all of it counts as told. */
  async function skip(held: Held, why: string): Promise<void> {
    const { subscriptionId, slot, digest, messageIds } = held.delivery;
    if (digest !== null && messageIds.some((id) => id !== null)) {
      const { period, stories } = JSON.parse(digest) as Digest;
      const told = { state: 'delivered', stories: stories.map(({ id }) => id) } as const;
      await settle(held, told, () => ({ toldUntil: period.to }));
    } else {
      await settle(held, { state: 'skipped' }, () => ({}));
    }
    log.warn({ subscription: subscriptionId, slot }, `a digest is skipped: ${why}`);
  }

  async function turnedAway(held: Held, before: Subscription, reason: string): Promise<void> {
    const { id, guildId, channelId, timeZone } = before;
    const today = localDay(now(), timeZone);
    const changesOf = (subscription: Subscription): Partial<Subscription> => {
      // Another channel was chosen meanwhile.
      if (subscription.channelId !== channelId) return {};
      const failedDays = [...new Set([...subscription.failedDays, today])];
      return failedDays.length < DELIVERY.failedDays
        ? { failedDays }
        : { failedDays, isPaused: true };
    };
    const changes = changesOf(before);
    log.warn({ subscription: id, guildId, channelId, ...changes }, `no digest: ${reason}`);
    // Before it is kept: after a crash in between, they are told twice rather than never.
    if (changes.isPaused === true) await onPaused({ ...before, ...changes }, reason);
    await settle(held, { state: 'skipped' }, changesOf);
  }

  function logFailure({ delivery: { id, claims } }: Held, error: unknown): void {
    log.error({ err: error, delivery: id, claims }, 'a digest could not be delivered');
  }

  /** Ends what is not to be tried again. @throws what there was where it is */
  async function giveUp(held: Held, subscription: Subscription, error: unknown): Promise<void> {
    if (error instanceof ChannelClosed) return await turnedAway(held, subscription, error.message);
    if (error instanceof ClaimLost || !isTooLate(held)) throw error;
    logFailure(held, error);
    await skip(held, 'it is too late to try again');
  }

  return async (held, subscription) => {
    try {
      await attempt(held, subscription).catch((error: unknown) =>
        giveUp(held, subscription, error),
      );
    } catch (error) {
      const { id, claims } = held.delivery;
      if (error instanceof ClaimLost) {
        log.warn({ delivery: id }, 'a digest is left to somebody else, who claimed it meanwhile');
        return;
      }
      logFailure(held, error);
      await held.release(Math.min(DELIVERY.retry * 2 ** (claims - 1), DELIVERY.longestRetry));
    }
  };
}
