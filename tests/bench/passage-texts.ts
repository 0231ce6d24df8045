import type { Article, Passage } from '../../src/articles/article.ts';
import { termsOf } from '../../src/text/terms.ts';

/** Fundstelle's terms of a text, in order. */
export function terms(text: string): string[] {
  return termsOf(text).map(({ term }) => term);
}

/** The same for engines that only split at white space. */
export function asTerms(text: string): string {
  return terms(text).join(' ');
}

/** Title and text of each passage. */
export function textsOf(
  { title, text }: Article,
  passages: readonly Passage[],
): { title: string; text: string }[] {
  return passages.map(({ start, end }) => ({ title, text: text.slice(start, end) }));
}
