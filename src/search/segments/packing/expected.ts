import type { Article } from '../../../articles/article.ts';

/** UTF-16 units of text that a passage has on average, or somewhat more. */
export const PASSAGE_LENGTH = 300;

/** About how many passages articles have: to count them takes as long as much of reading them. */
export function passagesExpectedOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { text }) => sum + Math.ceil(text.length / PASSAGE_LENGTH), 0);
}
