import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { keyOf } from '../articles/collection.ts';
import { UserError } from '../errors.ts';
import { shorten } from '../text/shorten.ts';
import type { Span } from '../text/span.ts';

/** Where a quotation stands, short enough for a button that outlives the process. */
export interface Place extends Span {
  /** `keyOf` the article's id. */
  readonly key: string;
  /** The beginning of the text's hash. */
  readonly revision: string;
}

const REVISION_LENGTH = 8;

/** How much of a title an error names. */
const TITLE_LENGTH = 100;

export function placeOf({
  articleId,
  hash,
  start,
  end,
}: Span & { readonly articleId: string; readonly hash: string }): Place {
  return { key: keyOf(articleId), revision: hash.slice(0, REVISION_LENGTH), start, end };
}

/** @throws {UserError} where the article has gone or its text is another one by now */
export function articleAt(place: Place, collection: Collection): Article {
  const article = articleFor(place.key, collection);
  if (!article.hash.startsWith(place.revision)) {
    const title = shorten(article.title, TITLE_LENGTH);
    throw new UserError((m) => m.errors.articleChanged(title));
  }
  return article;
}

/** @throws {UserError} where the article has gone */
export function articleFor(key: string, collection: Collection): Article {
  const article = collection.byKey(key);
  if (article === undefined) throw new UserError((m) => m.errors.articleGone);
  return article;
}
