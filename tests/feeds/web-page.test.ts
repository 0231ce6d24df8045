import { expect, test } from 'vitest';
import type { Fetched, FetchOutcome } from '../../src/feeds/fetch/outcome.ts';
import { readWebPage } from '../../src/feeds/web-page.ts';
import { refusalOf } from './fetch/web.ts';

const TEXT = 'Der Rat hat am Montag beschlossen, die alte Brücke abzureißen und neu zu bauen.';

const fetched = (text: string | Buffer, more: Partial<Fetched> = {}): Fetched => ({
  outcome: 'fetched',
  url: 'https://news.example/rat/bruecke',
  movedTo: null,
  type: 'text/plain',
  charset: null,
  body: Buffer.from(text),
  etag: null,
  lastModified: null,
  maxAge: null,
  ...more,
});
const read = (outcome: FetchOutcome) =>
  readWebPage(() => Promise.resolve(outcome), 'https://news.example/a');

test('a page of plain text is an article at the address where it was in the end', async () => {
  const url = 'https://news.example/rat/bruecke?utm_source=feed';
  const { articles } = await read(fetched(TEXT, { url }));
  const canonical = 'https://news.example/rat/bruecke';
  expect(articles).toMatchObject([{ id: canonical, url: canonical, text: TEXT }]);
});

test('a page may name another address of its host', async () => {
  const page = `---\nurl: https://news.example/7\ndate: 2024-02-31\n---\n${TEXT}`;
  const reading = await read(fetched(page, { type: 'text/markdown' }));
  expect(reading.articles).toMatchObject([
    { id: 'https://news.example/7', url: 'https://news.example/7' },
  ]);
  expect(reading.warnings).toMatchObject([{ path: 'https://news.example/rat/bruecke' }]);
});

test.each(['id: seeds/a.txt', 'id: https://other.example/a', 'url: https://other.example/a'])(
  'a page cannot pass for another article: %s',
  async (claim) => {
    const reading = await read(fetched(`---\n${claim}\n---\n${TEXT}`, { type: 'text/markdown' }));
    const own = 'https://news.example/rat/bruecke';
    expect(reading.articles).toMatchObject([{ id: own, url: own }]);
  },
);

test.each<[what: string, page: Fetched, reason: string]>([
  ['is empty', fetched(' \n'), 'empty'],
  ['holds NUL', fetched('Die alte Brücke\0 steht am Hafen.'), 'binary'],
  ['has a type without a reader', fetched(TEXT, { type: 'application/pdf' }), 'unsupported'],
])('a page that %s is skipped with its address and its reason', async (_what, page, reason) => {
  expect(await read(page)).toMatchObject({ articles: [], skipped: [{ path: page.url, reason }] });
});

test('a server that asks to come back later is busy', async () => {
  const refusal = await refusalOf(read({ outcome: 'later', retryAfter: 60 }));
  expect(refusal).toMatchObject({ kind: 'busy', host: 'news.example' });
});
