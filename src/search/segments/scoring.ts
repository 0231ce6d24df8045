import { BM25 } from '../../tuning.ts';

/**
 * BM25+ (Lv and Zhai 2011) as MiniSearch has it: over all terms of a question and all fields, the sum
 * of weight × information × saturation, times the number of the terms that a passage has.
 */

/** How much a term tells that so many of all passages have (inverse document frequency). */
export function information(passages: number, having: number): number {
  return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
}

/** @param damping of the field's length @returns what so many occurrences count */
export function saturation(frequency: number, damping: number): number {
  return BM25.d + (frequency * (BM25.k + 1)) / (frequency + damping);
}

/** What the saturation of no frequency is above. */
export const MOST_SATURATED = BM25.d + BM25.k + 1;

/** What a field of so many different terms loses against one of the average length. */
export function dampingOf(length: number, average: number): number {
  return BM25.k * (1 - BM25.b + (BM25.b * length) / average);
}

/** 2¹³ + 1. */
const SPLITTER = 8193;

/**
 * To 40 bits (Veltkamp's splitting): what comes out differently by the order in which it was added up
 * is the same again, and ties stay ties.
 */
export function rounded(score: number): number {
  const large = score * SPLITTER;
  return large - (large - score);
}
