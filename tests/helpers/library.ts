import type { Article } from '../../src/articles/article.ts';
import { createCollection } from '../../src/articles/collection.ts';
import type { Library } from '../../src/library/library.ts';
import type { Source } from '../../src/store/store.ts';

/** A collection and a library that keeps it in memory alone; `from` is where the first articles are from. */
export function libraryWith(present: readonly Article[] = [], from: Source = 'file') {
  const collection = createCollection(present);
  const sources = new Map(present.map(({ id }): [string, Source] => [id, from]));
  function forget(id: string): void {
    collection.remove(id);
    sources.delete(id);
  }

  const library: Library = {
    put(articles, source) {
      for (const article of articles) {
        collection.put(article);
        sources.set(article.id, source);
      }
      return Promise.resolve();
    },
    settled: () => Promise.resolve(),
    putFiles: () => Promise.reject(new Error('unexpected')),
    remove: (ids) => Promise.resolve(ids.forEach(forget)),
    dismiss: (id) => Promise.resolve(forget(id)),
    sourceOf: (id) => sources.get(id),
  };
  return { collection, library };
}
