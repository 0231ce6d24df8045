import type { Article } from '../articles/article.ts';
import { passagesOf } from '../articles/passages.ts';
import type { Excerpt } from './answer.ts';
import { excerptOf } from './excerpt.ts';

/** The first sentences of an article, as long as an excerpt may be. */
export function openingOf(article: Article): Excerpt {
  const [first] = passagesOf(article);
  if (first === undefined) throw new Error(`${article.id} has no passage`);
  return excerptOf(article, first, new Set(), 1);
}
