import { expect, test, vi } from 'vitest';
import type { Digests, DigestWish } from '../../src/digests/digest.ts';
import type { Delivery, Store, Subscription } from '../../src/store/store.ts';
import type { Deliveries, DeliveryParts } from '../../src/subscriptions/deliveries.ts';
import { deliveryIdOf } from '../../src/subscriptions/marks.ts';
import { ChannelClosed } from '../../src/subscriptions/poster.ts';
import type { Channels, ChannelsOptions, Marked, Mishap } from '../helpers/channels.ts';
import { channels } from '../helpers/channels.ts';
import type { Clock } from '../helpers/deliveries.ts';
import { clockAt, digestFor, inParts, schedulerOn, storeOnDisk } from '../helpers/deliveries.ts';
import type { LogEntry } from '../helpers/log.ts';
import { recordingLog } from '../helpers/log.ts';
import { subscriptionOf } from '../helpers/subscription.ts';

const SLOT = '2026-01-02T07:00:00.000Z';
const NEXT = '2026-01-03T07:00:00.000Z';

interface Stage extends Channels {
  readonly clock: Clock;
  readonly store: Store;
  readonly scheduler: Deliveries;
  readonly logged: readonly LogEntry[];
  /** The subscription as the store has it. */
  readonly subscription: () => Promise<Subscription>;
  /** Goes on in time, half a minute a step, looking at what is due. */
  readonly pass: (minutes: number) => Promise<void>;
}

/** One subscription that is due now. */
async function stage(
  changes: Partial<Subscription> = {},
  parts: Omit<Partial<DeliveryParts<Marked>>, 'store'> = {},
  options: Partial<ChannelsOptions> = {},
): Promise<Stage> {
  const clock = clockAt(SLOT);
  const { now } = clock;
  const store = await storeOnDisk(now);
  await store.addSubscription(subscriptionOf('s', changes));
  const there = channels({ now, ...options });
  const { log, entries } = recordingLog();
  const scheduler = await schedulerOn({ store, poster: there.poster, now, log, ...parts });
  return {
    ...{ ...there, clock, store, scheduler, logged: entries },
    async subscription() {
      const [first] = await store.subscriptions();
      if (first === undefined) throw new Error('no subscription');
      return first;
    },
    async pass(minutes) {
      for (let n = 0; n < minutes * 2; n++) {
        clock.advance(30);
        await scheduler.tick();
      }
    },
  };
}

/** Each message meets the next of these, and nothing once all are met. */
function mishaps(...all: (Mishap | null)[]): () => Mishap | null {
  return () => all.shift() ?? null;
}

test('a digest is posted when it is due, once, and the next one is awaited', async () => {
  const { clock, scheduler, posted, subscription } = await stage();
  clock.set('2026-01-02T06:59:59.999Z');
  await scheduler.tick();
  expect(posted).toEqual([]);
  clock.set(SLOT);
  await Promise.all([scheduler.tick(), scheduler.tick()]);
  await scheduler.tick();
  expect(posted).toMatchObject([{ channelId: 'channel-s', text: 'story' }]);
  expect(await subscription()).toMatchObject({ next: NEXT, toldUntil: SLOT });
});

test('it covers what came since the last one, at first a day, never more than two', async () => {
  const wishes: DigestWish[] = [];
  const { clock, scheduler, store } = await stage(
    { topic: 'Brücke' },
    {
      digests: {
        make(wish) {
          wishes.push(wish);
          return Promise.resolve(digestFor(wish, [`story-${String(wishes.length)}`]));
        },
      },
    },
  );
  await scheduler.tick();
  clock.set(NEXT);
  await scheduler.tick();
  await store.changeSubscription('s', { toldUntil: '2025-12-01T00:00:00.000Z' });
  clock.set('2026-01-04T07:00:00.000Z');
  await scheduler.tick();
  expect(wishes.map(({ period }) => [period.from, period.to])).toEqual([
    ['2026-01-01T07:00:00.000Z', SLOT],
    [SLOT, NEXT],
    ['2026-01-02T07:00:00.000Z', '2026-01-04T07:00:00.000Z'],
  ]);
  expect(wishes.at(-1)).toMatchObject({
    ...{ by: 'arrival', topic: 'Brücke', period: { timeZone: 'Europe/Berlin' } },
    told: new Map([
      ['story-1', SLOT],
      ['story-2', NEXT],
    ]),
  });
});

