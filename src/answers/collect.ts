import type { Article } from '../articles/article.ts';
import type { BandKeys, Collection } from '../articles/collection.ts';
import { createCollection } from '../articles/collection.ts';
import { Pauses } from '../search/segments/pauses.ts';

/** A collection of articles; others go on while copies among them are looked for. */
export async function collect(articles: readonly Article[], known?: BandKeys): Promise<Collection> {
  const collection = createCollection([], articles.length);
  const pauses = new Pauses();
  for (const article of articles) {
    collection.put(article, known);
    if (pauses.isDue()) await pauses.take();
  }
  return collection;
}
