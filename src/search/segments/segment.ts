import type { Passage } from '../../articles/article.ts';
import type { ArticleColumns, Located } from '../analysis/columns.ts';

/**
 * Passages that are indexed together. Within a segment they have numbers from 0, which never change;
 * what is removed keeps its number and its place in the postings until the segment is gone.
 */
export interface Segment {
  /** How many numbers there are. */
  readonly size: number;
  /** How many of them are not removed. */
  left(): number;
  isRemoved(number: number): boolean;
  passageAt(number: number): Passage;
  /** The article of a passage, and the passage, in numbers. */
  entryAt(number: number): Entry;
  /** Whether one comes before another in the order of article ids and of places. */
  readonly precedes: (number: number, other: number) => boolean;
  /** Where an article stands; `null` where it does not, or was removed. */
  articleNamed(id: string): Located | null;
  /** All that are left, by the columns that they stand in. */
  articles(): Source[];
  /** @returns whether it had passages of the article */
  remove(articleId: string): boolean;
  /** The sum of the lengths of a field over the passages left. */
  total(field: number): number;
  /** Where a term, by its number, stands in a field; `null` where it does not. */
  postings(term: number, field: number): Postings | null;
  /** How many of the passages in a list are not removed. */
  having(postings: Postings): number;
}

/** One of its passages. */
export interface Entry extends Located {
  /** Its place among those of the columns. */
  readonly at: number;
}

/** Articles of some columns: those at these places, with their ids. */
export interface Source {
  readonly columns: ArticleColumns;
  readonly articles: readonly (readonly [article: number, id: string])[];
}

/** The passages that have a term in a field: places `from` up to `to` of both lists. */
export interface Postings {
  /** Ascending. */
  readonly numbers: ArrayLike<number>;
  /** What `impactOf` says of each: how often it has the term, in a field of which length. */
  readonly impacts: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}