test('where nothing is new, the channel gets that or nothing, as it chose', async () => {
  const empty = { digests: { make: (wish: DigestWish) => Promise.resolve(digestFor(wish, [])) } };
  const saying = await stage({ whenEmpty: 'say' }, empty);
  await saying.scheduler.tick();
  expect(saying.posted).toHaveLength(1);
  const silent = await stage({ whenEmpty: 'silent' }, empty);
  await silent.scheduler.tick();
  await silent.scheduler.tick();
  expect(silent.posted).toEqual([]);
  expect(await silent.subscription()).toMatchObject({ next: NEXT, toldUntil: SLOT });
});

test('one that is paused, or removed, is not posted', async () => {
  const { scheduler, posted, store } = await stage({ isPaused: true });
  await scheduler.tick();
  await store.changeSubscription('s', { isPaused: false });
  await store.removeSubscription('s');
  await scheduler.tick();
  expect(posted).toEqual([]);
});

test('of what was missed while the bot was away, the last one is posted, as late, up to now', async () => {
  const { clock, scheduler, posted, subscription } = await stage({
    next: '2025-12-24T07:00:00.000Z',
  });
  clock.set('2026-01-02T18:59:00.000Z');
  await scheduler.tick();
  await scheduler.tick();
  expect(posted.map(({ text }) => text)).toEqual(['late: story']);
  expect(await subscription()).toMatchObject({ next: NEXT, toldUntil: '2026-01-02T18:59:00.000Z' });
});

test('what was due too long ago is skipped, which the log says', async () => {
  const { clock, scheduler, posted, subscription, logged } = await stage();
  clock.set('2026-01-02T19:00:01.000Z');
  await scheduler.tick();
  expect(posted).toEqual([]);
  expect(logged.map(({ msg }) => msg)).toEqual(['a digest is skipped: it is too late']);
  expect(await subscription()).toMatchObject({ next: NEXT, toldUntil: null });
});

test.each<[string, Mishap]>([
  ['fails before the message is made', 'before'],
  ['fails after it was made', 'after'],
  ['comes through after the client gave it up', { laterBy: 20 }],
])('a request that %s is made good, and the channel has each part once', async (_, mishap) => {
  const { posted, pass, scheduler, subscription } = await stage(
    {},
    { messagesFor: inParts(3) },
    { mishap: mishaps(null, mishap, null) },
  );
  await scheduler.tick();
  await pass(5);
  expect(posted.map(({ mark }) => mark.slice(-2))).toEqual([':1', ':2', ':3']);
  expect(await subscription()).toMatchObject({ toldUntil: SLOT });
});

test('what is sent again is the same digest, whatever came meanwhile', async () => {
  let made = 0;
  const { posted, pass } = await stage(
    {},
    {
      messagesFor: inParts(2),
      digests: { make: (wish) => Promise.resolve(digestFor(wish, [`made-${String(++made)}`])) },
    },
    { mishap: mishaps('before', null, 'before', 'before') },
  );
  await pass(10);
  expect(posted.map(({ text }) => text)).toEqual(['made-1', 'made-1']);
});

test.each<[string, (Mishap | null)[]]>([
  ['before anything of it is sent', []],
  ['while its channel fails', ['before']],
])('a digest whose article goes %s is made anew', async (_, all) => {
  let made = 0;
  let isGone = all.length === 0;
  const { posted, pass, scheduler, subscription } = await stage(
    {},
    {
      messagesFor: inParts(2),
      digests: { make: (wish) => Promise.resolve(digestFor(wish, [`made-${String(++made)}`])) },
    },
    { mishap: mishaps(...all), isTrue: ({ text }) => !isGone || text !== 'made-1' },
  );
  await scheduler.tick();
  isGone = true;
  await pass(5);
  expect(posted.map(({ text }) => text)).toEqual(['made-2', 'made-2']);
  expect(await subscription()).toMatchObject({ toldUntil: SLOT });
});

test('below a message that stands there, nothing is posted of another digest', async () => {
  let isGone = false;
  const { posted, pass, scheduler } = await stage(
    {},
    { messagesFor: inParts(2) },
    { mishap: mishaps(null, 'before'), isTrue: () => !isGone },
  );
  await scheduler.tick();
  isGone = true;
  await pass(5);
  expect(posted.map(({ mark }) => mark.slice(-2))).toEqual([':1']);
});

