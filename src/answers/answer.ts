import type { Coverage } from '../articles/collection.ts';
import type { Relation } from '../search/ranked.ts';
import type { Span } from '../text/span.ts';

export type { Relation } from '../search/ranked.ts';

/** What is said of an article to name it. */
export interface Publication {
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
  readonly url: string | null;
}

/** Where a quotation stands: `n` is its number in the reply that shows it, from 1. */
export interface Citation extends Publication {
  readonly n: number;
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
  /** Copies of the article that say the same, the original first. */
  readonly alsoIn: readonly Publication[];
}

interface Evidence {
  /** How sure the decision is that there is an answer, from 0 to 1. */
  readonly certainty: number;
  /** What the collection covers. */
  readonly coverage: Coverage;
  /** Articles that a date filter left out because they carry no date. */
  readonly undatedLeftOut: number;
  /** Words of the question that occur nowhere in the collection, as they were asked. */
  readonly unknown: readonly string[];
  /** The language of a question that no dictionary translates (ISO 639-1), else `null`. */
  readonly untranslated: string | null;
}

/** A word of the question as an excerpt has it. */
export interface WordFound {
  readonly asked: string;
  /** As it stands in the excerpt. */
  readonly found: string;
  readonly relation: Relation;
}

/** Why an excerpt was shown. */
export interface Why {
  readonly excerpt: Excerpt;
  /** In the order of the question. */
  readonly found: readonly WordFound[];
  /** Words of the question that the excerpt has not, as they were asked. */
  readonly missing: readonly string[];
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
