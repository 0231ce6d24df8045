import type { Passage } from '../../articles/article.ts';

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
  /** Whether one comes before another in the order of article ids and of places. */
  readonly precedes: (number: number, other: number) => boolean;
  /** @returns whether it had passages of the article */
  remove(articleId: string): boolean;
  /** The sum of the lengths of a field over the passages left. */
  total(field: number): number;
  /** How many different terms each passage has in each field: those of a passage beside one another. */
  readonly lengths: ArrayLike<number>;
  /** Where a term stands in a field; `null` where it does not. */
  postings(term: string, field: number): Postings | null;
  /** How many of the passages in a list are not removed. */
  having(postings: Postings): number;
}

/** The passages that have a term in a field, and how often: places `from` up to `to` of both lists. */
export interface Postings {
  /** Ascending. */
  readonly numbers: ArrayLike<number>;
  readonly frequencies: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
  /** Of all of them the highest frequency, and the shortest field: together they bound every score. */
  readonly highest: number;
  readonly shortest: number;
}
