import type { Scored } from './best.ts';
import { createBest } from './best.ts';
import { FIELDS } from './fields.ts';
import { rounded, saturation } from './scoring.ts';
import type { Segment } from './segment.ts';
import type { WeighedList, WeighedTerm } from './weighed.ts';
import { dampingAt } from './weighed.ts';

/** Scores of so many stay in the processor's cache. */
const WINDOW = 4096;
/** By which rounding may raise a score. */
const SLACK = 1 + 2 ** -38;

/**
 * The passages of a segment that score highest, exactly.
 *
 * Window by window, the postings of those terms are added up without which no passage gets among the
 * best (essential ones). The others are looked up for passages that may still get there: MaxScore
 * (Turtle and Flood 1995), in windows as in Lucene.
 *
 * @param limit `Infinity` for all
 * @param accept says which may be found
 * @param window numbers that are scored together
 */
export function topOf(
  { size, lengths, precedes }: Segment,
  terms: readonly WeighedTerm[],
  limit: number,
  accept: (number: number) => boolean,
  window: number = WINDOW,
): Scored[] {
  const words = (terms.length + 31) >> 5;
  const best = createBest(limit, words, precedes);
  const scores = new Float64Array(window);
  /** Which terms each passage has, a bit for each. */
  const masks = new Int32Array(window * words);
  const isTouched = new Uint8Array(window);
  const touched = new Int32Array(window);
  const cursors = terms.map(({ lists }) => lists.map(({ from }) => from));
  const strongestFirst = [...terms.keys()].sort((a, b) => mostOf(b) - mostOf(a));
  /** How many of these are essential. */
  let essential = terms.length;

  function mostOf(at: number): number {
    return terms[at]?.most ?? 0;
  }
  /** Passages that have no other terms than the last ones cannot be among the best. */
  function dropWeakest(): void {
    let rest = 0;
    let place = terms.length;
    for (; place > 0; place--) {
      rest += mostOf(strongestFirst[place - 1] ?? 0);
      if (rest * (terms.length - place + 1) * SLACK >= best.least()) break;
    }
    essential = Math.min(essential, place);
  }
  function note(slot: number, at: number): void {
    const word = slot * words + (at >> 5);
    masks[word] = (masks[word] ?? 0) | (1 << (at & 31));
  }
  function termsAt(slot: number): number {
    let count = 0;
    for (let word = slot * words; word < (slot + 1) * words; word++)
      count += bitsIn(masks[word] ?? 0);
    return count;
  }
  /** Adds up a term's postings in a window. @returns how many passages are touched then */
  function addUp(at: number, base: number, end: number, before: number): number {
    let count = before;
    for (const [which, list] of (terms[at]?.lists ?? []).entries()) {
      const { numbers, frequencies, field, dampings, factor, to } = list;
      let place = cursors[at]?.[which] ?? to;
      for (; place < to; place++) {
        const number = numbers[place] ?? 0;
        if (number >= end) break;
        const slot = number - base;
        if (isTouched[slot] === 0) {
          isTouched[slot] = 1;
          touched[count++] = slot;
        }
        const damping = dampingAt(lengths[number * FIELDS.length + field] ?? 0, dampings);
        scores[slot] = (scores[slot] ?? 0) + factor * saturation(frequencies[place] ?? 0, damping);
        note(slot, at);
      }
      const own = cursors[at];
      if (own !== undefined) own[which] = place;
    }
    return count;
  }
  /** What a term adds to one passage, and notes that it has it. */
  function lookUp(at: number, number: number, slot: number): number {
    let added = 0;
    const own = cursors[at] ?? [];
    for (const [which, list] of (terms[at]?.lists ?? []).entries()) {
      const place = firstFrom(number, list, own[which] ?? list.to);
      own[which] = place;
      if (place === list.to || list.numbers[place] !== number) continue;
      const damping = dampingAt(lengths[number * FIELDS.length + list.field] ?? 0, list.dampings);
      added += list.factor * saturation(list.frequencies[place] ?? 0, damping);
      note(slot, at);
    }
    return added;
  }
  function finish(number: number, slot: number, rest: number): void {
    let score = scores[slot] ?? 0;
    // Most are out before their terms are counted.
    if ((score + rest) * terms.length * SLACK < best.least()) return;
    let left = rest;
    for (let place = essential; place < terms.length; place++) {
      const at = strongestFirst[place] ?? 0;
      const most = (score + left) * (termsAt(slot) + terms.length - place);
      if (most * SLACK < best.least()) return;
      left -= mostOf(at);
      score += lookUp(at, number, slot);
    }
    const whole = rounded(score * termsAt(slot));
    if (whole >= best.least() && accept(number)) best.offer(number, whole, masks, slot * words);
  }

  for (let base = 0; base < size; base += window) {
    dropWeakest();
    let count = 0;
    for (const at of strongestFirst.slice(0, essential)) {
      count = addUp(at, base, base + window, count);
    }
    const rest = strongestFirst.slice(essential).reduce((sum, at) => sum + mostOf(at), 0);
    // Lists are gone through in the order of numbers, where any are left to look up in.
    if (essential < terms.length) touched.subarray(0, count).sort();
    for (let at = 0; at < count; at++) {
      const slot = touched[at] ?? 0;
      finish(base + slot, slot, rest);
      scores[slot] = 0;
      isTouched[slot] = 0;
      for (let word = slot * words; word < (slot + 1) * words; word++) masks[word] = 0;
    }
  }
  return best.sorted();
}

/** Where a number stands in a list, or would; searched in steps that double. */
function firstFrom(number: number, { numbers, to }: WeighedList, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < to && (numbers[low + step] ?? 0) < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, to);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many bits are set (Warren, Hacker's Delight, 2002). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
