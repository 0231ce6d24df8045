import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import type { KnownFile } from '../articles/known-file.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Source, Store } from '../store/store.ts';
import { keepBandKeys } from './keep-band-keys.ts';
import { keepFilesRead, keptArticle } from './keep-files.ts';
import type { Kept } from './kept.ts';

/** Brings articles in and takes them out: what answers come from and what is kept stay the same. */
export interface Library {
  /** Replaces those with the same ids. Kept once it resolves, and in answers from then on. */
  put(articles: readonly Article[], source: Source): Promise<void>;
  /** Makes these the articles that come from files, and no others. Those that are the same stay untouched. */
  putFiles(articles: readonly Article[]): Promise<FilesChanged>;
  /** With what they were before. */
  remove(ids: readonly string[]): Promise<void>;
  /** Removes an article so that no feed brings it back. */
  dismiss(id: string): Promise<void>;
  /** Where an article comes from; `undefined` where there is none of that id. */
  sourceOf(id: string): Source | undefined;
  /** Resolves once all that is being put is in answers, or has failed. */
  settled(): Promise<unknown>;
}

/** How many articles of files came, were changed, and went. */
export interface FilesChanged {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What is answered from when the library opens. */
export interface Opened {
  /** Holds the articles of the files, and what the store keeps besides. */
  readonly collection: Collection;
  readonly engine: SearchEngine;
  readonly files: () => ReadonlyMap<string, KnownFile>;
}

/**
 * Brings the store up to date with the files: what is new or changed is kept, what is no longer there
 * is forgotten. Where an article from elsewhere is the same as one of them, the file counts.
 */
export async function openLibrary(
  { collection, engine, files }: Opened,
  store: Store,
  kept: Kept,
): Promise<Library> {
  const sources = await keepFilesRead(files(), collection, store, kept);
  await keepBandKeys(collection, store, kept);
  const underWay = new Set<Promise<void>>();

  async function answerFrom(articles: readonly Article[], source: Source): Promise<void> {
    for (const article of articles) {
      // Answers under way go on in between.
      await setImmediate();
      sources.set(article.id, source);
      collection.put(article);
      await engine.put(article);
    }
  }

  async function keepAndAnswerFrom(articles: readonly Article[], source: Source): Promise<void> {
    await store.keepArticles(articles.map((article) => keptArticle(article, source)));
    await answerFrom(articles, source);
  }
  function put(articles: readonly Article[], source: Source): Promise<void> {
    const begun = keepAndAnswerFrom(articles, source).finally(() => underWay.delete(begun));
    underWay.add(begun);
    return begun;
  }

  async function forget(id: string): Promise<void> {
    await setImmediate();
    sources.delete(id);
    collection.remove(id);
    await engine.remove(id);
  }

  async function remove(ids: readonly string[]): Promise<void> {
    await store.removeArticles(ids);
    for (const id of ids) await forget(id);
  }

  return {
    put,
    remove,
    async dismiss(id) {
      await store.dismissArticle(id);
      await forget(id);
    },
    async putFiles(articles) {
      const present = new Set(articles.map(({ id }) => id));
      const gone = [...sources].flatMap(([id, source]) =>
        source === 'file' && !present.has(id) ? [id] : [],
      );
      const stale = articles.filter(
        (article) => !isDeepStrictEqual(collection.get(article.id), article),
      );
      const added = stale.filter(({ id }) => !sources.has(id)).length;
      await remove(gone);
      await put(stale, 'file');
      return { added, changed: stale.length - added, removed: gone.length };
    },
    sourceOf: (id) => sources.get(id),
    settled: () => Promise.allSettled(underWay),
  };
}
