import type { Article } from '../articles/article.ts';
import { passagesOf } from '../articles/passages.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Excerpt } from './answer.ts';
import { excerptOf } from './excerpt.ts';

/** The first sentences of an article, as long as an excerpt may be. */
export function openingOf(article: Article): Excerpt {
  const [first] = passagesOf(article);
  if (first === undefined) throw new Error(`${article.id} has no passage`);
  const sentences = splitSentences(article.text.slice(first.start, first.end)).map((sentence) => ({
    start: first.start + sentence.start,
    end: first.start + sentence.end,
  }));
  const source = { focus: sentences[0] ?? first, sentences, matches: [], keepsFocus: true };
  return excerptOf(article, source, 1);
}