test('a channel that fails is tried less and less often, until it is too late', async () => {
  const tries: number[] = [];
  const { clock, pass, posted, logged, subscription } = await stage(
    {},
    {},
    {
      mishap: () => {
        tries.push((clock.now().getTime() - Date.parse(SLOT)) / 60_000);
        return 'before';
      },
    },
  );
  await pass(13 * 60);
  expect(posted).toEqual([]);
  const gaps = tries.slice(1).map((minute, n) => minute - (tries[n] ?? 0));
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  expect(gaps.at(-1)).toBeGreaterThanOrEqual(15);
  expect(tries.at(-1)).toBeLessThanOrEqual(12 * 60);
  expect(tries.length).toBeLessThan(60);
  expect(logged.at(-1)?.msg).toMatch(/^a digest is skipped: /);
  expect(await subscription()).toMatchObject({ isPaused: false, failedDays: [], next: NEXT });
});

test('a digest that could not be begun in time says that it comes late', async () => {
  let isReady = false;
  const { posted, pass } = await stage(
    {},
    {
      digests: {
        make: (wish) =>
          isReady
            ? Promise.resolve(digestFor(wish, ['story']))
            : Promise.reject(new Error('not yet')),
      },
    },
  );
  await pass(60);
  isReady = true;
  await pass(30);
  expect(posted.map(({ text }) => text)).toEqual(['late: story']);
});

test('without a history, a message that may stand there is not sent again, which the log says', async () => {
  for (const [mishap, sent] of [
    ['before', [':2']],
    ['after', [':1', ':2']],
  ] as const) {
    const { posted, pass, logged, subscription } = await stage(
      {},
      { messagesFor: inParts(2) },
      { mishap: mishaps(mishap), hasHistory: () => false },
    );
    await pass(30);
    expect(posted.map(({ mark }) => mark.slice(-2))).toEqual(sent);
    expect(logged.map(({ msg }) => msg)).toContainEqual(
      expect.stringContaining('not posted again'),
    );
    expect(await subscription()).toMatchObject({ toldUntil: SLOT });
  }
});

test('a store that was put back to an earlier day posts nothing twice', async () => {
  const { posted, poster, clock, scheduler } = await stage();
  await scheduler.tick();
  const earlier = await storeOnDisk(clock.now);
  await earlier.addSubscription(subscriptionOf('s'));
  clock.advance(3600);
  const restored = await schedulerOn({ store: earlier, poster, now: clock.now });
  await restored.tick();
  expect(posted).toHaveLength(1);
  expect(await earlier.subscriptions()).toMatchObject([{ next: NEXT }]);
});

test('once a clock that ran a year ahead is right again, digests come as before', async () => {
  const wishes: DigestWish[] = [];
  const make = (wish: DigestWish) => {
    wishes.push(wish);
    return Promise.resolve(digestFor(wish, ['story']));
  };
  const { clock, scheduler, posted, subscription } = await stage({}, { digests: { make } });
  clock.set('2027-01-02T07:00:00.000Z');
  await scheduler.tick();
  clock.set('2026-01-02T08:00:00.000Z');
  await scheduler.tick();
  expect(posted).toHaveLength(1);
  expect(await subscription()).toMatchObject({ next: NEXT });
  clock.set(NEXT);
  await scheduler.tick();
  expect(posted).toHaveLength(2);
  expect(wishes.at(-1)?.period).toMatchObject({ from: SLOT, to: NEXT });
});

test('a channel that turns digests away on three days is paused, the admins told once', async () => {
  const told: [Subscription, string][] = [];
  let tries = 0;
  const { clock, pass, subscription, store, scheduler, posted } = await stage(
    {},
    {
      onPaused(paused, reason) {
        told.push([paused, reason]);
        return Promise.resolve();
      },
    },
    {
      check() {
        tries++;
        throw new ChannelClosed('Missing Access');
      },
    },
  );
  await scheduler.tick();
  await pass(60);
  expect(tries).toBe(1);
  expect(await subscription()).toMatchObject({ failedDays: ['2026-01-02'], isPaused: false });
  clock.set(NEXT);
  await pass(60);
  expect(tries).toBe(2);
  expect(told).toEqual([]);
  clock.set('2026-01-04T07:00:00.000Z');
  await pass(60);
  const paused = await subscription();
  expect(paused).toMatchObject({
    isPaused: true,
    failedDays: ['2026-01-02', '2026-01-03', '2026-01-04'],
  });
  expect(told).toMatchObject([[{ id: 's', failedDays: paused.failedDays }, 'Missing Access']]);
  clock.set('2026-01-05T07:00:00.000Z');
  await pass(60);
  expect(tries).toBe(3);
  expect(posted).toEqual([]);
  expect(await store.owedDeliveries('A', clock.now().toISOString())).toEqual([]);
});

