import type { Coverage } from '../articles/collection.ts';
import type { Span } from '../text/span.ts';

/** Where a quotation stands: `n` is its number in the reply that shows it, from 1. */
export interface Citation {
  readonly n: number;
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
  readonly url: string | null;
}

/** A verbatim slice of an article: `text` is `article.text.slice(start, end)`. */
export interface Quotation extends Span {
  readonly articleId: string;
  /** Hash of the text that the offsets refer to. */
  readonly hash: string;
  readonly text: string;
  /** The ranges to embolden, as offsets in the article's text, in order, disjoint. */
  readonly matched: readonly Span[];
  /** Whether the slice begins or ends within a sentence, to be shown as `[…]` outside the slice. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A quotation that answers, with its citation and the heading that it stands under. */
export interface Excerpt extends Quotation, Citation {
  readonly heading: string | null;
}

interface Evidence {
  /** How sure the decision is that there is an answer, from 0 to 1. */
  readonly certainty: number;
  /** What the collection covers. */
  readonly coverage: Coverage;
  /** Articles that a date filter left out because they carry no date. */
  readonly undatedLeftOut: number;
}

export interface Found extends Evidence {
  readonly kind: 'found';
  readonly excerpts: readonly Excerpt[];
  readonly nearest: readonly [];
  /** Whether further excerpts follow after these. */
  readonly more: boolean;
}

/** The collection does not know; `nearest` are the passages that come closest, not an answer. */
export interface Nothing extends Evidence {
  readonly kind: 'nothing';
  readonly excerpts: readonly [];
  readonly nearest: readonly Excerpt[];
}

export type Answer = Found | Nothing;
