import { expect, test } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { keyOf } from '../../../src/articles/collection.ts';
import type { FetchRequest } from '../../../src/feeds/fetch/fetcher.ts';
import { FetchRefusal } from '../../../src/feeds/fetch/refusal.ts';
import { fetched, jsonFeed, wholeEntry } from '../../helpers/web.ts';
import { articleOf } from '../../helpers/written-article.ts';
import { following, NOON, quietly } from './following.ts';

const FEED = 'https://hafenbote.example/feed';
const PAGE = 'https://hafenbote.example/a';

function has(...items: readonly Readonly<Record<string, unknown>>[]) {
  return fetched(FEED, jsonFeed(items));
}

function pageOf(text: string, fields: Partial<Article> = {}): Article {
  return articleOf(text, { id: PAGE, url: PAGE, ...fields });
}

const TEASER = { id: 'a', title: 'Die Brücke', url: PAGE, content_text: 'Neue Brücke …' };
const BUSY = new FetchRefusal('busy', 'hafenbote.example');

test('an entry with its whole text becomes an article, once', async () => {
  const { feeds, web, collection, store } = await following();
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist alt.'), wholeEntry('b', 'Der Turm steht leer.'));
  const { taken } = await feeds.add(FEED, null, quietly);
  expect(taken).toMatchObject({ added: 2, changed: 0, teasers: 0, pending: 0 });
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 0, changed: 0 });
  expect(collection.get(PAGE)).toMatchObject({ title: 'Titel a', outlet: 'Hafenbote', url: PAGE });
  expect(await store.articlesFrom('feed')).toHaveLength(2);
  expect(await feeds.countArticles()).toEqual(new Map([[FEED, 2]]));
});

test('a corrected text is a new revision, under the day that it had at first', async () => {
  const { feeds, web, collection, store } = await following();
  const dated = (text: string, day: string) => has(wholeEntry('a', text, { date_published: day }));
  web[FEED] = dated('Die Brücke ist alt.', '2026-11-20T10:00:00Z');
  await feeds.add(FEED, null, quietly);
  const old = collection.get(PAGE);
  web[FEED] = dated('Die Brücke ist neu.', '2026-11-22T10:00:00Z');
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 0, changed: 1 });
  const now = collection.get(PAGE);
  expect(now?.text).toContain('Die Brücke ist neu.');
  expect(now?.published).toBe('2026-11-20');
  expect(await store.revision(keyOf(PAGE), old?.hash ?? '')).toEqual(old);
});

test('a date that is moved changes nothing', async () => {
  const { feeds, web, collection } = await following();
  const dated = (day: string) =>
    has(wholeEntry('a', 'Die Brücke ist alt.', { date_published: day, date_modified: day }));
  web[FEED] = dated('2026-11-20T10:00:00Z');
  await feeds.add(FEED, null, quietly);
  const before = collection.get(PAGE);
  web[FEED] = dated('2026-11-22T10:00:00Z');
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 0, changed: 0 });
  expect(collection.get(PAGE)).toEqual(before);
});

test('of a teaser the page is read, and the entry adds what the page does not say', async () => {
  const { feeds, web, pages, pagesRead, collection } = await following();
  web[FEED] = has({ ...TEASER, date_published: '2026-11-20', authors: [{ name: 'Eva Roth' }] });
  pages[PAGE] = pageOf('Die Brücke wurde gestern eröffnet.');
  const reports: string[] = [];
  const { taken } = await feeds.add(FEED, null, (done, total) => {
    reports.push(`${String(done)}/${String(total)}`);
  });
  expect(taken).toMatchObject({ added: 1, teasers: 0, pending: 0 });
  expect(collection.get(PAGE)).toMatchObject({
    ...{ text: 'Die Brücke wurde gestern eröffnet.', published: '2026-11-20' },
    ...{ author: 'Eva Roth', outlet: 'Hafenbote' },
  });
  expect(reports).toEqual(['1/1']);
  await feeds.check(FEED, quietly);
  expect(pagesRead).toEqual([PAGE]);
});

