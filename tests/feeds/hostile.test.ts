import { beforeAll, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readFeedFile } from '../../src/feeds/feed-file.ts';
import { readFeed } from '../../src/feeds/read-feed.ts';
import { de } from '../../src/i18n/de.ts';
import { en } from '../../src/i18n/en.ts';
import { fetched, jsonFeed, webOf, wholeEntry } from '../helpers/web.ts';

const FEED = 'https://hafenbote.example/feed';
const TEXT = 'In Musterstadt ist am Montag ein Lagerhaus abgebrannt; verletzt wurde niemand.';

const rss = (items: string, attributes = '') =>
  `<rss ${attributes}><channel><title>Hafenbote</title>${items}</channel></rss>`;
const item = (id: string, description: string) =>
  `<item><guid>${id}</guid><description><![CDATA[${description}]]></description></item>`;

function read(body: string, type = 'application/xml') {
  const { fetch } = webOf({ [FEED]: fetched(FEED, body, { type }) });
  return readFeed(fetch, FEED, { etag: null, lastModified: null });
}

async function entriesIn(body: string) {
  const reading = await read(body);
  return reading.outcome === 'read' ? reading.entries : [];
}

/** Sees to it that others had their turn meanwhile. */
async function besidesOthers<T>(work: () => Promise<T>): Promise<T> {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  try {
    return await work();
  } finally {
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
  }
}

// All is loaded: from here on, whatever keeps others waiting is the feed.
beforeAll(async () => {
  await read(rss(''));
  await readFeedFile('leer.json', Buffer.from(jsonFeed([])));
});

/** Each entry has an address as long as half of the feed. */
const COSTLY = rss(
  '<item><link>a</link></item>'.repeat(1000),
  `xml:base="https://hafenbote.example/${'a/'.repeat(1.25e6)}"`,
);
const PREFIXES = Array.from({ length: 99 }, (_, at) => `xmlns:a${String(at)}="b"`).join(' ');
const NUMBERS = `{"version":"https://jsonfeed.org/version/1","items":[${'0,'.repeat(2.6e6)}0]}`;

test.each([
  ['millions of items that are none', NUMBERS, 0],
  [
    'items behind millions of authors',
    `{"version":"https://jsonfeed.org/version/1","authors":[${'0,'.repeat(2e6)}0],"items":[{"id":1}]}`,
    1,
  ],
  ['a prefix for each element', rss('<a xmlns:q=""/>'.repeat(3.4e5), PREFIXES), 0],
  ['more entries than anybody reads', rss('<item><guid>1</guid></item>'.repeat(1.3e5)), 1],
])('a feed with %s is read, and nobody waits for it', async (_what, body, entries) => {
  expect(await besidesOthers(() => entriesIn(body))).toHaveLength(entries);
});

test('a feed that takes too much is refused in both languages, and the next one is read', async () => {
  const [refused, next] = await besidesOthers(() =>
    Promise.all([
      read(COSTLY).catch((error: unknown) => error),
      entriesIn(jsonFeed([wholeEntry('a', TEXT)])),
    ]),
  );
  expect(refused).toBeInstanceOf(UserError);
  expect((refused as UserError).in(en)).toBe(en.errors.feedTooCostly);
  expect((refused as UserError).in(de)).toBe(de.errors.feedTooCostly);
  expect(next).toHaveLength(1);
});

test('a file that takes too much is skipped as that', async () => {
  const file = Buffer.from(COSTLY);
  expect(await besidesOthers(() => readFeedFile('feed.xml', file))).toMatchObject([
    { place: 'feed.xml', reason: 'too-costly' },
  ]);
});

test.each([
  ['notAFeed', '<svg/>'],
  ['feedHasDtd', '<!DOCTYPE rss [<!ENTITY x "y">]><rss/>'],
  ['feedTooDeep', '<rss>'.repeat(1000)],
] as const)('what a person is told (%s) arrives in both languages', async (kind, body) => {
  const refused = await read(body).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UserError);
  expect((refused as UserError).in(en)).toBe(en.errors[kind]);
  expect((refused as UserError).in(de)).toBe(de.errors[kind]);
});

test.each([
  ['tags within tags', `${'<i>'.repeat(201)}${TEXT}${'</i>'.repeat(201)}`],
  ['tags without end', `${TEXT}${'<br>'.repeat(25_001)}`],
])('an entry with %s has no text, and the others have theirs', async (_what, markup) => {
  const body = rss(item('1', markup) + item('2', TEXT));
  expect(await entriesIn(body)).toMatchObject([
    { key: 'id 1', article: null },
    { key: 'id 2', article: { text: TEXT } },
  ]);
});

test('the first thousand entries of a feed are looked at', async () => {
  const ids = Array.from({ length: 1002 }, (_, at) => String(at + 1));
  const xml = rss(ids.map((id) => item(id, TEXT)).join(''));
  const json = jsonFeed(ids.map((id) => ({ id, content_text: TEXT })));
  for (const body of [xml, json]) {
    const entries = await entriesIn(body);
    expect(entries).toHaveLength(1000);
    expect(entries.at(-1)?.key).toBe('id 1000');
  }
});

test('of a file, the entries behind the first ten thousand are told as skipped', async () => {
  const items = Array.from(
    { length: 10_002 },
    (_, at) => `<item><guid>${String(at)}</guid></item>`,
  );
  const outcomes = await readFeedFile('feed.xml', Buffer.from(rss(items.join(''))));
  expect(outcomes).toHaveLength(10_001);
  expect(outcomes.slice(-2)).toMatchObject([
    { place: 'feed.xml:10000', reason: 'no-text' },
    { place: 'feed.xml:10001', reason: 'too-many', detail: '2 entries are not read' },
  ]);
});
