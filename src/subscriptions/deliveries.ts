import type { Digest, Digests } from '../digests/digest.ts';
import type { Log } from '../log.ts';
import type { Delivery, Store, Subscription } from '../store/store.ts';
import { DELIVERY } from '../tuning.ts';
import { createDeliver } from './deliver.ts';
import { hold, momentIn } from './held.ts';
import { createPool } from './limits.ts';
import { deliveryIdOf } from './marks.ts';
import type { Poster } from './poster.ts';
import { latestSlot, nextSlot } from './schedule.ts';
import type { Subscribed } from './subscribed.ts';

/** Posts the digests that are due. */
export interface Deliveries {
  /** Tries all that is due; resolves once nothing of it is under way. Another may begin meanwhile. */
  tick(): Promise<void>;
  /** Begins nothing more; resolves once nothing is under way. */
  close(): Promise<void>;
}

/**
 * Writes a digest: one message or, over Discord's limits, several. The same for the same arguments;
 * in each, `markOf` with its number stands in a `custom_id`.
 */
export type MessagesFor<Message> = (
  digest: Digest,
  subscription: Subscription,
  delivery: Pick<Delivery, 'id' | 'slot'>,
  how: { readonly late: boolean },
) => readonly Message[] | Promise<readonly Message[]>;

export interface DeliveryParts<Message> {
  readonly store: Pick<
    Store,
    | 'claimDelivery'
    | 'owedDeliveries'
    | 'keepDelivery'
    | 'releaseDelivery'
    | 'settleDelivery'
    | 'moveNext'
    | 'toldStories'
  >;
  readonly subscribed: Pick<Subscribed, 'all' | 'get' | 'put' | 'refresh'>;
  readonly digests: Pick<Digests, 'make'>;
  readonly poster: Poster<Message>;
  readonly messagesFor: MessagesFor<Message>;
  /** Tells admins that a subscription is about to be paused, since its channel stayed closed. Never rejects. */
  readonly onPaused: (subscription: Subscription, reason: string) => Promise<unknown>;
  /** Who this is: the same after a restart, and another one than all that run on the same store. */
  readonly claimant: string;
  /** Hours after which a digest that was missed is not made up for. */
  readonly lateHours: number;
  readonly now: () => Date;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly log: Log;
}

/** Milliseconds; a next digest that is farther away than this is looked at once more. */
const FAR = 2 * 86_400_000;

/** What is to be claimed. */
type Due = Pick<Delivery, 'id' | 'subscriptionId' | 'slot'>;

export function createDeliveries<Message>(parts: DeliveryParts<Message>): Deliveries {
  const { store, subscribed, claimant, now, log } = parts;
  const deliver = createDeliver(parts);
  const pool = createPool(DELIVERY.atOnce);
  const underWay = new Map<string, Promise<void>>();
  let isClosing = false;

  async function attempt({ id, subscriptionId, slot }: Due): Promise<void> {
    const known = subscribed.get(subscriptionId);
    if (isClosing || known === undefined) return;
    const moment = now();
    const claimed = await store.claimDelivery({
      ...{ id, subscriptionId, slot, claimant, now: moment.toISOString() },
      until: momentIn(moment, DELIVERY.claim),
    });
    // From here on it is owed, whoever has it.
    await moveOn(known, moment);
    // As the delivery before this one left it.
    const subscription = subscribed.get(subscriptionId);
    if (claimed === null || subscription === undefined) return;
    const held = hold(claimed, parts);
    try {
      await deliver(held, subscription);
    } finally {
      held.end();
    }
  }

  async function moveOn(subscription: Subscription, moment: Date): Promise<void> {
    if (!isDue(subscription, moment)) return;
    const { id, next } = subscription;
    const moved = await store.moveNext(id, next, nextSlot(subscription, moment));
    if (moved !== null) subscribed.put(moved);
  }

  /** The next digest may have been put off by a clock that was far ahead. */
  async function bringBack(subscription: Subscription, moment: Date): Promise<void> {
    const { id, next } = subscription;
    if (Date.parse(next) - moment.getTime() < FAR) return;
    const sooner = nextSlot(subscription, moment);
    if (sooner >= next) return;
    const moved = await store.moveNext(id, next, sooner);
    if (moved === null) return;
    subscribed.put(moved);
    log.warn({ subscription: id, from: next, to: sooner }, 'a digest was put off by a wrong clock');
  }

  function begin(due: Due): Promise<void> {
    const begun = pool(() => attempt(due))
      .catch((error: unknown) => {
        log.error({ err: error, ...due }, 'a digest could not be delivered');
      })
      .finally(() => underWay.delete(due.id));
    underWay.set(due.id, begun);
    return begun;
  }

  return {
    async tick() {
      if (isClosing) return;
      const moment = now();
      // Those that may be tried by now, so that what the ones before them changed is read after it.
      const owed: readonly Due[] = await store.owedDeliveries(claimant, moment.toISOString());
      await subscribed.refresh();
      for (const subscription of subscribed.all()) await bringBack(subscription, moment);
      const due = subscribed
        .all()
        .filter((subscription) => isDue(subscription, moment))
        .map((subscription) => dueOf(subscription, moment));
      const begun = [...owed, ...due].map((each) => underWay.get(each.id) ?? begin(each));
      await Promise.all(begun);
    },
    async close() {
      isClosing = true;
      await Promise.all(underWay.values());
    },
  };
}

function isDue({ isPaused, next }: Subscription, moment: Date): boolean {
  return !isPaused && Date.parse(next) <= moment.getTime();
}

/** Of all that were missed, the last one. */
function dueOf(subscription: Subscription, moment: Date): Due {
  const { id, next } = subscription;
  const latest = latestSlot(subscription, moment);
  const slot = latest > next ? latest : next;
  return { id: deliveryIdOf(id, slot), subscriptionId: id, slot };
}
