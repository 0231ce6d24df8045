import type { Article, Passage } from '../../articles/article.ts';
import type { Indexable } from '../engine.ts';
import { fieldsOf, termsIn } from './fields.ts';

/** A passage with the terms of each field, by field. */
export interface Entry {
  readonly passage: Passage;
  readonly fields: readonly (readonly string[])[];
}

export function entryOf(article: Article, passage: Passage): Entry {
  return { passage, fields: fieldsOf(article, passage).map(termsIn) };
}

/** Article by article, as far as they are asked for. */
export function* entriesOf(articles: Iterable<Indexable>): Generator<readonly Entry[]> {
  for (const [article, passages] of articles) {
    yield passages.map((passage) => entryOf(article, passage));
  }
}

/** The next articles, until they have so many passages; none where all were taken. */
export function* upTo(
  passages: number,
  articles: Iterator<readonly Entry[]>,
): Generator<readonly Entry[]> {
  let count = 0;
  while (count < passages) {
    const next = articles.next();
    if (next.done === true) return;
    count += next.value.length;
    yield next.value;
  }
}

/** The same in slices of about so many, none of which tears an article apart. */
export function* slicesOf(
  size: number,
  articles: Iterable<readonly Entry[]>,
): Generator<readonly Entry[]> {
  let slice: Entry[] = [];
  for (const entries of articles) {
    slice.push(...entries);
    if (slice.length < size) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
