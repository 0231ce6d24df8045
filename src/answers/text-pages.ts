import type { Article } from '../articles/article.ts';
import { sectionAt } from '../articles/article.ts';
import { passagesOf } from '../articles/passages.ts';
import type { Span } from '../text/span.ts';
import type { Quotation } from './answer.ts';
import { wholeCharacterEnd } from './cut.ts';
import { quote } from './excerpt.ts';

/** A stretch of an article's text with the heading that it stands under. */
export interface Stretch {
  readonly heading: string | null;
  readonly quotation: Quotation;
}

/** How much text and how many stretches one page holds; escaped, it must fit into one message. */
const PAGE_LENGTH = 1200;
const PAGE_STRETCHES = 6;

/** The whole text of an article by pages, each of verbatim stretches that stay within their section. */
export function textPagesOf(article: Article): Stretch[][] {
  const pages: Stretch[][] = [];
  let page: Stretch[] = [];
  for (const stretch of stretchesOf(article)) {
    const length = page.reduce((sum, { quotation }) => sum + quotation.text.length, 0);
    const full = length + stretch.quotation.text.length > PAGE_LENGTH;
    if (page.length > 0 && (full || page.length === PAGE_STRETCHES)) {
      pages.push(page);
      page = [];
    }
    page.push(stretch);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function stretchesOf(article: Article): Stretch[] {
  const bySection = Map.groupBy(passagesOf(article), (passage) => sectionAt(article, passage));
  return [...bySection].flatMap(([section, passages]) =>
    merged(passages.flatMap((passage) => piecesOf(article.text, passage))).map((span) => ({
      heading: section?.heading ?? null,
      quotation: quote(article, span, []),
    })),
  );
}

/** Neighbouring spans put together as long as they fit on one page. */
function merged(spans: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  for (const { start, end } of spans) {
    const last = stretches.at(-1);
    if (last !== undefined && end - last.start <= PAGE_LENGTH) {
      stretches[stretches.length - 1] = { start: last.start, end };
    } else stretches.push({ start, end });
  }
  return stretches;
}

/** The span, or pieces of it that each fit on one page. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start, to; from < end; from = to) {
    to = Math.min(end, wholeCharacterEnd(text, from + PAGE_LENGTH));
    pieces.push({ start: from, end: to });
  }
  return pieces;
}
