import { sectionAt } from '../articles/article.ts';
import type { Article } from '../articles/article.ts';
import type { Quotation } from './answer.ts';

/**
 * Last check before a quotation is shown: it is an exact slice of its article and
 * lies within one section, its bold ranges in order and disjoint.
 *
 * @param article the one it names, as it is now or was before; `null` where there is none
 * @throws {Error} otherwise; that is a bug, never the person's mistake
 */
export function verifyQuotation(quotation: Quotation, article: Article | null): void {
  const { articleId, hash, text, start, end, matched } = quotation;
  const where = `quotation ${String(start)}–${String(end)} of ${articleId}`;
  if (article?.id !== articleId || article.hash !== hash)
    throw new Error(`${where}: article not held`);
  if (text === '' || article.text.slice(start, end) !== text) {
    throw new Error(`${where}: not a slice of the article`);
  }
  if (sectionAt(article, quotation) === null) {
    throw new Error(`${where}: crosses a removed place`);
  }
  let from = start;
  for (const range of matched) {
    if (range.start < from || range.end <= range.start || range.end > end) {
      throw new Error(`${where}: its bold ranges overlap or lie outside`);
    }
    from = range.end;
  }
}