test('a page is read again when its entry says so, but not at every check', async () => {
  const { feeds, web, pages, pagesRead, texts, pass } = await following();
  const modified = (date_modified: string) => {
    const feed = { ...has({ ...TEASER, date_modified }), etag: date_modified };
    return ({ etag }: FetchRequest) =>
      etag === date_modified
        ? ({ outcome: 'unchanged', movedTo: null, maxAge: null } as const)
        : feed;
  };
  web[FEED] = modified('2026-11-22T11:00:00Z');
  pages[PAGE] = pageOf('Die Brücke ist alt.');
  await feeds.add(FEED, null, quietly);
  web[FEED] = modified('2026-11-22T12:10:00Z');
  pages[PAGE] = pageOf('Die Brücke ist neu.');
  pass(15);
  await feeds.check(FEED, quietly);
  expect(pagesRead).toEqual([PAGE]);
  pass(6 * 60);
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ changed: 1 });
  expect(texts()).toEqual(['Die Brücke ist neu.']);
});

test.each([
  ['its host forbids it', new FetchRefusal('robots', 'hafenbote.example')],
  ['it is gone', new FetchRefusal('missing', 'hafenbote.example', '404')],
  ['it holds no article', 'no-text' as const],
  ['it says less than the teaser', pageOf('Nur mit Abo.', {})],
])('where a page cannot be read since %s, the teaser is the article', async (_why, page) => {
  const { feeds, web, pages, texts } = await following();
  web[FEED] = has({ ...TEASER, content_text: 'Die neue Brücke wird morgen eröffnet …' });
  pages[PAGE] = page;
  const { taken } = await feeds.add(FEED, null, quietly);
  expect(taken).toMatchObject({ added: 1, changed: 0, teasers: 1, pending: 0 });
  expect(texts()).toEqual(['Die neue Brücke wird morgen eröffnet …']);
});

test('a page that is out of reach is asked for again, although the feed has nothing new', async () => {
  const { feeds, web, asked, pages, texts } = await following();
  web[FEED] = { ...has(TEASER), etag: '"1"' };
  pages[PAGE] = BUSY;
  expect((await feeds.add(FEED, null, quietly)).taken).toMatchObject({ added: 0, pending: 1 });
  pages[PAGE] = pageOf('Die Brücke wurde gestern eröffnet.');
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 1, pending: 0 });
  expect(texts()).toEqual(['Die Brücke wurde gestern eröffnet.']);
  await feeds.check(FEED, quietly);
  expect(asked.map(({ request }) => request.etag)).toEqual([null, null, '"1"']);
});

test('a page that is out of reach five times leaves its teaser as the article', async () => {
  const { feeds, web, pages, texts } = await following();
  web[FEED] = has(TEASER);
  pages[PAGE] = BUSY;
  await feeds.add(FEED, null, quietly);
  for (let time = 2; time < 5; time += 1) {
    expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ pending: 1 });
  }
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 1, teasers: 1 });
  expect(texts()).toEqual(['Neue Brücke …']);
});

test('where such an entry is dated, its page is tried again six hours later', async () => {
  const { feeds, web, pages, texts, pass } = await following();
  web[FEED] = has({ ...TEASER, date_modified: '2026-11-22' });
  pages[PAGE] = BUSY;
  await feeds.add(FEED, null, quietly);
  for (let time = 2; time <= 5; time += 1) await feeds.check(FEED, quietly);
  expect(texts()).toEqual(['Neue Brücke …']);
  pages[PAGE] = pageOf('Die neue Brücke wurde gestern eröffnet.');
  await feeds.check(FEED, quietly);
  expect(texts()).toEqual(['Neue Brücke …']);
  pass(6 * 60);
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ changed: 1 });
  expect(texts()).toEqual(['Die neue Brücke wurde gestern eröffnet.']);
});

test('the page takes the place of its teaser, also where it has another address', async () => {
  const { feeds, web, pages, collection, store, pass } = await following();
  web[FEED] = has(TEASER);
  await feeds.add(FEED, null, quietly);
  const teaser = collection.get(PAGE);
  const url = `${PAGE}/lang`;
  pages[PAGE] = articleOf('Die neue Brücke wurde gestern eröffnet.', { id: url, url });
  web[FEED] = has({ ...TEASER, date_modified: '2026-11-22' });
  pass(7 * 60);
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 0, changed: 1 });
  expect(collection.all()).toMatchObject([{ id: PAGE, url }]);
  expect(await store.revision(keyOf(PAGE), teaser?.hash ?? '')).toEqual(teaser);
});

