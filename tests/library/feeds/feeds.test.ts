import { expect, test } from 'vitest';
import { keyOf } from '../../../src/articles/collection.ts';
import { FetchRefusal } from '../../../src/feeds/fetch/refusal.ts';
import type { Fetched } from '../../../src/feeds/fetch/outcome.ts';
import type { Feed } from '../../../src/store/store.ts';
import { feedOf } from '../../helpers/feed.ts';
import { dataFolder } from '../../helpers/store.ts';
import { fetched, jsonFeed, wholeEntry } from '../../helpers/web.ts';
import { following, NOON, quietly } from './following.ts';

const FEED = 'https://hafenbote.example/feed';
const SITE = 'https://hafenbote.example/';
const GONE = new FetchRefusal('missing', 'hafenbote.example', '404');
const NO_NEWS = { outcome: 'unchanged', movedTo: null, maxAge: null } as const;

const feed = (more: Partial<Fetched> = {}, entries = [wholeEntry('a', 'Die Brücke ist alt.')]) =>
  fetched(FEED, jsonFeed(entries), more);

const minutesAfterNoon = ({ health }: Feed) => (Date.parse(health.next) - NOON.getTime()) / 60_000;

test('a feed that is added is read at once, and again when it is due', async () => {
  const { feeds, web, asked, pass } = await following();
  web[FEED] = feed();
  const { feed: added, entries } = await feeds.add(FEED, null, quietly);
  expect(added).toMatchObject({ url: FEED, title: 'Hafenbote', isPaused: false });
  expect(entries).toBe(1);
  pass(14);
  await feeds.checkDue();
  expect(asked).toHaveLength(1);
  pass(1);
  await feeds.checkDue();
  expect(asked).toHaveLength(2);
});

test('a feed is asked only for what is new since it was read', async () => {
  const { feeds, web, asked } = await following();
  const cursor = { etag: '"1"', lastModified: 'Sun, 22 Nov 2026 11:00:00 GMT' };
  web[FEED] = feed(cursor);
  await feeds.add(FEED, null, quietly);
  web[FEED] = NO_NEWS;
  const { feed: checked, entries } = await feeds.check(FEED, quietly);
  expect(asked.at(-1)?.request).toMatchObject(cursor);
  expect(entries).toBeNull();
  expect(checked).toMatchObject({ cursor, health: { failures: 0, succeeded: NOON.toISOString() } });
});

test('the page of a site stands for the only feed that it names', async () => {
  const { feeds, web } = await following();
  const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
  web[SITE] = fetched(SITE, link, { type: 'text/html' });
  web[FEED] = feed();
  expect((await feeds.add(SITE, null, quietly)).feed.url).toBe(FEED);
  web[SITE] = fetched(SITE, `${link}<link rel="alternate" type="application/rss+xml" href="/b">`, {
    type: 'text/html',
  });
  await expect(feeds.add(SITE, null, quietly)).rejects.toThrow(`${FEED} , ${SITE}b`);
});

test('a feed that has moved for good is followed where it is now', async () => {
  const { feeds, web } = await following();
  web['http://hafenbote.example/feed'] = feed({ movedTo: FEED });
  web[FEED] = feed();
  await feeds.add('http://hafenbote.example/feed', null, quietly);
  expect(feeds.all()).toMatchObject([{ url: FEED }]);
});

test('nothing is followed twice', async () => {
  const { feeds, web, asked } = await following();
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  await expect(feeds.add(`${FEED}#top`, null, quietly)).rejects.toThrow('followed already');
  expect(asked).toHaveLength(1);
});

test.each([
  ['cannot be read', GONE, 'has nothing at this address'],
  ['asks to come back later', { outcome: 'later', retryAfter: 60 } as const, 'is busy'],
  ['is no feed', fetched(FEED, '<svg/>', { type: 'text/xml' }), 'not a feed'],
])('a feed that %s is not added', async (_why, answer, sentence) => {
  const { feeds, web, store } = await following();
  web[FEED] = answer;
  await expect(feeds.add(FEED, null, quietly)).rejects.toThrow(sentence);
  expect(await store.feeds()).toEqual([]);
});

/** Lets time pass until the next check, and makes it. */
async function checkInTime({ feeds, pass }: Awaited<ReturnType<typeof following>>): Promise<void> {
  pass(24 * 60);
  await feeds.checkDue();
}

