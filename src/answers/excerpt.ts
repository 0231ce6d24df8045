import type { Article, Passage } from '../articles/article.ts';
import { sectionAt } from '../articles/article.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';
import type { Excerpt, Quotation } from './answer.ts';
import { cutAtClause } from './cut.ts';

/** The most that an excerpt shows, in UTF-16 units. */
export const EXCERPT_LENGTH = 400;

/** The most sentences that an excerpt shows. */
const EXCERPT_SENTENCES = 3;

/**
 * The part of a passage to show for a question: the run of whole sentences, at most
 * `EXCERPT_SENTENCES` and `EXCERPT_LENGTH`, that matches most of the terms; the longest of equals.
 * A sentence that is longer is cut at a clause.
 */
export function excerptOf(
  article: Article,
  passage: Passage,
  terms: ReadonlySet<string>,
  n: number,
): Excerpt {
  const sentences = splitSentences(article.text.slice(passage.start, passage.end)).map((sentence) =>
    shifted(sentence, passage.start),
  );
  const matches = matchesIn(article.text, passage, terms);
  const whole = bestRun(sentences, matches);
  const shown = cutAtClause(article.text, whole, matches, EXCERPT_LENGTH);
  return {
    ...quote(article, shown, matches),
    cutBefore: shown.start > whole.start,
    cutAfter: shown.end < whole.end,
    n,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    url: article.url,
    heading: sectionAt(article, shown)?.heading ?? null,
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

function bestRun(sentences: readonly Span[], matches: readonly Span[]): Span {
  let best = sentences[0] ?? { start: 0, end: 0 };
  for (const [first, { start }] of sentences.entries()) {
    for (const { end } of sentences.slice(first, first + EXCERPT_SENTENCES)) {
      const run = { start, end };
      const single = end === sentences[first]?.end;
      if (!single && end - start > EXCERPT_LENGTH) break;
      const gain = countWithin(matches, run) - countWithin(matches, best);
      if (gain > 0 || (gain === 0 && run.end - run.start > best.end - best.start)) best = run;
    }
  }
  return best;
}

function countWithin(ranges: readonly Span[], { start, end }: Span): number {
  return ranges.filter((range) => range.start >= start && range.end <= end).length;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
