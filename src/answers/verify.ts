import { sectionAt } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import type { Quotation } from './answer.ts';

/**
 * Last check before a quotation is shown: it is an exact slice of its article as it stands now and
 * lies within one section, its bold ranges in order and disjoint.
 *
 * @throws {Error} otherwise; that is a bug, never the person's mistake
 */
export function verifyQuotation(quotation: Quotation, collection: Collection): void {
  const { articleId, hash, text, start, end, matched } = quotation;
  const article = collection.get(articleId);
  const where = `quotation ${String(start)}–${String(end)} of ${articleId}`;
  if (article === undefined || article.hash !== hash) throw new Error(`${where}: article not held`);
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
