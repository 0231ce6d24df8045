import { expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { Store } from '../../src/store/store.ts';
import { openSubscriptions } from '../../src/subscriptions/open.ts';
import type { Subscriptions, Wish } from '../../src/subscriptions/subscriptions.ts';
import { channels } from '../helpers/channels.ts';
import { clockAt, digestFor, inParts, storeOnDisk } from '../helpers/deliveries.ts';
import { recordingLog } from '../helpers/log.ts';

const clock = clockAt('2026-01-01T12:00:00.000Z');
const { now } = clock;

const WISH: Wish = {
  channelId: 'channel',
  time: '08:00',
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5, 6, 7],
  topic: null,
  locale: 'de',
  whenEmpty: 'say',
};

async function openedOn(store: Store) {
  const { posted, poster } = channels({ now });
  const { log, entries } = recordingLog();
  const opened = await openSubscriptions({
    ...{ store, poster, now, log, messagesFor: inParts(1), claimant: 'bot', lateHours: 12 },
    digests: { make: (wish) => Promise.resolve(digestFor(wish, ['story'])) },
    onPaused: () => Promise.resolve(),
  });
  return { ...opened, posted, entries };
}

async function opened(): Promise<{ store: Store; subscriptions: Subscriptions }> {
  const store = await storeOnDisk(now);
  return { store, subscriptions: (await openedOn(store)).subscriptions };
}

/** What somebody is told whose wish is refused. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  if (error instanceof UserError) return error.in(messagesIn('en'));
  throw new Error('not refused', { cause: error });
}

test('what was subscribed is due next at its time, and survives a restart', async () => {
  const { store, subscriptions } = await opened();
  const made = await subscriptions.subscribe('server', WISH);
  expect(made).toMatchObject({ ...WISH, guildId: 'server', next: '2026-01-02T07:00:00.000Z' });
  expect(made.id).toMatch(/^[\w-]{11}$/);
  expect((await openedOn(store)).subscriptions.of('server')).toEqual([made]);
});

test('a server sees its own subscriptions, the next one first and paused ones last', async () => {
  const { subscriptions } = await opened();
  const paused = await subscriptions.subscribe('server', { ...WISH, time: '06:00' });
  const later = await subscriptions.subscribe('server', { ...WISH, time: '09:00' });
  const sooner = await subscriptions.subscribe('server', WISH);
  await subscriptions.subscribe('other', WISH);
  await subscriptions.pause('server', paused.id);
  expect(subscriptions.of('server').map(({ id }) => id)).toEqual([sooner.id, later.id, paused.id]);
});

test('another time counts from the next digest on; another topic moves nothing', async () => {
  const { subscriptions } = await opened();
  const { id } = await subscriptions.subscribe('server', WISH);
  const edited = await subscriptions.edit('server', id, { time: '14:00', days: [1] });
  expect(edited).toMatchObject({ time: '14:00', next: '2026-01-05T13:00:00.000Z' });
  expect(await subscriptions.edit('server', id, { topic: 'Brücke' })).toEqual({
    ...edited,
    topic: 'Brücke',
  });
});

test('another channel begins without failed days', async () => {
  const { store, subscriptions } = await opened();
  const { id } = await subscriptions.subscribe('server', WISH);
  await store.changeSubscription(id, { failedDays: ['2026-01-01'] });
  expect((await subscriptions.edit('server', id, { topic: 'x' })).failedDays).toHaveLength(1);
  expect((await subscriptions.edit('server', id, { channelId: 'b' })).failedDays).toEqual([]);
});

test('what was paused goes on with its next digest, and nothing is made up for', async () => {
  const { store, subscriptions } = await opened();
  const { id } = await subscriptions.subscribe('server', WISH);
  expect((await subscriptions.pause('server', id)).isPaused).toBe(true);
  await store.changeSubscription(id, {
    next: '2025-12-01T07:00:00.000Z',
    failedDays: ['2025-12-01'],
  });
  expect(await subscriptions.pause('server', id)).toMatchObject({
    ...{ isPaused: false, next: '2026-01-02T07:00:00.000Z', failedDays: [] },
  });
});

test('a server has at most 25, which another one does not feel', async () => {
  const { subscriptions } = await opened();
  for (let n = 0; n < 25; n++) await subscriptions.subscribe('server', WISH);
  expect(await refusal(subscriptions.subscribe('server', WISH))).toBe(
    'A server can have 25 digests at most; remove one first.',
  );
  await subscriptions.subscribe('other', WISH);
  await subscriptions.remove('server', subscriptions.of('server')[0]?.id ?? '');
  await subscriptions.subscribe('server', WISH);
});

test("nobody reaches another server's subscription, nor one that is gone", async () => {
  const { subscriptions } = await opened();
  const { id } = await subscriptions.subscribe('server', WISH);
  const removed = await subscriptions.subscribe('other', WISH);
  expect(await subscriptions.remove('other', removed.id)).toEqual(removed);
  for (const unknown of [id, removed.id]) {
    for (const attempt of [
      subscriptions.edit('other', unknown, { topic: 'x' }),
      subscriptions.pause('other', unknown),
      subscriptions.remove('other', unknown),
      subscriptions.preview('other', unknown),
    ]) {
      expect(await refusal(attempt)).toBe('No digest of this server fits; pick one from the list.');
    }
  }
  expect(subscriptions.of('server')).toHaveLength(1);
});

test('a preview is the digest as it would be now, and records nothing', async () => {
  const { store, subscriptions } = await opened();
  const made = await subscriptions.subscribe('server', WISH);
  const { subscription, digest } = await subscriptions.preview('server', made.id);
  expect(subscription).toEqual(made);
  expect(digest.period).toMatchObject({
    from: '2025-12-31T12:00:00.000Z',
    to: now().toISOString(),
  });
  expect(await store.subscriptions()).toEqual([made]);
  expect(await store.toldStories(made.id)).toEqual(new Map());
});

test('what is due is posted from the start on, and people see that the next one is awaited', async () => {
  const store = await storeOnDisk(now);
  const { subscriptions, deliver, posted, entries } = await openedOn(store);
  const { id } = await subscriptions.subscribe('server', WISH);
  await store.changeSubscription(id, { next: '2026-01-01T07:00:00.000Z' });
  expect(posted).toEqual([]);
  const end = deliver();
  onTestFinished(end);
  await expect.poll(() => posted).toHaveLength(1);
  await end();
  expect(subscriptions.of('server')).toMatchObject([
    { next: '2026-01-02T07:00:00.000Z', toldUntil: now().toISOString() },
  ]);
  expect(entries.map(({ msg }) => msg)).toEqual(['a digest was delivered']);
});
