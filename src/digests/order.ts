import type { Article } from '../articles/article.ts';

/** The order of time, the same however articles came in; undated ones last. */
export function byDay(a: Article, b: Article): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ published, id }: Article): string {
  return `${published ?? 'undated'} ${id}`;
}
