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
  readonly saturations: Saturations;
  /** What its saturation is multiplied by. */
  readonly factor: number;
}

/** What postings count before they are multiplied, in fields of one average length. */
export interface Saturations {
  readonly average: number;
  /** Of common frequencies and lengths, computed before. */
  readonly common: Float64Array;
}

/** Below these, frequencies and lengths are common. */
const COMMON = { frequency: 4, length: 256 } as const;

/** By field, those that the last question asked for: they change with the collection alone. */
const latest: Saturations[] = [];

/** @param average its length */
function saturationsOf(field: number, average: number): Saturations {
  const known = latest[field];
  return known?.average === average ? known : (latest[field] = saturationsFor(average));
}

function saturationsFor(average: number): Saturations {
  const common = new Float64Array(COMMON.frequency * COMMON.length);
  for (let length = 0; length < COMMON.length; length++) {
    const damping = dampingOf(length, average);
    for (let frequency = 0; frequency < COMMON.frequency; frequency++) {
      common[frequency * COMMON.length + length] = saturation(frequency, damping);
    }
  }
  return { average, common };
}

/** What a posting counts before it is multiplied. */
export function saturationAt(impact: number, { average, common }: Saturations): number {
  const frequency = frequencyIn(impact);
  const length = lengthIn(impact);
  return frequency < COMMON.frequency && length < COMMON.length
    ? (common[frequency * COMMON.length + length] ?? 0)
    : saturation(frequency, dampingOf(length, average));
}

/** What scores rest on beside the postings: all passages, whatever segments they are in. */
export interface Statistics {
  readonly passages: number;
  /** By field. */
  readonly saturations: readonly Saturations[];
}

export function statisticsOf(segments: readonly Segment[]): Statistics {
  const passages = sum(segments, (segment) => segment.left());
  const saturations = FIELDS.map((_, field) =>
    saturationsOf(field, sum(segments, (segment) => segment.total(field)) / passages),
  );
  return { passages, saturations };
}

/** The terms of a question as each of the segments has them, in the question's order. */
export function weigh(
  segments: readonly Segment[],
  wanted: readonly WantedNumber[],
  { passages, saturations }: Statistics,
): WeighedTerm[][] {
  const weighed: WeighedTerm[][] = segments.map(() => []);
  for (const { term, weight } of wanted) {
    const terms = segments.map((): WeighedList[] => []);
    for (const [field, own] of saturations.entries()) {
      const found = segments.map((segment) => segment.postings(term, field));
      const having = sum(found, (list, at) => (list && segments[at]?.having(list)) ?? 0);
      const factor = weight * (BOOSTS[field] ?? 1) * information(passages, having);
      for (const [at, list] of found.entries()) {
        if (list !== null) terms[at]?.push({ ...list, field, saturations: own, factor });
      }
    }
    for (const [at, own] of terms.entries()) weighed[at]?.push(own);
  }
  return weighed;
}

function sum<Item>(items: readonly Item[], of: (item: Item, at: number) => number): number {
  return items.reduce((total, item, at) => total + of(item, at), 0);
}