test.each([
  ['is refused', new FetchRefusal('denied', 'hafenbote.example', '403')],
  ['shows its beginning alone', pageOf('Die neue Brücke. Weiter mit Abo.')],
  ['is another one', pageOf('Wir verwenden Cookies und bitten um Zustimmung. '.repeat(20))],
] as const)('an article that was read stays where its page %s later', async (_why, page) => {
  const { feeds, web, pages, texts, pass } = await following();
  const text =
    'Die neue Brücke wurde gestern eröffnet. Der Rat kam mit der Fähre zum Hafen. '.repeat(5);
  web[FEED] = has(TEASER);
  pages[PAGE] = pageOf(text.trim());
  await feeds.add(FEED, null, quietly);
  const read = texts();
  pages[PAGE] = page;
  web[FEED] = has({ ...TEASER, date_modified: '2026-11-22' });
  pass(7 * 60);
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ changed: 0, teasers: 0 });
  expect(texts()).toEqual(read);
});

test('a page that says something else than its entries is not their article', async () => {
  const { feeds, web, pages, texts } = await following();
  const wall = 'https://hafenbote.example/zustimmung';
  const items = ['Die Brücke ist neu …', 'Der Turm steht leer …'].map((content_text, n) => {
    const url = `${PAGE}${String(n)}`;
    pages[url] = articleOf('Wir verwenden Cookies und bitten um Zustimmung.', { id: wall });
    return { id: url, title: content_text, url, content_text };
  });
  web[FEED] = has(...items);
  expect((await feeds.add(FEED, null, quietly)).taken).toMatchObject({ added: 2, teasers: 2 });
  expect(texts().sort()).toEqual(['Der Turm steht leer …', 'Die Brücke ist neu …']);
});

test('entries that share an address are articles of their own, and it is not read', async () => {
  const { feeds, web, pagesRead, texts } = await following();
  const notices = ['Die Brücke ist gesperrt.', 'Der Turm steht leer.'];
  web[FEED] = has(
    ...notices.map((content_text, n) => ({ id: String(n), url: PAGE, content_text })),
  );
  await feeds.add(FEED, null, quietly);
  expect(texts().sort()).toEqual(notices.toSorted());
  expect(pagesRead).toEqual([]);
});

test('where a host of pages is busy, no more of them are asked for until it wants to be', async () => {
  const { feeds, web, pages, pagesRead, pass } = await following();
  const busy = new FetchRefusal('busy', 'hafenbote.example', '', { retryAfter: 7200 });
  const items = Array.from({ length: 9 }, (_, n) => {
    const url = `${PAGE}${String(n)}`;
    pages[url] = busy;
    return { ...TEASER, id: String(n), url };
  });
  web[FEED] = has(...items);
  const { taken, feed } = await feeds.add(FEED, null, quietly);
  expect(taken).toMatchObject({ added: 0, pending: 9 });
  expect(pagesRead).toHaveLength(2);
  expect(Date.parse(feed.health.next) - NOON.getTime()).toBe(15 * 60_000);
  pass(119);
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ pending: 9 });
  expect(pagesRead).toHaveLength(2);
  pass(1);
  await feeds.check(FEED, quietly);
  expect(pagesRead).toHaveLength(4);
});

test('a host that is busy keeps no page of another host waiting', async () => {
  const { feeds, web, pages, texts } = await following();
  const elsewhere = 'https://turmbote.example/bruecke';
  const first = { ...TEASER, id: '1' };
  web[FEED] = has(first, { ...TEASER, id: '2', url: elsewhere });
  pages[PAGE] = BUSY;
  pages[elsewhere] = pageOf('Neue Brücke: Sie wurde gestern eröffnet.', { id: elsewhere });
  expect((await feeds.add(FEED, null, quietly)).taken).toMatchObject({ added: 1, pending: 1 });
  expect(texts()).toEqual(['Neue Brücke: Sie wurde gestern eröffnet.']);
});

