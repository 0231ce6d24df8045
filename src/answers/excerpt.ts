import type { Article } from '../articles/article.ts';
import { sectionAt } from '../articles/article.ts';
import type { Span } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';
import type { Excerpt, Quotation } from './answer.ts';
import { cutAtClause } from './cut.ts';

/** The most that an excerpt shows, in UTF-16 units. */
export const EXCERPT_LENGTH = 400;

/** The most sentences that an excerpt shows. */
const EXCERPT_SENTENCES = 3;

/** UTF-16 units below which an excerpt goes on into another paragraph: less says too little alone. */
const FEWEST_CHARACTERS = 120;

/**
 * What to show of an article for a question: the sentence in focus, and the neighbours with most of
 * the terms, at most `EXCERPT_SENTENCES` and `EXCERPT_LENGTH` together. A sentence that is longer is
 * cut at a clause.
 *
 * @param nearby sentences of one section, the one in focus among them
 */
export function excerptOf(
  article: Article,
  focus: Span,
  nearby: readonly Span[],
  terms: ReadonlySet<string>,
  n: number,
): Excerpt {
  const surroundings = {
    start: nearby[0]?.start ?? focus.start,
    end: nearby.at(-1)?.end ?? focus.end,
  };
  const matches = matchesIn(article.text, surroundings, terms);
  const whole = withNeighbours(article.text, focus, nearby, matches);
  const shown = cutAtClause(article.text, whole, matches, EXCERPT_LENGTH);
  return {
    ...excerptAt(article, shown, n, matches),
    cutBefore: shown.start > whole.start,
    cutAfter: shown.end < whole.end,
  };
}

/** A place of an article as the excerpt with that number. */
export function excerptAt(
  article: Article,
  place: Span,
  n: number,
  bold: readonly Span[] = [],
): Excerpt {
  return {
    ...quote(article, place, bold),
    n,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    url: article.url,
    heading: sectionAt(article, place)?.heading ?? null,
  };
}

/** The slice of an article's text as a quotation; every quotation in the program is made here. */
export function quote(article: Article, { start, end }: Span, bold: readonly Span[]): Quotation {
  return {
    articleId: article.id,
    hash: article.hash,
    text: article.text.slice(start, end),
    start,
    end,
    matched: bold.filter((range) => range.start >= start && range.end <= end),
    cutBefore: false,
    cutAfter: false,
  };
}

function matchesIn(text: string, { start, end }: Span, terms: ReadonlySet<string>): Span[] {
  return termsOf(text.slice(start, end))
    .filter(({ term }) => terms.has(term))
    .map((match) => shifted(match, start));
}

/** Grows by one sentence after the other; of two that match alike, the next comes before the last. */
function withNeighbours(
  text: string,
  focus: Span,
  nearby: readonly Span[],
  matches: readonly Span[],
): Span {
  let first = nearby.findIndex(({ start }) => start === focus.start);
  let last = first;
  let shown: Span = { start: focus.start, end: focus.end };
  while (last - first + 1 < EXCERPT_SENTENCES) {
    const next = nearby[last + 1];
    const [better] = [next, nearby[first - 1]]
      .filter((sentence) => sentence !== undefined)
      .filter((sentence) => belongsTo(text, shown, sentence))
      .toSorted((a, b) => countWithin(matches, b) - countWithin(matches, a));
    if (better === undefined) break;
    if (better === next) last++;
    else first--;
    shown = united(shown, better);
  }
  return shown;
}

function belongsTo(text: string, shown: Span, neighbour: Span): boolean {
  const both = united(shown, neighbour);
  if (both.end - both.start > EXCERPT_LENGTH) return false;
  const gap = text.slice(
    Math.min(shown.end, neighbour.end),
    Math.max(shown.start, neighbour.start),
  );
  return !gap.includes('\n') || shown.end - shown.start < FEWEST_CHARACTERS;
}

function united(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function countWithin(ranges: readonly Span[], { start, end }: Span): number {
  return ranges.filter((range) => range.start >= start && range.end <= end).length;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
