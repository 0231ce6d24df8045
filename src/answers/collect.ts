import { setTimeout } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import type { BandKeys, Collection } from '../articles/collection.ts';
import { createCollection } from '../articles/collection.ts';
import { Pauses } from '../search/segments/pauses.ts';

/** Milliseconds without a pause: a thread that makes the index meanwhile asks for more all the time. */
const AT_ONCE = 2;

/** A collection of articles; others go on while copies among them are looked for. */
export async function collect(articles: readonly Article[], known?: BandKeys): Promise<Collection> {
  const collection = createCollection([], articles.length);
  await withPauses(collection.load(articles, known), AT_ONCE);
  return collection;
}

/** Takes steps; others go on in between. @param atOnce milliseconds without a pause */
async function withPauses(steps: Iterable<void>, atOnce?: number): Promise<void> {
  const pauses = new Pauses(atOnce);
  const taken = steps[Symbol.iterator]();
  while (taken.next().done !== true) if (pauses.isDue()) await pauses.take();
}

/** How many times as long as a step took is rested after it: questions that come meanwhile go first. */
const REST = 4;

/** Takes steps in a fifth of the time, for what nobody waits for. */
export async function inGaps(steps: Iterable<void>): Promise<void> {
  const taken = steps[Symbol.iterator]();
  for (let begun = performance.now(); taken.next().done !== true; begun = performance.now()) {
    await setTimeout(REST * (performance.now() - begun));
  }
}
