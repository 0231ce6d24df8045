import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../articles/article.ts';
import { OUTLINE_LENGTH } from '../analysis/columns.ts';
import { putOutline } from '../analysis/outline.ts';
import { OutlinePlaces } from './outline-places.ts';
import type { PackedSegment } from './packed/packed.ts';
import { SECTIONS } from './packed/sections.ts';

/** Articles whose outlines are made without a pause: some 0.3 ms, as long as a slice of a file takes. */
const AT_ONCE = 250;

/** Those of articles, one behind the other; what is being read goes on in between. */
export async function outlinesOf(articles: readonly Article[]): Promise<Uint32Array> {
  const outlines = new Uint32Array(articles.length * OUTLINE_LENGTH);
  for (const [at, article] of articles.entries()) {
    if (at % AT_ONCE === 0) await setImmediate();
    putOutline(article, outlines, at * OUTLINE_LENGTH);
  }
  return outlines;
}

/**
 * Makes segments that were kept say what there is now.
 *
 * @param articles all that there are
 * @param outlines those of `outlinesOf`
 * @param segments of which nothing was removed
 * @param remove called for those of the segments that are others by now, or gone
 * @returns the articles that the segments lack
 */
export function reconcile(
  articles: readonly Article[],
  outlines: Uint32Array,
  segments: readonly PackedSegment[],
  remove: (articleId: string) => void,
): readonly Article[] {
  const kept = joined(segments.map(({ buffer }) => SECTIONS.split(buffer).outlines));
  // As at most starts: nothing changed, and articles come in the order in which they were kept.
  if (isEqual(kept, outlines)) return [];
  const places = new OutlinePlaces(kept);
  /** By place, 1 where the article is as it was kept. */
  const isSame = new Uint8Array(kept.length / OUTLINE_LENGTH);
  const missing = articles.filter((_, at) => {
    const place = places.placeOf(outlines, at * OUTLINE_LENGTH);
    if (place >= 0) isSame[place] = 1;
    return place < 0;
  });
  if (isSame.includes(0)) {
    const sources = segments.flatMap((segment) => segment.articles());
    const ids = sources.flatMap((source) => source.articles.map(([, id]) => id));
    for (const [place, id] of ids.entries()) if (isSame[place] === 0) remove(id);
  }
  return missing;
}

function isEqual(one: Uint32Array, other: Uint32Array): boolean {
  const [bytes, others] = [one, other].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return bytes !== undefined && others !== undefined && bytes.equals(others);
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length === 1 && lists[0] !== undefined) return lists[0];
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
