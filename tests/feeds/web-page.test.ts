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

test.each([
  ['https://news.example/rat/', 'rat'],
  ['https://news.example/', 'news.example'],
  ['https://news.example/rat/br%C3%BCcke?id=7&von=a.b', 'brücke'],
  ['https://news.example/rat/br%C3%BCcke.txt', 'brücke'],
  ['https://news.example/rat/fassung-3.10', 'fassung-3.10'],
  ['https://news.example/rat/br%FCcke%', 'br%FCcke%'],
  ['https://news.example/rat/%2F', 'news.example'],
  ['https://news.example/rat/a%2F', 'a'],
])('a page that shows no title is named after its address: %s', async (url, title) => {
  for (const type of ['text/plain', 'text/markdown']) {
    const { articles } = await read(fetched(TEXT, { url, type }));
    expect(articles).toMatchObject([{ title, text: TEXT }]);
  }
  const { articles } = await read(fetched(`<p>${TEXT}`, { url, type: 'text/html' }));
  expect(articles).toMatchObject([{ title, text: TEXT }]);
});

test('a page may name another address of its host', async () => {
  const page = `---\nurl: https://news.example/7\ndate: 2024-02-31\n---\n${TEXT}`;
  const reading = await read(fetched(page, { type: 'text/markdown' }));
  expect(reading.articles).toMatchObject([
    { id: 'https://news.example/7', url: 'https://news.example/7' },
  ]);
  expect(reading.warnings).toMatchObject([{ path: 'https://news.example/rat/bruecke' }]);
});

test('a page for small screens may name the address of the site', async () => {
  const page = `---\nurl: https://www.news.example/7\n---\n${TEXT}`;
  const url = 'https://m.news.example/7';
  const { articles } = await read(fetched(page, { url, type: 'text/markdown' }));
  expect(articles).toMatchObject([{ id: 'https://www.news.example/7' }]);
});

test.each(['text/markdown', 'text/html'])(
  'a page at an address without canonical form cannot pass for another site’s: %s',
  async (type) => {
    const url = `https://news.example/${'a'.repeat(2000)}`;
    const other = 'https://other.example/a';
    const page =
      type === 'text/html'
        ? `<link rel="canonical" href="${other}"><p>${TEXT}`
        : `---\nurl: ${other}\n---\n${TEXT}`;
    expect((await read(fetched(page, { url, type }))).articles).toMatchObject([{ id: url, url }]);
  },
);

test.each([
  ...['id: seeds/a.txt', 'id: https://other.example/a', 'url: https://other.example/a'],
  ...['url: https://news.example/', 'url: https://news.example:8443/a'],
])('a page cannot pass for another article: %s', async (claim) => {
  const reading = await read(fetched(`---\n${claim}\n---\n${TEXT}`, { type: 'text/markdown' }));
  const own = 'https://news.example/rat/bruecke';
  expect(reading.articles).toMatchObject([{ id: own, url: own }]);
});

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
