import { createHash } from 'node:crypto';
import type { Excerpt } from '../../src/answers/answer.ts';
import { quote } from '../../src/answers/excerpt.ts';
import type { Article } from '../../src/articles/article.ts';

/** An invented article; one section covers its text unless others are given. */
export function article(given: Partial<Article> = {}): Article {
  const text = given.text ?? 'Die Fähre legt um acht ab. Der Kapitän heißt Brandt.';
  return {
    id: 'faehre',
    title: 'Neue Fähre',
    outlet: 'Hafenbote',
    author: null,
    published: '2024-10-22',
    url: null,
    language: 'de',
    text,
    sections: [{ heading: null, start: 0, end: text.length }],
    hash: createHash('sha256').update(text).digest('hex'),
    ...given,
  };
}

/** That part of the article as an excerpt with the number `n`. */
export function excerpt(from: Article, quoted: string, n = 1): Excerpt {
  const start = from.text.indexOf(quoted);
  if (start < 0) throw new Error(`"${quoted}" is not in ${from.id}`);
  const { title, outlet, published, url } = from;
  const quotation = quote(from, { start, end: start + quoted.length }, []);
  return { ...quotation, n, title, outlet, published, url, heading: null, alsoIn: [] };
}