test('a check reads fifty pages, the newest entries first, and the next one the rest', async () => {
  const { feeds, web, pages, pagesRead } = await following();
  const items = Array.from({ length: 60 }, (_, n) => {
    const url = `${PAGE}${String(n)}`;
    pages[url] = articleOf(`Die Brücke Nummer ${String(n)} ist neu.`, { id: url, url });
    return { ...TEASER, id: String(n), url };
  });
  web[FEED] = has(...items);
  expect((await feeds.add(FEED, null, quietly)).taken).toMatchObject({ added: 50, pending: 10 });
  expect(pagesRead).toEqual(items.slice(0, 50).map(({ url }) => url));
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 10, pending: 0 });
  expect(pagesRead).toHaveLength(60);
});

test('a check takes two hundred texts, and the next one the rest', async () => {
  const { feeds, web } = await following();
  const items = Array.from({ length: 210 }, (_, n) =>
    wholeEntry(String(n), `Die Brücke Nummer ${String(n)} ist neu.`),
  );
  web[FEED] = { ...has(...items), etag: '"1"' };
  const { taken, feed } = await feeds.add(FEED, null, quietly);
  expect(taken).toMatchObject({ added: 200, isComplete: false });
  expect(feed.cursor.etag).toBeNull();
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 10, isComplete: true });
});

test('a text that is longer than any article is none, from a feed or a page', async () => {
  const { feeds, web, pages, texts } = await following();
  const endless = 'Die neue Brücke ist lang. '.repeat(10_000);
  web[FEED] = has(TEASER, { ...wholeEntry('b', endless) });
  pages[PAGE] = pageOf(endless.trim());
  await feeds.add(FEED, null, quietly);
  expect(texts()).toEqual(['Neue Brücke …']);
});

test('a page of another publisher says itself from when and whom it is', async () => {
  const { feeds, web, pages, collection } = await following();
  const url = 'https://zeitung.example/a';
  const authors = [{ name: 'Eva Roth' }];
  web[FEED] = has({ ...TEASER, url, date_published: '2026-11-20', authors });
  pages[url] = articleOf('Die neue Brücke wurde gestern eröffnet.', { id: url, url });
  await feeds.add(FEED, null, quietly);
  expect(collection.get(url)).toMatchObject({ author: null, outlet: null, published: null });
});

test('a feed that links an article leaves it to its publisher’s own', async () => {
  const own = 'https://zeitung.example/feed';
  const url = 'https://zeitung.example/a';
  const { feeds, web, pages, collection, store } = await following();
  web[FEED] = has({ ...TEASER, url });
  pages[url] = articleOf('Die neue Brücke wurde gestern eröffnet.', { id: url, url });
  await feeds.add(FEED, null, quietly);
  web[own] = fetched(own, jsonFeed([wholeEntry('1', 'Die neue Brücke ist offen.', { url })]));
  expect((await feeds.add(own, null, quietly)).taken).toMatchObject({ changed: 1 });
  expect(await feeds.remove(FEED, true)).toMatchObject({ articles: 0 });
  expect(collection.get(url)?.text).toContain('Die neue Brücke ist offen.');
  expect(await store.articlesOfFeed(own)).toEqual([url]);
});

test('a day that is still to come is no day of publication', async () => {
  const { feeds, web, collection } = await following();
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist alt.', { date_published: '2999-12-31' }));
  await feeds.add(FEED, null, quietly);
  expect(collection.get(PAGE)?.published).toBeNull();
});

test('what a file or a page has brought, a feed leaves as it is', async () => {
  const { feeds, web, pages, pagesRead, library, texts } = await following({
    files: [pageOf('Die Brücke steht in einer Datei.')],
  });
  const tower = 'https://hafenbote.example/turm';
  await library.put([articleOf('Der Turm steht leer.', { id: tower })], 'page');
  web[FEED] = has(TEASER, wholeEntry('turm', 'Der Turm ist voll.'));
  pages[PAGE] = pageOf('Die Brücke ist neu.');
  expect((await feeds.add(FEED, null, quietly)).taken).toMatchObject({ added: 0, changed: 0 });
  expect(texts().sort()).toEqual(['Der Turm steht leer.', 'Die Brücke steht in einer Datei.']);
  expect(pagesRead).toEqual([]);
});

