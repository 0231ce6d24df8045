import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { keyOf } from '../articles/collection.ts';
import { passagesOf } from '../articles/passages.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { KeptArticle, Source, Store } from '../store/store.ts';

/** Brings articles in and takes them out: what answers come from and what is kept stay the same. */
export interface Library {
  /** Replaces those with the same ids. Kept once it resolves, and in answers from then on. */
  put(articles: readonly Article[], source: Source): Promise<void>;
  /** With what they were before. */
  remove(ids: readonly string[]): Promise<void>;
  /** Where an article comes from; `undefined` where there is none of that id. */
  sourceOf(id: string): Source | undefined;
}

/** Of which the store holds the only copy. */
const KEPT_HERE: readonly Source[] = ['page', 'upload', 'feed'];

/**
 * Puts what the store keeps beside the files in a collection that holds these, and brings the store
 * up to date with them: what is new or another text is kept, what is no longer there is forgotten.
 * Where a file and something else are the same article, the file counts.
 */
export async function openLibrary(
  collection: Collection,
  engine: SearchEngine,
  store: Store,
): Promise<Library> {
  const sources = new Map<string, Source>();

  async function answerFrom(articles: readonly Article[], source: Source): Promise<void> {
    for (const article of articles) {
      sources.set(article.id, source);
      collection.put(article);
      await engine.put(article, passagesOf(article));
    }
  }

  const files = collection.all();
  for (const { id } of files) sources.set(id, 'file');
  await keepFiles(files, store);
  for (const source of KEPT_HERE) {
    const kept = await store.articlesFrom(source);
    await answerFrom(
      kept.filter(({ id }) => !sources.has(id)),
      source,
    );
  }

  return {
    async put(articles, source) {
      await store.keepArticles(articles.map((article) => kept(article, source)));
      await answerFrom(articles, source);
    },
    async remove(ids) {
      await store.removeArticles(ids);
      for (const id of ids) {
        sources.delete(id);
        collection.remove(id);
        await engine.remove(id);
      }
    },
    sourceOf: (id) => sources.get(id),
  };
}

async function keepFiles(articles: readonly Article[], store: Store): Promise<void> {
  const known = await store.hashes('file');
  const changed = articles.filter(({ id, hash }) => known.get(id) !== hash);
  await store.keepArticles(changed.map((article) => kept(article, 'file')));
  const present = new Set(articles.map(({ id }) => id));
  await store.removeArticles([...known.keys()].filter((id) => !present.has(id)));
}

function kept(article: Article, source: Source): KeptArticle {
  return { article, key: keyOf(article.id), source };
}
