import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../articles/article.ts';
import { isOf } from '../analysis/outline.ts';
import type { PackedSegment } from './packed/packed.ts';

/** Articles that are compared with what was kept without a pause: some 2 ms. */
const AT_ONCE = 500;

/**
 * Makes segments that were kept say what there is now.
 *
 * @param articles all that there are
 * @param remove called for those of the segments that are others by now, or gone
 * @returns the articles that the segments lack
 */
export async function reconcile(
  articles: readonly Article[],
  segments: readonly PackedSegment[],
  remove: (articleId: string) => void,
): Promise<readonly Article[]> {
  function isKept(article: Article): boolean {
    return segments.some((segment) => {
      const found = segment.articleNamed(article.id);
      return found !== null && isOf(found, article);
    });
  }
  const same = new Set<string>();
  for (const [at, article] of articles.entries()) {
    if (at % AT_ONCE === 0) await setImmediate();
    if (isKept(article)) same.add(article.id);
  }
  const kept = segments.reduce((sum, segment) => sum + segment.articleCount, 0);
  if (same.size < kept) {
    const sources = segments.flatMap((segment) => segment.articles());
    for (const [, id] of sources.flatMap((source) => source.articles)) {
      if (!same.has(id)) remove(id);
    }
  }
  return articles.filter(({ id }) => !same.has(id));
}
