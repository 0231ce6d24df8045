import type { Article } from '../articles/article.ts';
import type { BandKeys, Collection } from '../articles/collection.ts';
import { createCollection } from '../articles/collection.ts';
import { Pauses } from '../search/segments/pauses.ts';

/** A collection of articles; others go on while copies among them are looked for. */
export async function collect(articles: readonly Article[], known?: BandKeys): Promise<Collection> {
  const collection = createCollection([], articles.length);
  await withPauses(collection.load(articles, known));
  return collection;
}

/** Takes steps; others go on in between. */
export async function withPauses(steps: Iterable<void>): Promise<void> {
  const pauses = new Pauses();
  const taken = steps[Symbol.iterator]();
  while (taken.next().done !== true) if (pauses.isDue()) await pauses.take();
}