test('an article that two feeds have is the first one’s, until that is removed with its articles', async () => {
  const other = 'https://hafenbote.example/alles';
  const { feeds, web, texts } = await following();
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist alt.'));
  const sent = fetched(other, jsonFeed([wholeEntry('a', 'Die Brücke ist ALT.')]), { etag: '"1"' });
  web[other] = ({ etag }) =>
    etag === '"1"' ? { outcome: 'unchanged', movedTo: null, maxAge: null } : sent;
  await feeds.add(FEED, null, quietly);
  expect((await feeds.add(other, null, quietly)).taken).toMatchObject({ added: 0, changed: 0 });
  expect((await feeds.check(other, quietly)).entries).toBeNull();
  expect(await feeds.remove(FEED, true)).toMatchObject({ articles: 1 });
  expect(texts()).toEqual([]);
  expect((await feeds.check(other, quietly)).taken).toMatchObject({ added: 1 });
  expect(texts()).toEqual([expect.stringContaining('Die Brücke ist ALT.')]);
});

test('a feed that is removed and followed again goes on with the articles that it had brought', async () => {
  const { feeds, web, texts } = await following();
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist alt.'));
  await feeds.add(FEED, null, quietly);
  await feeds.remove(FEED, false);
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist neu.'));
  expect((await feeds.add(FEED, null, quietly)).taken).toMatchObject({ added: 0, changed: 1 });
  expect(texts()).toEqual([expect.stringContaining('Die Brücke ist neu.')]);
  expect(await feeds.remove(FEED, true)).toMatchObject({ articles: 1 });
});

test('what a crash cuts between an article and its entry is done again', async () => {
  const { feeds, web, library, store, collection, texts } = await following();
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist neu.'));
  await library.put([pageOf('Die Brücke ist alt.')], 'feed');
  expect((await feeds.add(FEED, null, quietly)).taken).toMatchObject({ added: 0, changed: 1 });
  expect(texts()).toEqual([expect.stringContaining('Die Brücke ist neu.')]);
  expect(await store.articlesOfFeed(FEED)).toEqual(collection.all().map(({ id }) => id));
});

test('an entry that is sent empty once keeps its article, and its correction comes', async () => {
  const { feeds, web, texts } = await following();
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist alt.'));
  await feeds.add(FEED, null, quietly);
  web[FEED] = has({ ...wholeEntry('a', ''), content_text: '', url: undefined });
  await feeds.check(FEED, quietly);
  expect(texts()).toEqual([expect.stringContaining('Die Brücke ist alt.')]);
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist neu.'));
  await feeds.check(FEED, quietly);
  expect(texts()).toEqual([expect.stringContaining('Die Brücke ist neu.')]);
});

test('an entry that gets another address keeps its article, with what it was before', async () => {
  const { feeds, web, collection, store } = await following();
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist alt.', { date_published: '2026-11-20' }));
  await feeds.add(FEED, null, quietly);
  const old = collection.get(PAGE);
  const url = `${PAGE}-neu`;
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist neu.', { url }));
  expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 0, changed: 1 });
  expect(collection.all()).toMatchObject([{ id: PAGE, url, published: '2026-11-20' }]);
  expect(await store.revision(keyOf(PAGE), old?.hash ?? '')).toEqual(old);
});

test('a feed brings its article back where a file that took its place is gone', async () => {
  const { feeds, web, library, texts } = await following();
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist alt.'));
  await feeds.add(FEED, null, quietly);
  await library.putFiles([pageOf('Die Brücke steht in einer Datei.')]);
  await feeds.check(FEED, quietly);
  expect(texts()).toEqual(['Die Brücke steht in einer Datei.']);
  await library.putFiles([]);
  await feeds.check(FEED, quietly);
  expect(texts()).toEqual([expect.stringContaining('Die Brücke ist alt.')]);
});

