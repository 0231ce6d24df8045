import { setImmediate } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { passagesOf } from '../articles/passages.ts';
import type { SearchEngine } from '../search/engine.ts';

/** How many articles came, were changed, and went. */
export interface Refreshed {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Makes collection and index hold these articles and no others; those that are the same stay untouched. */
export async function refresh(
  articles: readonly Article[],
  collection: Collection,
  engine: SearchEngine,
): Promise<Refreshed> {
  const wanted = new Set(articles.map(({ id }) => id));
  const gone = collection.all().filter(({ id }) => !wanted.has(id));
  const stale = articles.filter((article) => collection.get(article.id) !== article);
  let added = 0;
  for (const { id } of gone) await takeOut(id);
  for (const article of stale) {
    if (collection.get(article.id)) await takeOut(article.id);
    else added += 1;
    // Answers under way have hits with offsets in the old text: they end before the new one is there.
    await setImmediate();
    collection.put(article);
    await engine.put(article, passagesOf(article));
  }
  return { added, changed: stale.length - added, removed: gone.length };

  async function takeOut(id: string): Promise<void> {
    collection.remove(id);
    await engine.remove(id);
  }
}
