import type { Article } from '../articles/article.ts';
import { sectionAt } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { passagesOf } from '../articles/passages.ts';
import { UserError } from '../errors.ts';
import { SINCE } from '../tuning.ts';
import type { Span } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';
import type { Quotation } from './answer.ts';
import type { Source } from './excerpt.ts';
import { excerptOf, quote } from './excerpt.ts';
import type { Place, Revision } from './place.ts';
import { articleChanged, articleFor, revisionOf } from './place.ts';

/** Texts that articles had before. */
export interface Revisions {
  /** The article as it was when its text had that hash; `null` where that is not known. */
  find(revision: Revision): Promise<Article | null>;
}

/** The article that a quotation is from, as it is now or was before. */
export async function articleQuoted(
  { articleId, hash }: Pick<Quotation, 'articleId' | 'hash'>,
  collection: Collection,
  revisions: Revisions,
): Promise<Article | null> {
  const current = collection.get(articleId);
  if (current === undefined || current.hash === hash) return current ?? null;
  return await revisions.find(revisionOf({ id: articleId, hash }));
}

/**
 * Words that do not stand in the article any more; `now` is what stands in their place, `null` where
 * nothing like them does.
 */
export interface Changed {
  readonly kind: 'changed';
  readonly before: Quotation;
  readonly now: Quotation | null;
  readonly article: Article;
}

/** What became of a place that was quoted. */
export type Since =
  /** The same words stand in the article, there or elsewhere. */
  | {
      readonly kind: 'same';
      readonly article: Article;
      readonly place: Span;
      readonly hasChanged: boolean;
    }
  | Changed;

/**
 * What became of a place since it was quoted.
 *
 * @throws {UserError} where the article has gone, or what it said then is not known any more
 */
export async function since(
  place: Place,
  collection: Collection,
  revisions: Revisions,
): Promise<Since> {
  const article = articleFor(place.key, collection);
  if (place.revision !== '' && article.hash.startsWith(place.revision)) {
    return { kind: 'same', article, place: checked(article, place), hasChanged: false };
  }
  return sinceIn(await articleBefore(place, article, revisions), article, place);
}

/** The article as it was. @throws {UserError} where that is not known any more */
export async function articleBefore(
  revision: Revision,
  article: Article,
  revisions: Revisions,
): Promise<Article> {
  const before = /^[0-9a-f]+$/.test(revision.revision) ? await revisions.find(revision) : null;
  if (before === null) throw articleChanged(article);
  return before;
}

/** What became of a place of an article's earlier text. */
export function sinceIn(before: Article, article: Article, place: Span): Since {
  const quoted = quote(before, checked(before, place), []);
  const same = placeOfText(article, quoted.text);
  if (same !== null) return { kind: 'same', article, place: same, hasChanged: true };
  const now = mostAlike(article, quoted);
  return {
    kind: 'changed',
    article,
    before: quoted,
    now: now === null ? null : excerptOf(article, wholeOf(now), 1),
  };
}

/** A passage of its own, as much of it as is shown. */
function wholeOf(passage: Span): Source {
  return { focus: passage, sentences: [passage], matches: [], keepsFocus: true };
}

function checked(article: Article, { start, end }: Span): Span {
  if (end <= start || sectionAt(article, { start, end }) === null) {
    throw new UserError((m) => m.errors.unknownButton);
  }
  return { start, end };
}

/** Where a text stands within one section, from an offset on. */
export function placeOfText(article: Article, text: string, from = 0): Span | null {
  for (
    let start = article.text.indexOf(text, from);
    start >= 0;
    start = article.text.indexOf(text, start + 1)
  ) {
    const place = { start, end: start + text.length };
    if (sectionAt(article, place) !== null) return place;
  }
  return null;
}

/** The passage near a quotation that shares the most words with it, where that is enough to be its new wording. */
function mostAlike(article: Article, { text, start, end }: Quotation): Span | null {
  const wanted = termSet(text);
  const around = { start: start - SINCE.near, end: end + SINCE.near };
  const [best] = passagesOf(partOf(article, around))
    .map((passage) => ({
      passage,
      share: overlap(wanted, termSet(article.text.slice(passage.start, passage.end))),
    }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= SINCE.alike ? best.passage : null;
}

/** An article as if nothing else stood in it. */
function partOf(article: Article, part: Span): Article {
  const sections = article.sections.flatMap((section) => {
    const start = Math.max(section.start, part.start);
    const end = Math.min(section.end, part.end);
    return start < end ? [{ ...section, start, end }] : [];
  });
  return { ...article, sections };
}

function termSet(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}

/** The Dice coefficient: 1 where two sets are the same, 0 where they share nothing. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