test('an article that is removed while its feed is checked stays away', async () => {
  const { feeds, web, pages, library, texts } = await following();
  web[FEED] = has(TEASER);
  pages[PAGE] = pageOf('Die Brücke ist alt, neue Planken kommen.');
  await feeds.add(FEED, null, quietly);
  web[FEED] = has({ ...TEASER, content_text: 'Neue Brücke, neue Planken …' });
  pages[PAGE] = async () => {
    await library.dismiss(PAGE);
    return pageOf('Die Brücke ist neu, neue Planken sind da.');
  };
  await feeds.check(FEED, quietly);
  expect(texts()).toEqual([]);
});

test('a check that fails at one page has ended when it says so', async () => {
  const { feeds, web, pages, pagesRead, texts } = await following();
  const items = Array.from({ length: 9 }, (_, n) => ({
    ...TEASER,
    id: String(n),
    url: `${PAGE}${String(n)}`,
  }));
  web[FEED] = has(...items);
  pages[`${PAGE}0`] = () => Promise.reject(new Error('disk full'));
  await expect(feeds.add(FEED, null, quietly)).rejects.toThrow('disk full');
  const read = [pagesRead.length, texts().length];
  await feeds.remove(FEED, true);
  expect([pagesRead.length, texts().length + read[1]!]).toEqual(read);
});

test.each(['whole', 'teaser'])(
  'an article that somebody removed stays away, also when its entry (%s) changes',
  async (kind) => {
    const { feeds, web, pages, library, texts } = await following();
    const entry = (text: string) =>
      kind === 'whole' ? wholeEntry('a', text) : { ...TEASER, content_text: `${text} …` };
    pages[PAGE] = pageOf('Die Brücke wurde gestern eröffnet.');
    web[FEED] = has(entry('Die Brücke ist alt.'));
    await feeds.add(FEED, null, quietly);
    await library.dismiss(PAGE);
    await feeds.check(FEED, quietly);
    web[FEED] = has(entry('Die Brücke ist neu.'));
    expect((await feeds.check(FEED, quietly)).taken).toMatchObject({ added: 0, changed: 0 });
    expect(texts()).toEqual([]);
  },
);

test('an entry without text and page, or of which nothing is known, brings nothing', async () => {
  const { feeds, web, texts } = await following();
  web[FEED] = has({ id: 'leer', title: 'Leer' }, { content_text: '' });
  const { taken } = await feeds.add(FEED, null, quietly);
  expect(taken).toMatchObject({ added: 0, changed: 0, teasers: 0, pending: 0 });
  expect(texts()).toEqual([]);
});

test('an article that goes with its feed comes back from another one that links it', async () => {
  const { feeds, web, pages, texts } = await following();
  const other = 'https://rundblick.example/feed';
  web[FEED] = has(TEASER);
  web[other] = fetched(other, jsonFeed([{ ...TEASER, id: 'link' }]), { etag: '"1"' });
  pages[PAGE] = pageOf('Neue Brücke: Sie wurde gestern eröffnet.');
  await feeds.add(FEED, null, quietly);
  expect((await feeds.add(other, null, quietly)).taken).toMatchObject({ added: 0, pending: 0 });
  expect(await feeds.remove(FEED, true)).toMatchObject({ articles: 1 });
  expect((await feeds.check(other, quietly)).taken).toMatchObject({ added: 1 });
  expect(texts()).toEqual(['Neue Brücke: Sie wurde gestern eröffnet.']);
});

test('a check that is under way meanwhile is made once more in full', async () => {
  const { feeds, web, asked } = await following();
  const other = 'https://rundblick.example/feed';
  const answer = fetched(other, jsonFeed([]), { etag: '"1"' });
  web[FEED] = has(wholeEntry('a', 'Die Brücke ist alt.'));
  web[other] = answer;
  await feeds.add(FEED, null, quietly);
  await feeds.add(other, null, quietly);
  const sent = Promise.withResolvers<typeof answer>();
  web[other] = () => sent.promise;
  const check = feeds.check(other, quietly);
  await feeds.remove(FEED, true);
  sent.resolve(answer);
  await check;
  web[other] = answer;
  await feeds.check(other, quietly);
  expect(asked.at(-1)?.request.etag).toBeNull();
});