test('admins are told before it is kept that a digest is paused: a crash must not leave them untold', async () => {
  const wasPaused: boolean[] = [];
  const { scheduler, subscription } = await stage(
    { failedDays: ['2025-12-31', '2026-01-01'] },
    {
      async onPaused({ isPaused }) {
        wasPaused.push(isPaused, (await subscription()).isPaused);
      },
    },
    {
      check() {
        throw new ChannelClosed('Missing Access');
      },
    },
  );
  await scheduler.tick();
  expect(wasPaused).toEqual([true, false]);
  expect(await subscription()).toMatchObject({ isPaused: true });
});

test.each<[string, Partial<Subscription>, Partial<Subscription>]>([
  ['pauses it', { isPaused: true }, { isPaused: true, failedDays: ['2026-01-01', '2026-01-02'] }],
  ['lets it go on', { failedDays: [] }, { isPaused: false, failedDays: ['2026-01-02'] }],
  ['chooses another channel', { channelId: 'new', failedDays: [] }, { failedDays: [] }],
])('who %s while its channel turns a digest away is not overruled', async (_, edit, left) => {
  let work = () => Promise.resolve<unknown>(null);
  const { scheduler, store, subscription } = await stage(
    { failedDays: ['2026-01-01'] },
    {
      async messagesFor(...given) {
        await work();
        return inParts(1)(...given);
      },
    },
    {
      check() {
        throw new ChannelClosed('Missing Access');
      },
    },
  );
  work = () => store.changeSubscription('s', edit);
  await scheduler.tick();
  expect(await subscription()).toMatchObject({ ...edit, ...left });
});

test('a channel that turns a digest away is not asked hot where that cannot be kept', async () => {
  const tries: number[] = [];
  const { clock, store, poster } = await stage(
    {},
    {},
    {
      check() {
        tries.push((clock.now().getTime() - Date.parse(SLOT)) / 60_000);
        throw new ChannelClosed('Missing Access');
      },
    },
  );
  const failing = {
    ...store,
    settleDelivery: () => Promise.reject(new Error('no space left on the device')),
  };
  const scheduler = await schedulerOn({ store: failing, poster, now: clock.now });
  for (let looks = 0; looks < 6 * 60; looks++) {
    await scheduler.tick();
    clock.advance(10);
  }
  expect(tries.length).toBeGreaterThan(1);
  expect(tries.length).toBeLessThan(12);
});

test('a digest that is posted forgets the days on which it could not be', async () => {
  const { scheduler, subscription } = await stage({ failedDays: ['2025-12-31', '2026-01-01'] });
  await scheduler.tick();
  expect(await subscription()).toMatchObject({ failedDays: [] });
});

/** Makes digests that tell their period. */
const tellingPeriod: Pick<Digests, 'make'> = {
  make: (wish) => Promise.resolve(digestFor(wish, [`${wish.period.from} to ${wish.period.to}`])),
};
const BEFORE = '2026-01-01T07:00:00.000Z';
const SOON = '2026-01-02T07:01:00.000Z';

test('a digest that is due waits until the one before it, which its channel refused, is posted', async () => {
  const { posted, pass, scheduler, store } = await stage(
    {},
    { digests: tellingPeriod },
    { mishap: mishaps('before', 'before') },
  );
  await scheduler.tick();
  await store.changeSubscription('s', { time: '08:01', next: SOON });
  await pass(10);
  expect(posted.map(({ text }) => text)).toEqual([`${BEFORE} to ${SLOT}`, `${SLOT} to ${SOON}`]);
});

test('a bot that comes back tells of an earlier digest that it owes before the one that is due', async () => {
  const { clock, posted, pass, scheduler, store } = await stage(
    { time: '08:01', next: SOON },
    { digests: tellingPeriod },
  );
  await store.claimDelivery({
    ...{ id: deliveryIdOf('s', SLOT), subscriptionId: 's', slot: SLOT },
    ...{ claimant: 'A', now: SLOT, until: SLOT },
  });
  clock.set(SOON);
  await scheduler.tick();
  await pass(1);
  expect(posted.map(({ text }) => text)).toEqual([`${BEFORE} to ${SLOT}`, `${SLOT} to ${SOON}`]);
});