test('a feed that fails keeps its articles, says why, and is tried less and less often', async () => {
  const followed = await following();
  const { feeds, web, texts, now } = followed;
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  web[FEED] = GONE;
  const waits: number[] = [];
  for (let time = 1; time <= 3; time += 1) {
    await checkInTime(followed);
    const [failing] = feeds.all();
    waits.push((Date.parse(failing?.health.next ?? '') - now().getTime()) / 60_000);
    expect(failing?.health).toMatchObject({ failures: time, succeeded: NOON.toISOString() });
    expect(failing?.health.problem?.de).toContain('gibt es bei „hafenbote.example“ nichts');
    expect(failing?.health.problem?.en).toContain('has nothing at this address');
  }
  expect(waits).toEqual([30, 60, 120]);
  expect(texts()).toHaveLength(1);
  web[FEED] = feed();
  const { feed: well } = await feeds.check(FEED, quietly);
  expect(well.health).toMatchObject({ failures: 0, problem: null, failed: now().toISOString() });
});

test('a check that somebody makes before its time is told, but neither counted nor held against the feed', async () => {
  const followed = await following();
  const { feeds, web } = followed;
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  web[FEED] = GONE;
  for (let time = 1; time <= 4; time += 1) {
    const { feed: failing } = await feeds.check(FEED, quietly);
    expect(failing.health).toMatchObject({ failures: 1 });
    expect(minutesAfterNoon(failing)).toBe(15);
  }
  await checkInTime(followed);
  expect(feeds.all()).toMatchObject([{ health: { failures: 2 } }]);
});

test('a server that asks to wait is not asked before', async () => {
  const { feeds, web } = await following();
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  web[FEED] = { outcome: 'later', retryAfter: 4 * 3600 };
  expect(minutesAfterNoon((await feeds.check(FEED, quietly)).feed)).toBe(240);
});

test('the time to live that a feed named holds where it was not sent again', async () => {
  const { feeds, web } = await following();
  const rss = '<rss version="2.0"><channel><title>A</title><ttl>90</ttl></channel></rss>';
  web[FEED] = fetched(FEED, rss, { type: 'application/rss+xml', etag: '"1"' });
  expect(minutesAfterNoon((await feeds.add(FEED, 30, quietly)).feed)).toBe(90);
  web[FEED] = NO_NEWS;
  expect(minutesAfterNoon((await feeds.check(FEED, quietly)).feed)).toBe(90);
});

test('admins are told once that a feed fails, at the third time, and once that it is well again', async () => {
  const told: string[] = [];
  const followed = await following({
    announce: (what, { health }) => {
      told.push(`${what} ${String(health.failures)}`);
      return Promise.resolve(true);
    },
  });
  const { feeds, web } = followed;
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  web[FEED] = GONE;
  for (let time = 1; time <= 5; time += 1) await checkInTime(followed);
  expect(told).toEqual(['failing 3']);
  web[FEED] = feed();
  for (let time = 1; time <= 2; time += 1) await checkInTime(followed);
  expect(told).toEqual(['failing 3', 'recovered 0']);
});

test('as long as nobody could be told that a feed fails, it is tried again', async () => {
  const reached = [false, false, true];
  let times = 0;
  const followed = await following({
    announce: () => Promise.resolve(reached[times++] ?? false),
  });
  const { feeds, web } = followed;
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  web[FEED] = GONE;
  for (let time = 1; time <= 8; time += 1) await checkInTime(followed);
  expect(times).toBe(3);
});

test('an error that is no answer of the web is a failure with a reference to the log', async () => {
  const { feeds, web, logged } = await following();
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  web[FEED] = () => {
    throw new Error('disk full');
  };
  const { feed: failing } = await feeds.check(FEED, quietly);
  const entry = logged.find(({ err }) => err?.message === 'disk full');
  expect(failing.health.problem?.en).toContain(entry?.reference ?? 'no reference');
});

test('a feed that is paused is not checked when it is due, and at once when it goes on', async () => {
  const { feeds, web, asked, pass } = await following();
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  expect(await feeds.pause('Hafenbote')).toMatchObject({ isPaused: true });
  pass(60);
  await feeds.checkDue();
  expect(asked).toHaveLength(1);
  expect(await feeds.pause(keyOf(FEED))).toMatchObject({ isPaused: false });
  await feeds.checkDue();
  expect(asked).toHaveLength(2);
});

