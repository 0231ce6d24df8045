import type { Log } from '../log.ts';
import type { Delivery, Store, Subscription } from '../store/store.ts';
import { DELIVERY } from '../tuning.ts';

/** Somebody else has the delivery by now. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

/** A delivery that was claimed, and the claim, which is renewed until it ends. */
export interface Held {
  readonly delivery: Delivery;
  /** @throws {ClaimLost} */
  keep(changes: Partial<Delivery>): Promise<void>;
  /** Keeps how it ended, and what that changes of its subscription, as that is then. @throws {ClaimLost} */
  settle(
    changes: Partial<Delivery>,
    changesOf: (subscription: Subscription) => Partial<Subscription>,
  ): Promise<Subscription>;
  /** Lets whoever comes first after so many seconds try again. */
  release(seconds: number): Promise<void>;
  /** Ends the renewal. */
  end(): void;
}

export interface HeldParts {
  readonly store: Pick<Store, 'keepDelivery' | 'settleDelivery' | 'releaseDelivery'>;
  readonly claimant: string;
  readonly now: () => Date;
  readonly log: Log;
}

export function hold(claimed: Delivery, { store, claimant, now, log }: HeldParts): Held {
  let delivery = claimed;

  async function keep(changes: Partial<Delivery>): Promise<void> {
    delivery = { ...delivery, ...changes };
    const isKept = await store.keepDelivery(delivery, claimant, momentIn(now(), DELIVERY.claim));
    if (!isKept) throw new ClaimLost(`delivery ${delivery.id}`);
  }
  function renew(): void {
    keep({}).catch((error: unknown) => {
      log.warn({ err: error }, 'the claim on a digest could not be renewed');
    });
  }
  const timer = setInterval(renew, (DELIVERY.claim / 3) * 1000);
  timer.unref();

  return {
    get delivery() {
      return delivery;
    },
    keep,
    async settle(changes, changesOf) {
      const settled = await store.settleDelivery({ ...delivery, ...changes }, claimant, changesOf);
      if (settled === null) throw new ClaimLost(`delivery ${delivery.id}`);
      return settled;
    },
    release: (seconds) => store.releaseDelivery(delivery.id, claimant, momentIn(now(), seconds)),
    end() {
      clearInterval(timer);
    },
  };
}

/** The moment so many seconds later. */
export function momentIn(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
