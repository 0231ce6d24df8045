import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/articles/collection.ts';
import type { KnownEntry, Store } from '../../src/store/store.ts';
import { feedOf } from '../helpers/feed.ts';
import { articleOf } from '../helpers/written-article.ts';

const URL_A = 'https://a.example/feed';
const URL_B = 'https://b.example/feed';

function entryOf(key: string, entry: Partial<KnownEntry> = {}): KnownEntry {
  return {
    key,
    fingerprint: 'f',
    updated: null,
    articleId: null,
    failedReadings: 0,
    read: '2026-01-01T00:00:00.000Z',
    ...entry,
  };
}

function kept(id: string) {
  const article = articleOf('Die Brücke ist alt.', { id });
  return { article, key: keyOf(id), source: 'feed' } as const;
}

/** What every store must do with feeds, and with articles that nobody wants back. */
export function feedStoreContract(name: string, opened: () => Promise<Store>): void {
  describe(`${name} as a store of feeds`, () => {
    test('a feed is what was kept last', async () => {
      const store = await opened();
      const failing = feedOf(URL_A, { failures: 2, problem: { de: 'Nein', en: 'No' } });
      await store.keepFeed(feedOf(URL_B));
      await store.keepFeed(feedOf(URL_A));
      await store.keepFeed(failing);
      expect(await store.feeds()).toEqual([failing, feedOf(URL_B)]);
    });

    test("an entry is what was kept last, and another feed's of the same key another one", async () => {
      const store = await opened();
      await store.keepFeed(feedOf(URL_A));
      await store.keepFeed(feedOf(URL_B));
      await store.keepEntries(URL_A, [entryOf('1'), entryOf('2')]);
      await store.keepEntries(URL_B, [entryOf('1', { articleId: 'b' })]);
      const changed = entryOf('1', { fingerprint: 'g', updated: '2026-01-02', articleId: 'a' });
      await store.keepEntries(URL_A, [changed]);
      expect(await store.entriesOf(URL_A, ['1', '2', '3'])).toEqual(
        new Map([
          ['1', changed],
          ['2', entryOf('2')],
        ]),
      );
      expect(await store.entriesOf(URL_A, ['2'])).toEqual(new Map([['2', entryOf('2')]]));
      expect(await store.entriesOf(URL_A, [])).toEqual(new Map());
      expect(await store.entriesOf(URL_B, ['1', '2'])).toHaveLength(1);
    });

    test('a feed goes with its entries, and no entry outlives it', async () => {
      const store = await opened();
      await store.keepFeed(feedOf(URL_A));
      await store.keepEntries(URL_A, [entryOf('1', { articleId: 'a' })]);
      await store.keepArticles([kept('a')]);
      await store.removeFeed(URL_A);
      await store.keepEntries(URL_A, [entryOf('2')]);
      expect(await store.feeds()).toEqual([]);
      expect(await store.entriesOf(URL_A, ['1', '2'])).toEqual(new Map());
      expect(await store.articlesFrom('feed')).toHaveLength(1);
    });

    test('entries that became nothing are forgotten, those that became an article are not', async () => {
      const store = await opened();
      await store.keepFeed(feedOf(URL_A));
      await store.keepEntries(URL_A, [entryOf('1'), entryOf('2', { articleId: 'a' })]);
      await store.forgetBarrenEntries();
      expect([...(await store.entriesOf(URL_A, ['1', '2'])).keys()]).toEqual(['2']);
    });

    test('the articles of a feed are those that it brought and that are still there', async () => {
      const store = await opened();
      await store.keepFeed(feedOf(URL_A));
      await store.keepArticles([kept('a'), kept('b')]);
      const entries = ['a', 'b', 'gone'].map((id) => entryOf(id, { articleId: id }));
      await store.keepEntries(URL_A, [...entries, entryOf('none')]);
      expect(await store.countArticlesOfFeeds()).toEqual(new Map([[URL_A, 2]]));
    });

    test('the entries that became an article are found whatever their feed, in one order', async () => {
      const store = await opened();
      await store.keepFeed(feedOf(URL_B));
      await store.keepFeed(feedOf(URL_A));
      await store.keepEntries(URL_B, [entryOf('1', { articleId: 'a' })]);
      await store.keepEntries(URL_A, [
        entryOf('2', { articleId: 'a' }),
        entryOf('1', { articleId: 'a' }),
        entryOf('3'),
      ]);
      expect(await store.entriesFor('a')).toEqual([
        { feed: URL_A, key: '1' },
        { feed: URL_A, key: '2' },
        { feed: URL_B, key: '1' },
      ]);
      expect(await store.entriesFor('b')).toEqual([]);
      expect(await store.articlesOfFeed(URL_A)).toEqual(['a', 'a']);
    });

    test('an article that was dismissed is gone, and remembered until it is kept again', async () => {
      const store = await opened();
      await store.keepArticles([kept('a'), kept('b')]);
      await store.dismissArticle('a');
      await store.dismissArticle('a');
      expect(await store.articlesFrom('feed')).toMatchObject([{ id: 'b' }]);
      expect(await store.isDismissed('a')).toBe(true);
      expect(await store.isDismissed('b')).toBe(false);
      await store.keepArticles([kept('a')]);
      expect(await store.isDismissed('a')).toBe(false);
    });
  });
}
