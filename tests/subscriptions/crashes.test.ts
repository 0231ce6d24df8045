import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import type { Mishap } from '../helpers/channels.ts';
import { channels } from '../helpers/channels.ts';
import { clockAt, digestFor, inParts, schedulerOn, storeOnDisk } from '../helpers/deliveries.ts';
import { lifeOf } from '../helpers/mortal.ts';
import { subscriptionOf } from '../helpers/subscription.ts';

const SLOT = '2026-01-02T07:00:00.000Z';

/** How two schedulers that run beside each other die, and how long nobody runs then. */
interface Epoch {
  readonly deaths: readonly { readonly calls: number; readonly lastHasEffect: boolean }[];
  readonly secondsDown: number;
}

interface Story {
  readonly parts: number;
  readonly epochs: readonly Epoch[];
  /** What becomes of the messages, in their order. */
  readonly mishaps: readonly (Mishap | null)[];
}

const death = fc.record({
  calls: fc.integer({ min: 0, max: 40 }),
  lastHasEffect: fc.boolean(),
});

const stories: fc.Arbitrary<Story> = fc.record({
  parts: fc.integer({ min: 1, max: 3 }),
  epochs: fc.array(
    fc.record({
      deaths: fc.array(death, { minLength: 1, maxLength: 2 }),
      secondsDown: fc.constantFrom(0, 5, 60, 200, 1800),
    }),
    { maxLength: 4 },
  ),
  mishaps: fc.array(
    fc.oneof(
      fc.constantFrom(null, 'before' as const, 'after' as const),
      fc.record({ laterBy: fc.integer({ min: 1, max: 60 }) }),
    ),
    { maxLength: 5 },
  ),
});

/** @returns how often each part stands in the channel, once all is settled */
async function told(store: Store, story: Story, hasHistory: boolean): Promise<number[]> {
  const id = crypto.randomUUID();
  const clock = clockAt(SLOT);
  const { now } = clock;
  const mishaps = [...story.mishaps];
  const { posted, poster } = channels({
    ...{ now, mishap: () => mishaps.shift() ?? null, hasHistory: () => hasHistory },
  });
  const digests = {
    make: (wish: Parameters<typeof digestFor>[0]) => Promise.resolve(digestFor(wish, ['story'])),
  };
  const messagesFor = inParts(story.parts);
  await store.addSubscription(subscriptionOf(id));

  async function runUntilDead(claimant: string, { calls, lastHasEffect }: Epoch['deaths'][number]) {
    const life = lifeOf(calls, lastHasEffect);
    const running = async () => {
      const scheduler = await schedulerOn({
        ...{ store: life.using(store), poster: life.using(poster), digests: life.using(digests) },
        ...{ messagesFor, now, claimant },
      });
      for (let n = 0; n < 20; n++) {
        await scheduler.tick();
        clock.advance(30);
      }
    };
    await Promise.race([life.died, running()]);
  }

  for (const { deaths, secondsDown } of story.epochs) {
    await Promise.all(deaths.map((one, n) => runUntilDead(['A', 'B'][n] ?? '', one)));
    clock.advance(secondsDown);
  }
  const last = await schedulerOn({ store, poster, digests, messagesFor, now });
  for (let minutes = 0; minutes < 300; minutes++) {
    await last.tick();
    const [subscription] = await store.subscriptions();
    if ((subscription?.toldUntil ?? null) !== null) break;
    clock.advance(60);
  }
  expect(await store.subscriptions()).toMatchObject([{ next: '2026-01-03T07:00:00.000Z' }]);
  expect((await store.subscriptions())[0]?.toldUntil).not.toBeNull();
  await store.removeSubscription(id);
  return Array.from({ length: story.parts }, (_, n) => {
    return posted.filter(({ mark }) => mark.endsWith(`:${String(n + 1)}`)).length;
  });
}

test('however processes die and requests fail, a channel gets each message once', async () => {
  const store = await storeOnDisk(() => new Date(SLOT));
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      expect(await told(store, story, true)).toEqual(Array(story.parts).fill(1));
    }),
    { numRuns: 60 },
  );
});

test('where its history cannot be read, a channel gets no message twice', async () => {
  const store = await storeOnDisk(() => new Date(SLOT));
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      for (const times of await told(store, story, false)) expect(times).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

test('killed at each single call, before it or after it, a channel gets each message once', async () => {
  const store = await storeOnDisk(() => new Date(SLOT));
  for (const lastHasEffect of [false, true]) {
    for (let calls = 0; calls < 16; calls++) {
      const epochs = [{ deaths: [{ calls, lastHasEffect }], secondsDown: 0 }];
      expect(await told(store, { parts: 2, epochs, mishaps: [] }, true)).toEqual([1, 1]);
    }
  }
});