test('a feed goes with or without its articles', async () => {
  const { feeds, web, texts, store } = await following();
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  expect(await feeds.remove(FEED, false)).toMatchObject({ articles: 0 });
  expect(texts()).toHaveLength(1);
  expect(await store.feeds()).toEqual([]);
  await expect(feeds.check(FEED, quietly)).rejects.toThrow('No feed that is followed fits');
  await expect(feeds.pause('')).rejects.toThrow('No feed that is followed fits');
});

test('a check that is under way when its feed is removed brings nothing any more', async () => {
  const { feeds, web, texts, store } = await following();
  web[FEED] = feed({}, []);
  await feeds.add(FEED, null, quietly);
  const sent = Promise.withResolvers<Fetched>();
  web[FEED] = () => sent.promise;
  const check = feeds.check(FEED, quietly);
  const removal = feeds.remove(FEED, true);
  sent.resolve(feed());
  await expect(check).rejects.toThrow('No feed that is followed fits');
  await removal;
  expect(texts()).toEqual([]);
  expect(await store.feeds()).toEqual([]);
});

test('a key names its feed whatever the others call themselves', async () => {
  const { feeds, web } = await following();
  const evil = 'https://evil.example/feed';
  web[FEED] = feed();
  web[evil] = fetched(evil, jsonFeed([], { title: keyOf(FEED) }));
  await feeds.add(evil, null, quietly);
  await feeds.add(FEED, null, quietly);
  expect(await feeds.pause(keyOf(FEED))).toMatchObject({ url: FEED });
});

test('a feed that was checked by a clock that ran ahead is checked again', async () => {
  const { feeds, web, asked, pass } = await following();
  web[FEED] = feed();
  pass(400 * 24 * 60);
  await feeds.add(FEED, null, quietly);
  pass(-400 * 24 * 60);
  await feeds.checkDue();
  expect(asked).toHaveLength(2);
});

test('two checks of a feed at once are one', async () => {
  const { feeds, web, asked } = await following();
  web[FEED] = feed();
  await feeds.add(FEED, null, quietly);
  await Promise.all([feeds.check(FEED, quietly), feeds.check(FEED, quietly)]);
  expect(asked).toHaveLength(2);
});

test('four feeds are checked at once, those that have waited longest first', async () => {
  const dataDir = dataFolder();
  const urls = [1, 2, 3, 4, 5].map((n) => `https://hafenbote.example/${String(n)}`);
  const before = await following({ dataDir });
  for (const [n, url] of urls.entries()) {
    await before.store.keepFeed(feedOf(url, { next: `2026-01-0${String(9 - n)}T00:00:00.000Z` }));
  }
  await before.close();
  const { feeds, asked } = await following({ dataDir });
  await feeds.checkDue();
  expect(asked.map(({ address }) => address)).toEqual(urls.toReversed().slice(0, 4));
});

test('feeds, what they had and how they are survive a restart', async () => {
  const dataDir = dataFolder();
  const before = await following({ dataDir });
  before.web[FEED] = feed();
  await before.feeds.add(FEED, 60, quietly);
  await before.feeds.pause(FEED);
  await before.close();
  const { feeds, web, texts } = await following({ dataDir });
  expect(feeds.all()).toEqual(before.feeds.all());
  expect(texts()).toEqual(before.texts());
  web[FEED] = feed();
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 0, changed: 0 });
});

test('closing calls off what is under way without a complaint, and it is not counted as a failure', async () => {
  const { feeds, web, store } = await following();
  web[FEED] = feed({}, []);
  await feeds.add(FEED, 5, quietly);
  const kept = await store.feeds();
  const started = Promise.withResolvers<void>();
  web[FEED] = ({ signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      started.resolve();
    });
  const check = feeds.check(FEED, quietly).catch((error: unknown) => error);
  await started.promise;
  await feeds.close();
  expect(await check).toMatchObject({ message: expect.stringContaining('stopping') as string });
  expect(await store.feeds()).toEqual(kept);
  web[FEED] = feed();
  await feeds.checkDue();
  await expect(feeds.check(FEED, quietly)).rejects.toThrow('stopping');
  await expect(feeds.add(`${FEED}2`, null, quietly)).rejects.toThrow('stopping');
});
