import type { Passage } from '../articles/article.ts';
import type { Hit } from './engine.ts';

/** The order of hits: the best first; ties in order of article id and position. */
export function bestFirst(a: Hit, b: Hit): number {
  return b.score - a.score || byPlace(a.passage, b.passage);
}

export function byPlace(a: Passage, b: Passage): number {
  return byCodeUnits(a.articleId, b.articleId) || a.start - b.start;
}

/** The same order on every machine, whatever its locale. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
