import type { Article, Passage } from '../../articles/article.ts';
import { sectionAt } from '../../articles/article.ts';
import { eachTerm } from '../../text/terms.ts';
import { ABOVE } from '../../tuning.ts';

/** What is indexed of a passage, in the order in which its scores are added up. */
export const FIELDS = ['title', 'heading', 'text'] as const;

/** What a word counts in each of them. */
export const BOOSTS: readonly number[] = [ABOVE.title, ABOVE.heading, 1];

/** What stands in each field, by field. */
export function fieldsOf(article: Article, passage: Passage): string[] {
  const heading = sectionAt(article, passage)?.heading ?? '';
  return [article.title, heading, article.text.slice(passage.start, passage.end)];
}

export function termsIn(text: string): string[] {
  const terms: string[] = [];
  eachTerm(text, ({ term }) => terms.push(term));
  return terms;
}
