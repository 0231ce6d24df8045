import { describe, expect, onTestFinished, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { keyOf } from '../../src/articles/collection.ts';
import type { GuildSettings, KeptArticle, Source, Store } from '../../src/store/store.ts';
import { articleOf } from '../helpers/written-article.ts';

const SETTINGS: GuildSettings = {
  noticesChannel: '17',
  timeZone: 'Europe/Berlin',
  locale: 'de',
  privateAnswers: true,
  questionsPerMinute: 5,
};

function kept(article: Article, source: Source): KeptArticle {
  return { article, key: keyOf(article.id), source };
}

/** What every store must do, whatever it is made of. */
export function storeContract(name: string, open: (now: () => Date) => Promise<Store>): void {
  async function opened(now = () => new Date()): Promise<Store> {
    const store = await open(now);
    onTestFinished(() => store.close());
    return store;
  }

  describe(`${name} as a store`, () => {
    test('an article is kept as it is, and a new text makes the old one a revision', async () => {
      const store = await opened();
      const first = articleOf('# Brücke\n\nDie Brücke ist alt.', { id: 'a' });
      const second = articleOf('Die Brücke ist neu.', { id: 'a' });
      await store.keepArticles([kept(first, 'page')]);
      expect(await store.articlesFrom('page')).toEqual([first]);
      await store.keepArticles([kept(second, 'page')]);
      expect(await store.articlesFrom('page')).toEqual([second]);
      expect(await store.articlesFrom('file')).toEqual([]);
      expect(await store.sources()).toEqual(new Map([['a', 'page']]));
      const { key } = kept(first, 'page');
      expect(await store.revision(key, first.hash.slice(0, 8))).toEqual(first);
      expect(await store.revision(key, second.hash.slice(0, 8))).toEqual(second);
      expect(await store.revision(key, 'ffffffff')).toBeNull();
      expect(await store.revision('other', first.hash.slice(0, 8))).toBeNull();
    });

    test('what is kept at the same time is kept whole, and nobody reads half of it', async () => {
      const store = await opened();
      const some = (name: string) =>
        Array.from({ length: 20 }, (_, n) =>
          articleOf(`Text ${name}.`, { id: `${name}${String(n)}` }),
        );
      const names = ['a', 'b', 'c'];
      const keeping = names.map((name) =>
        store.keepArticles(some(name).map((article) => kept(article, 'page'))),
      );
      const failing = store.keepArticles([
        kept(articleOf('Text.', { id: 'd' }), 'page'),
        { ...kept(articleOf('Text.', { id: 'e' }), 'page'), key: null as unknown as string },
      ]);
      const read = Promise.all(Array.from({ length: 30 }, () => store.sources()));
      await expect(failing).rejects.toThrow();
      await Promise.all(keeping);
      for (const { size } of await read) expect(size % 20).toBe(0);
      const ids = names.flatMap((name) => some(name).map(({ id }) => id));
      expect([...(await store.sources()).keys()].sort()).toEqual(ids.sort());
    });

    test('a text that is valid again is no revision any more', async () => {
      const store = await opened();
      const first = articleOf('Die Brücke ist alt.', { id: 'a' });
      const second = articleOf('Die Brücke ist neu.', { id: 'a' });
      for (const article of [first, second, first]) {
        await store.keepArticles([kept(article, 'file')]);
      }
      expect(await store.articlesFrom('file')).toEqual([first]);
      expect(await store.revision(kept(first, 'file').key, second.hash)).toEqual(second);
      expect(await store.revision(kept(first, 'file').key, first.hash)).toEqual(first);
    });

    test('articles are kept together as one by one, also those that come twice', async () => {
      const variants = ['Die Brücke ist alt.', 'Die Brücke ist neu.', 'Der Turm steht leer.'];
      const articles = Array.from({ length: 350 }, (_, n) => {
        const text = variants[((n * n) % 7) % variants.length] ?? '';
        const id = `artikel-${String((n * 37) % 120)}`;
        return kept(articleOf(text, { id, title: `Titel ${String(n % 2)}` }), 'page');
      });
      async function after(keep: (store: Store) => Promise<void>) {
        const store = await opened();
        await store.dismissArticle('artikel-1');
        await store.keepArticles(articles.slice(0, 60));
        await keep(store);
        const revisions = articles.map(async ({ key }) =>
          Promise.all(variants.map(async (text) => store.revision(key, articleOf(text).hash))),
        );
        return {
          articles: await store.articlesFrom('page'),
          revisions: await Promise.all(revisions),
          isDismissed: await store.isDismissed('artikel-1'),
        };
      }
      const together = await after((store) => store.keepArticles(articles));
      const oneByOne = await after(async (store) => {
        for (const article of articles) await store.keepArticles([article]);
      });
      expect(together).toEqual(oneByOne);
      expect(together.articles).toHaveLength(120);
      expect(
        together.revisions.flat().filter((revision) => revision !== null).length,
      ).toBeGreaterThan(articles.length);
    });

    test('a new title without a new text changes the article and makes no revision', async () => {
      const store = await opened();
      const first = articleOf('Die Brücke ist alt.', { id: 'a', title: 'Alt' });
      const titled = articleOf('Die Brücke ist alt.', { id: 'a', title: 'Neu' });
      await store.keepArticles([kept(first, 'file')]);
      await store.keepArticles([kept(titled, 'file')]);
      expect(await store.articlesFrom('file')).toEqual([titled]);
      expect(await store.revision(kept(first, 'file').key, first.hash)).toEqual(titled);
    });

    test('an article goes with its revisions, and takes no other along', async () => {
      const store = await opened();
      const first = articleOf('Die Brücke ist alt.', { id: 'a' });
      const second = articleOf('Die Brücke ist neu.', { id: 'a' });
      const other = articleOf('Der Turm steht leer.', { id: 'b' });
      await store.keepArticles([kept(first, 'page'), kept(other, 'page')]);
      await store.keepArticles([kept(second, 'page')]);
      await store.removeArticles(['a', 'unknown']);
      expect(await store.articlesFrom('page')).toEqual([other]);
      expect(await store.revision(kept(first, 'page').key, first.hash)).toBeNull();
    });

    test("a server's settings are what was saved last, no other's", async () => {
      const store = await opened();
      expect(await store.settings()).toEqual(new Map());
      const changed = { ...SETTINGS, noticesChannel: null, timeZone: null, locale: null };
      await store.saveSettings('1', SETTINGS);
      await store.saveSettings('2', SETTINGS);
      await store.saveSettings('1', changed);
      expect(await store.settings()).toEqual(
        new Map([
          ['1', changed],
          ['2', SETTINGS],
        ]),
      );
    });

    test('a person has one word on an answer, the last one', async () => {
      const store = await opened();
      const feedback = { guildId: '1', messageId: '10', question: 'Wie alt ist die Brücke?' };
      await store.addFeedback({ ...feedback, voter: 'a', isHelpful: false });
      await store.addFeedback({ ...feedback, voter: 'a', isHelpful: true });
      await store.addFeedback({ ...feedback, voter: 'b', isHelpful: false });
      await store.addFeedback({
        ...feedback,
        guildId: null,
        messageId: '11',
        voter: 'a',
        isHelpful: true,
      });
      expect(await store.countFeedback('1')).toEqual({ helpful: 1, not: 1 });
      expect(await store.countFeedback(null)).toEqual({ helpful: 2, not: 1 });
      expect(await store.countFeedback('2')).toEqual({ helpful: 0, not: 0 });
    });

    test('questions that found nothing are counted however they are written, the most frequent first', async () => {
      const store = await opened();
      await store.addUnanswered('1', 'Wer baut den Turm?');
      await store.addUnanswered('1', 'Wie alt ist die Brücke?');
      await store.addUnanswered('1', '  wie ALT ist die Brücke');
      await store.addUnanswered('2', 'Wer baut den Turm?');
      expect(await store.unanswered('1', 10)).toEqual([
        { question: '  wie ALT ist die Brücke', times: 2 },
        { question: 'Wer baut den Turm?', times: 1 },
      ]);
      expect(await store.unanswered(null, 10)).toMatchObject([{ times: 2 }, { times: 2 }]);
      expect(await store.unanswered('1', 1)).toHaveLength(1);
    });

    test('a question that nobody asked again for ninety days is forgotten', async () => {
      let now = new Date('2026-01-01T12:00:00Z');
      const store = await opened(() => now);
      await store.addUnanswered('1', 'Wer baut den Turm?');
      now = new Date('2026-03-31T12:00:00Z');
      await store.addUnanswered('1', 'Wie alt ist die Brücke?');
      expect(await store.unanswered('1', 10)).toHaveLength(2);
      now = new Date('2026-04-02T12:00:00Z');
      await store.addUnanswered(null, 'Wo liegt der Hafen?');
      expect(await store.unanswered('1', 10)).toEqual([
        { question: 'Wie alt ist die Brücke?', times: 1 },
      ]);
    });

    test('what comes at once is all kept', async () => {
      const store = await opened();
      await Promise.all(
        Array.from({ length: 50 }, async () => {
          await store.addUnanswered('1', 'Wer baut den Turm?');
        }),
      );
      expect(await store.unanswered('1', 10)).toMatchObject([{ times: 50 }]);
    });
  });
}
