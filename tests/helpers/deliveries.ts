import { onTestFinished } from 'vitest';
import type { Digest, DigestWish } from '../../src/digests/digest.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Deliveries, DeliveryParts, MessagesFor } from '../../src/subscriptions/deliveries.ts';
import { createDeliveries } from '../../src/subscriptions/deliveries.ts';
import { markOf } from '../../src/subscriptions/marks.ts';
import { openSubscribed } from '../../src/subscriptions/subscribed.ts';
import type { Marked } from './channels.ts';
import { digestOf, storyOf } from './digest.ts';
import { recordingLog } from './log.ts';
import { dataFolder } from './store.ts';

/** A clock that goes only when it is told to. */
export interface Clock {
  readonly now: () => Date;
  set(moment: string): void;
  advance(seconds: number): void;
}

export function clockAt(start: string): Clock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    set(moment) {
      time = Date.parse(moment);
    },
    advance(seconds) {
      time += seconds * 1000;
    },
  };
}

export async function storeOnDisk(now: () => Date): Promise<Store> {
  const store = await openStore(dataFolder(), recordingLog().log, now);
  onTestFinished(() => store.close());
  return store;
}

/** A digest of these stories, as it is wished for. */
export function digestFor({ period, topic }: DigestWish, stories: readonly string[]): Digest {
  return digestOf({ period, topic, stories: stories.map((id) => storyOf(id, [])) });
}

/** A digest's stories as so many messages. */
export function inParts(parts: number): MessagesFor<Marked> {
  return (digest, _, { id }, { late }) =>
    Array.from({ length: parts }, (_part, n) => ({
      mark: markOf(id, n + 1),
      text: `${late ? 'late: ' : ''}${digest.stories.map((story) => story.id).join(' ')}`,
    }));
}

type Given = Pick<DeliveryParts<Marked>, 'poster' | 'now'> & { readonly store: Store };

/** A scheduler as the bot has it, its digests of one story in one message unless told otherwise. */
export async function schedulerOn(
  given: Given & Partial<DeliveryParts<Marked>>,
): Promise<Deliveries> {
  return createDeliveries({
    subscribed: await openSubscribed(given.store),
    digests: { make: (wish) => Promise.resolve(digestFor(wish, ['story'])) },
    messagesFor: inParts(1),
    onPaused: () => Promise.resolve(),
    claimant: 'A',
    lateHours: 12,
    wait: () => Promise.resolve(),
    log: recordingLog().log,
    ...given,
  });
}
