import { expect, test } from 'vitest';
import { NotAFeed, readFeed } from '../../src/feeds/read-feed.ts';
import { isSameSite } from '../../src/feeds/same-site.ts';
import { fetched, jsonFeed, webOf, wholeEntry } from '../helpers/web.ts';

const FEED = 'https://rss.hafenbote.example/feed';
const NEW = { etag: null, lastModified: null };

const idsIn = async (entries: readonly Record<string, unknown>[], url = FEED) => {
  const { fetch } = webOf({ [FEED]: fetched(url, jsonFeed(entries)) });
  const reading = await readFeed(fetch, FEED, NEW);
  return reading.outcome === 'read' ? reading.entries.map(({ article }) => article?.id) : [];
};

test('a feed is read with all that decides on its next check', async () => {
  const body = '<rss version="2.0"><channel><title>Hafenbote</title><ttl>60</ttl></channel></rss>';
  const cursor = { etag: '"2"', lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT' };
  const more = { ...cursor, maxAge: 300, movedTo: 'https://hafenbote.example/neu' };
  const { fetch, asked } = webOf({ [FEED]: fetched(FEED, body, more) });
  const before = { etag: '"1"', lastModified: null };
  expect(await readFeed(fetch, FEED, before)).toEqual({
    ...{ outcome: 'read', title: 'Hafenbote', entries: [], cursor },
    ...{ movedTo: more.movedTo, ttl: 60, maxAge: 300 },
  });
  expect(asked).toEqual([{ address: FEED, request: { kind: 'feed', ...before } }]);
});

test('an entry on a page of its publisher is known by the page, so that it is the same wherever it comes from', async () => {
  expect(await idsIn([wholeEntry('a', 'Die Brücke ist neu.')])).toEqual([
    'https://hafenbote.example/a',
  ]);
});

test("an entry about somebody else's page is the feed's own and takes no other's place", async () => {
  const url = 'https://zeitung.example/artikel';
  expect(await idsIn([wholeEntry('a', 'Die Brücke ist neu.', { url })])).toEqual([`${FEED}#id a`]);
});

test('the publisher is who sent the feed in the end, not who was asked first', async () => {
  const sent = 'https://blog.example/feed';
  expect(await idsIn([wholeEntry('a', 'Die Brücke ist neu.')], sent)).toEqual([`${FEED}#id a`]);
});

test.each([
  ['https://rss.zeitung.example/', 'https://www.zeitung.example/', true],
  ['https://zeitung.co.uk/', 'https://andere.co.uk/', false],
  ['https://anna.github.io/', 'https://ben.github.io/', false],
  ['https://93.184.216.34/', 'https://93.184.216.35/', false],
  ['https://93.184.216.34/a', 'https://93.184.216.34/b', true],
])('%s and %s belong to one publisher: %s', (one, other, expected) => {
  expect(isSameSite(one, other)).toBe(expected);
});

test('a page in place of a feed tells the feeds that it names', async () => {
  const html = `<link rel="alternate" type="application/rss+xml" href="/rss"><p>Hallo</p>`;
  const { fetch } = webOf({ [FEED]: fetched(FEED, html, { type: 'text/html' }) });
  const refused = await readFeed(fetch, FEED, NEW).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(NotAFeed);
  expect((refused as NotAFeed).linked).toEqual(['https://rss.hafenbote.example/rss']);
});

test('what is neither feed nor page with feeds is refused in a sentence', async () => {
  for (const [type, body] of [
    ['text/html', '<p>Hallo</p>'],
    ['text/xml', '<svg/>'],
    ['application/json', '[]'],
  ] as const) {
    const { fetch } = webOf({ [FEED]: fetched(FEED, body, { type }) });
    await expect(readFeed(fetch, FEED, NEW)).rejects.toThrow('not a feed');
  }
});