test('who lost the claim while a digest was made posts nothing', async () => {
  const made = Promise.withResolvers<undefined>();
  const { clock, posted, poster, store, scheduler, logged } = await stage(
    {},
    {
      digests: {
        async make(wish) {
          await made.promise;
          return digestFor(wish, ['slow']);
        },
      },
    },
  );
  const slow = scheduler.tick();
  const other = await schedulerOn({ store, poster, now: clock.now, claimant: 'B' });
  await other.tick();
  clock.advance(181);
  await other.tick();
  expect(posted.map(({ text }) => text)).toEqual(['story']);
  made.resolve(undefined);
  await slow;
  expect(posted).toHaveLength(1);
  expect(logged.at(-1)?.msg).toContain('left to somebody else');
});

test('a claim is renewed for as long as its digest takes', async () => {
  const made = Promise.withResolvers<undefined>();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { clock, posted, poster, store, scheduler } = await stage(
    {},
    {
      digests: {
        async make(wish) {
          await made.promise;
          return digestFor(wish, ['slow']);
        },
      },
    },
  );
  const slow = scheduler.tick();
  const other = await schedulerOn({ store, poster, now: clock.now, claimant: 'B' });
  for (let minute = 0; minute < 9; minute++) {
    clock.advance(60);
    vi.advanceTimersByTime(60_000);
    await other.tick();
  }
  vi.useRealTimers();
  made.resolve(undefined);
  await slow;
  expect(posted.map(({ text }) => text)).toEqual(['slow']);
});

test('closing ends after what is being sent, and loses nothing', async () => {
  const begun = Promise.withResolvers<undefined>();
  const answered = Promise.withResolvers<undefined>();
  const { clock, posted, poster, store, scheduler } = await stage();
  await store.addSubscription(subscriptionOf('later', { next: '2026-01-02T07:00:30.000Z' }));
  const slow = await schedulerOn({
    ...{ store, now: clock.now },
    poster: {
      ...poster,
      async post(...message) {
        begun.resolve(undefined);
        await answered.promise;
        return await poster.post(...message);
      },
    },
  });
  const tick = slow.tick();
  await begun.promise;
  let isClosed = false;
  const closed = slow.close().then(() => (isClosed = true));
  clock.advance(60);
  await slow.tick();
  expect(isClosed).toBe(false);
  answered.resolve(undefined);
  await Promise.all([tick, closed]);
  expect(posted.map(({ channelId }) => channelId)).toEqual(['channel-s']);
  await scheduler.tick();
  expect(posted.map(({ channelId }) => channelId)).toEqual(['channel-s', 'channel-later']);
});

test('a digest that cannot be made keeps no other one waiting', async () => {
  const { posted, store, scheduler, logged } = await stage(
    {},
    {
      digests: {
        make(wish) {
          if (wish.topic === 'bad') return Promise.reject(new Error('cannot'));
          return Promise.resolve(digestFor(wish, ['story']));
        },
      },
    },
  );
  await store.addSubscription(subscriptionOf('bad', { topic: 'bad', next: SLOT }));
  await scheduler.tick();
  expect(posted.map(({ channelId }) => channelId)).toEqual(['channel-s']);
  expect(logged.map(({ msg }) => msg)).toContain('a digest could not be delivered');
});

test('what is owed is known by its subscription and slot', async () => {
  const owed: Delivery[] = [];
  const { store, scheduler, clock } = await stage(
    {},
    {
      messagesFor: async () => {
        owed.push(...(await store.owedDeliveries('A', clock.now().toISOString())));
        return [];
      },
    },
  );
  await scheduler.tick();
  expect(owed).toMatchObject([{ subscriptionId: 's', slot: SLOT, state: 'owed', isLate: false }]);
  expect(owed[0]?.id).toMatch(/^[\w-]{11}$/);
  expect(JSON.parse(owed[0]?.digest ?? '')).toMatchObject({ stories: [{ id: 'story' }] });
});

test('a digest of which a part stands counts as told, also where the others never could be posted', async () => {
  const { pass, posted, store, subscription } = await stage(
    {},
    { messagesFor: inParts(2) },
    { mishap: mishaps(null, ...Array<Mishap>(500).fill('before')) },
  );
  await pass(13 * 60);
  expect(posted.map(({ mark }) => mark.slice(-2))).toEqual([':1']);
  expect([...(await store.toldStories('s')).keys()]).toEqual(['story']);
  expect(await subscription()).toMatchObject({ next: NEXT, toldUntil: SLOT });
});
