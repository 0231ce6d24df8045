import type { Article } from '../articles/article.ts';
import { sectionAt } from '../articles/article.ts';
import { EXCERPT } from '../tuning.ts';
import type { Span } from '../text/span.ts';
import type { Excerpt, Publication, Quotation } from './answer.ts';
import { cutAtClause } from './cut.ts';
import type { Match } from './window.ts';
import { bestWindow, isWithin } from './window.ts';

/** Where an excerpt is taken from. */
export interface Source {
  readonly focus: Span;
  /** Neighbouring sentences of one section, the one in focus among them. */
  readonly sentences: readonly Span[];
  /** Words there and elsewhere that stand for words of the question. */
  readonly matches: readonly Match[];
  /** Whether the one in focus must be shown, rather than the best of all. */
  readonly keepsFocus: boolean;
}

/** What to show of an article for a question: the best part of some sentences, the question's words bold. */
export function excerptOf(
  article: Article,
  { focus, sentences, matches, keepsFocus }: Source,
  n: number,
): Excerpt {
  const { text } = article;
  const start = sentences[0]?.start ?? focus.start;
  const end = sentences.at(-1)?.end ?? focus.end;
  const around = matches.filter((match) => isWithin({ start, end }, match));
  const shown =
    focus.end - focus.start > EXCERPT.length
      ? cutAtClause(text, focus, around, EXCERPT.length)
      : bestWindow(text, sentences, focus, around, keepsFocus);
  return {
    ...excerptAt(article, shown, n, apart(around)),
    cutBefore: sentences.every((sentence) => sentence.start !== shown.start),
    cutAfter: sentences.every((sentence) => sentence.end !== shown.end),
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
    ...publicationOf(article),
    n,
    heading: sectionAt(article, place)?.heading ?? null,
    alsoIn: [],
  };
}

export function publicationOf({ id, title, outlet, published, url }: Article): Publication {
  return { articleId: id, title, outlet, published, url };
}

/** The slice of an article's text as a quotation; every quotation in the program is made here. */
export function quote(article: Article, { start, end }: Span, bold: readonly Span[]): Quotation {
  return {
    articleId: article.id,
    hash: article.hash,
    text: article.text.slice(start, end),
    start,
    end,
    matched: bold.filter((range) => isWithin({ start, end }, range)),
    cutBefore: false,
    cutAfter: false,
  };
}

/** One word may stand for two of the question. */
function apart(matches: readonly Match[]): Span[] {
  return matches
    .filter(({ start }, place) => start !== matches[place - 1]?.start)
    .map(({ start, end }) => ({ start, end }));
}
