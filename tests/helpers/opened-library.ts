import type { Article } from '../../src/articles/article.ts';
import { createCollection } from '../../src/articles/collection.ts';
import type { KnownFile } from '../../src/articles/known-file.ts';
import { readKept } from '../../src/library/kept.ts';
import { openLibrary } from '../../src/library/library.ts';
import { createRankedSearch } from '../../src/search/ranked.ts';
import { createSegmentedEngine } from '../../src/search/segments/segmented.ts';
import type { Store } from '../../src/store/store.ts';
import { lexicon } from './lexicon.ts';

/** A library over a store, and a collection of what that keeps and of files, each of one article. */
export async function openedLibrary(store: Store, files: readonly Article[] = []) {
  const kept = await readKept(store, 'articles', new Date());
  const collection = createCollection([...kept.besides, ...files]);
  const engine = createRankedSearch(createSegmentedEngine(), lexicon);
  await engine.load(collection.all());
  const read = new Map(files.map((article) => [article.id, fileOf(article)]));
  const library = await openLibrary({ collection, engine, files: () => read }, store, kept);
  return { collection, engine, library };
}

function fileOf(article: Article): KnownFile {
  return { stamp: '', outcomes: [{ place: article.id, article, warnings: [] }] };
}
