import { randomBytes } from 'node:crypto';
import type { Digests } from '../digests/digest.ts';
import { UserError } from '../errors.ts';
import type { Store, Subscription } from '../store/store.ts';
import { DELIVERY } from '../tuning.ts';
import { digestWish } from './digest-wish.ts';
import { nextSlot } from './schedule.ts';
import type { Subscribed } from './subscribed.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface SubscriptionsParts {
  readonly subscribed: Subscribed;
  readonly store: Pick<Store, 'toldStories'>;
  readonly digests: Pick<Digests, 'make'>;
  readonly now: () => Date;
}

export function createSubscriptions(parts: SubscriptionsParts): Subscriptions {
  const { subscribed, store, digests, now } = parts;
  const unknown = () => new UserError((m) => m.subscriptions.unknown);

  function of(guildId: string): Subscription[] {
    return subscribed
      .all()
      .filter((one) => one.guildId === guildId)
      .sort((a, b) => Number(a.isPaused) - Number(b.isPaused));
  }
  function known(guildId: string, id: string): Subscription {
    const found = subscribed.get(id);
    if (found?.guildId !== guildId) throw unknown();
    return found;
  }
  async function change(id: string, changes: Partial<Subscription>): Promise<Subscription> {
    const changed = await subscribed.change(id, changes);
    if (changed === undefined) throw unknown();
    return changed;
  }

  return {
    of,
    async subscribe(guildId, wish) {
      if (of(guildId).length >= DELIVERY.perServer) {
        throw new UserError((m) => m.subscriptions.tooMany(DELIVERY.perServer));
      }
      const subscription: Subscription = {
        ...wish,
        id: randomBytes(8).toString('base64url'),
        guildId,
        isPaused: false,
        failedDays: [],
        next: nextSlot(wish, now()),
        toldUntil: null,
      };
      await subscribed.add(subscription);
      return subscription;
    },
    async edit(guildId, id, changes) {
      const before = known(guildId, id);
      return await change(id, {
        ...changes,
        ...(isMoved(changes) && { next: nextSlot({ ...before, ...changes }, now()) }),
        ...(changes.channelId !== undefined && { failedDays: [] }),
      });
    },
    async pause(guildId, id) {
      const before = known(guildId, id);
      if (!before.isPaused) return await change(id, { isPaused: true });
      return await change(id, {
        isPaused: false,
        failedDays: [],
        next: nextSlot(before, now()),
      });
    },
    async remove(guildId, id) {
      const subscription = known(guildId, id);
      await subscribed.remove(id);
      return subscription;
    },
    async preview(guildId, id) {
      const subscription = known(guildId, id);
      const digest = await digests.make(await digestWish(subscription, now(), store));
      return { subscription, digest };
    },
  };
}

/** Whether another time is wanted. */
function isMoved({ time, timeZone, days }: Partial<Subscription>): boolean {
  return time !== undefined || timeZone !== undefined || days !== undefined;
}
