import { BOOSTS, FIELDS } from './fields.ts';
import { frequencyIn, lengthIn } from './impact.ts';
import { dampingOf, information, saturation } from './scoring.ts';
import type { Postings, Segment } from './segment.ts';

/** A term of a question by its number, which no segment need have, and what it counts. */
export interface WantedNumber {
  readonly term: number;
  readonly weight: number;
}

/** A term of a question in one segment, by fields. */
export type WeighedTerm = readonly WeighedList[];

/** Its postings in one field. */
export interface WeighedList extends Postings {
  readonly field: number;
  /** Of the passages, in this field. */
  readonly dampings: Dampings;
  /** What its saturation is multiplied by. */
  readonly factor: number;
}

/** The damping of every length, of the common ones computed before. */
export interface Dampings {
  readonly common: Float64Array;
  readonly average: number;
}

const COMMON_LENGTHS = 512;

/** By field, those that the last question asked for: they change with the collection alone. */
const latest: Dampings[] = [];

/** @param average its length */
function dampingsOf(field: number, average: number): Dampings {
  const known = latest[field];
  return known?.average === average ? known : (latest[field] = dampingsFor(average));
}

function dampingsFor(average: number): Dampings {
  const common = new Float64Array(COMMON_LENGTHS);
  for (let length = 0; length < COMMON_LENGTHS; length++)
    common[length] = dampingOf(length, average);
  return { common, average };
}

/** What a posting counts before it is multiplied. */
export function saturationAt(impact: number, { common, average }: Dampings): number {
  const length = lengthIn(impact);
  return saturation(frequencyIn(impact), common[length] ?? dampingOf(length, average));
}

/** What scores rest on beside the postings: all passages, whatever segments they are in. */
export interface Statistics {
  readonly passages: number;
  /** By field. */
  readonly dampings: readonly Dampings[];
}

export function statisticsOf(segments: readonly Segment[]): Statistics {
  const passages = sum(segments, (segment) => segment.left());
  const dampings = FIELDS.map((_, field) =>
    dampingsOf(field, sum(segments, (segment) => segment.total(field)) / passages),
  );
  return { passages, dampings };
}

/** The terms of a question as each of the segments has them, in the question's order. */
export function weigh(
  segments: readonly Segment[],
  wanted: readonly WantedNumber[],
  { passages, dampings }: Statistics,
): WeighedTerm[][] {
  const weighed: WeighedTerm[][] = segments.map(() => []);
  for (const { term, weight } of wanted) {
    const terms = segments.map((): WeighedList[] => []);
    for (const [field, fieldDampings] of dampings.entries()) {
      const found = segments.map((segment) => segment.postings(term, field));
      const having = sum(found, (list, at) => (list && segments[at]?.having(list)) ?? 0);
      const factor = weight * (BOOSTS[field] ?? 1) * information(passages, having);
      for (const [at, list] of found.entries()) {
        if (list !== null) terms[at]?.push({ ...list, field, dampings: fieldDampings, factor });
      }
    }
    for (const [at, own] of terms.entries()) weighed[at]?.push(own);
  }
  return weighed;
}

function sum<Item>(items: readonly Item[], of: (item: Item, at: number) => number): number {
  return items.reduce((total, item, at) => total + of(item, at), 0);
}
