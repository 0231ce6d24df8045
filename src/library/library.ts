import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { keyOf } from '../articles/collection.ts';
import { passagesOf } from '../articles/passages.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Source, Store } from '../store/store.ts';

/** Brings articles in and takes them out: what answers come from and what is kept stay the same. */
export interface Library {
  /** Replaces those with the same ids. Kept once it resolves, and in answers from then on. */
  put(articles: readonly Article[], source: Source): Promise<void>;
  /** With what they were before. */
  remove(ids: readonly string[]): Promise<void>;
}

export function createLibrary(collection: Collection, engine: SearchEngine, store: Store): Library {
  return {
    async put(articles, source) {
      await store.keepArticles(
        articles.map((article) => ({ article, key: keyOf(article.id), source })),
      );
      for (const article of articles) {
        collection.put(article);
        await engine.put(article, passagesOf(article));
      }
    },
    async remove(ids) {
      await store.removeArticles(ids);
      for (const id of ids) {
        collection.remove(id);
        await engine.remove(id);
      }
    },
  };
}

/**
 * Brings the store up to date with articles that were read from their files: what is new or another
 * text is kept, what is no longer there is forgotten.
 */
export async function keepFiles(articles: readonly Article[], store: Store): Promise<void> {
  const known = await store.hashes('file');
  const changed = articles.filter(({ id, hash }) => known.get(id) !== hash);
  await store.keepArticles(
    changed.map((article) => ({ article, key: keyOf(article.id), source: 'file' })),
  );
  const present = new Set(articles.map(({ id }) => id));
  await store.removeArticles([...known.keys()].filter((id) => !present.has(id)));
}
