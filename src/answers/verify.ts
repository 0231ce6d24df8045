import type { Collection } from '../articles/collection.ts';
import type { Quotation } from './answer.ts';

/**
 * Last check before a quotation is shown: it is an exact slice of its article as it stands now and
 * lies within one section.
 *
 * @throws {Error} otherwise; that is a bug, never the person's mistake
 */
export function verifyQuotation(quotation: Quotation, collection: Collection): void {
  const { articleId, hash, text, start, end } = quotation;
  const article = collection.get(articleId);
  const where = `quotation ${String(start)}–${String(end)} of ${articleId}`;
  if (article === undefined || article.hash !== hash) throw new Error(`${where}: article not held`);
  if (text === '' || article.text.slice(start, end) !== text) {
    throw new Error(`${where}: not a slice of the article`);
  }
  if (!article.sections.some((section) => start >= section.start && end <= section.end)) {
    throw new Error(`${where}: crosses a removed place`);
  }
}
