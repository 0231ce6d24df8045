import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { keyOf } from '../articles/collection.ts';
import { UserError } from '../errors.ts';
import { shorten } from '../text/shorten.ts';
import type { Span } from '../text/span.ts';
import type { Quotation } from './answer.ts';

/** An article with the state of its text, short enough for a button that outlives the process. */
export interface Revision {
  /** `keyOf` the article's id. */
  readonly key: string;
  /** The beginning of the text's hash. */
  readonly revision: string;
}

/** Where a quotation stands. */
export interface Place extends Revision, Span {}

const REVISION_LENGTH = 8;

/** How much of a title an error names. */
const TITLE_LENGTH = 100;

export function revisionOf({ id, hash }: Pick<Article, 'id' | 'hash'>): Revision {
  return { key: keyOf(id), revision: hash.slice(0, REVISION_LENGTH) };
}

export function placeOf({ articleId, hash, start, end }: Quotation): Place {
  return { ...revisionOf({ id: articleId, hash }), start, end };
}

/** @throws {UserError} where the article has gone or its text is another one by now */
export function articleAt({ key, revision }: Revision, collection: Collection): Article {
  const article = articleFor(key, collection);
  if (revision === '' || !article.hash.startsWith(revision)) {
    throw articleChanged(article);
  }
  return article;
}

export function articleChanged({ title }: Article): UserError {
  return new UserError((m) => m.errors.articleChanged(shorten(title, TITLE_LENGTH)));
}

/** @throws {UserError} where the article has gone */
export function articleFor(key: string, collection: Collection): Article {
  const article = collection.byKey(key);
  if (article === undefined) throw new UserError((m) => m.errors.articleGone);
  return article;
}
