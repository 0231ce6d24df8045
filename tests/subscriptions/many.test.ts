import { expect, test } from 'vitest';
import { channels } from '../helpers/channels.ts';
import { clockAt, schedulerOn, storeOnDisk } from '../helpers/deliveries.ts';
import { subscriptionOf } from '../helpers/subscription.ts';

const SLOT = '2026-01-02T07:00:00.000Z';
/** Requests a second that Discord takes of a bot, answers to people among them. */
const DISCORDS_LIMIT = 50;

test('a thousand digests at one time come from two schedulers once each, in time and paced', async () => {
  const clock = clockAt(SLOT);
  const { now } = clock;
  const store = await storeOnDisk(now);
  const ids = Array.from({ length: 1000 }, (_, n) => String(n));
  for (const id of ids) await store.addSubscription(subscriptionOf(id));
  let requests = 0;
  // Every fiftieth request fails, by turns before and after it had its effect.
  const mishap = () => (++requests % 50 > 0 ? null : requests % 100 > 0 ? 'before' : 'after');
  const { posted, poster } = channels({ now, mishap });
  const wait = (milliseconds: number) => {
    clock.advance(milliseconds / 1000);
    return Promise.resolve();
  };
  const schedulers = await Promise.all(
    ['A', 'B'].map((claimant) => schedulerOn({ store, poster, now, wait, claimant })),
  );
  for (let looks = 0; looks < 12; looks++) {
    await Promise.all(schedulers.map((scheduler) => scheduler.tick()));
    clock.advance(10);
  }

  expect(posted.map(({ channelId }) => channelId).sort()).toEqual(
    ids.map((id) => `channel-${id}`).sort(),
  );
  const seconds = posted.map(({ at }) => (at - Date.parse(SLOT)) / 1000);
  expect(Math.max(...seconds)).toBeLessThan(300);
  const perSecond = Map.groupBy(seconds, Math.floor);
  for (const second of perSecond.values()) expect(second.length).toBeLessThan(DISCORDS_LIMIT / 2);
  for (const { next } of await store.subscriptions()) expect(next).toBe('2026-01-03T07:00:00.000Z');
}, 120_000);
