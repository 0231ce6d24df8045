import type { Best } from './best.ts';
import { rounded } from './scoring.ts';

/** By which rounding may raise a score. */
export const SLACK = 1 + 2 ** -38;

/** The sum of a slot that no term has touched: none comes to so little. */
const UNTOUCHED = -1;

/** Passages with neighbouring numbers that are scored together. */
export class Window {
  /** Their first number. */
  base = 0;
  /** By slot, the number without `base`: what was added up so far; below 0 where nothing was. */
  readonly sums: Float64Array;
  /** By slot, which terms it has: a bit for each, in so many numbers of 32. */
  readonly masks: Int32Array;
  readonly words: number;
  /** The slots that have any, so many, in the order in which they came to it: ascending by list. */
  readonly touched: Uint32Array;
  count = 0;
  readonly size: number;

  constructor(size: number, words: number) {
    this.size = size;
    this.words = words;
    this.sums = new Float64Array(size).fill(UNTOUCHED);
    this.masks = new Int32Array(size * words);
    this.touched = new Uint32Array(size);
  }

  /** Drops those that cannot get to a score with so many more terms, which add so much at most. */
  drop(least: number, more: number, terms: number): void {
    const { sums, touched, count } = this;
    let left = 0;
    for (let at = 0; at < count; at++) {
      const slot = touched[at] ?? 0;
      const most = ((sums[slot] ?? 0) + more) * (this.termsOf(slot) + terms);
      if (most * SLACK >= least) touched[left++] = slot;
      else this.clear(slot);
    }
    this.count = left;
  }

  /** Offers those that are left, and is empty then. */
  offer(best: Best, atLeast: number, accept: (number: number) => boolean): void {
    const { base, sums, masks, words, touched, count } = this;
    let least = Math.max(atLeast, best.least());
    for (let at = 0; at < count; at++) {
      const slot = touched[at] ?? 0;
      const score = rounded((sums[slot] ?? 0) * this.termsOf(slot));
      if (score >= least && accept(base + slot)) {
        best.offer(base + slot, score, masks, slot * words);
        least = Math.max(atLeast, best.least());
      }
      this.clear(slot);
    }
    this.count = 0;
  }

  /** How many terms it has. */
  private termsOf(slot: number): number {
    const { masks, words } = this;
    if (words === 1) return bitsIn(masks[slot] ?? 0);
    let count = 0;
    for (let at = slot * words; at < (slot + 1) * words; at++) count += bitsIn(masks[at] ?? 0);
    return count;
  }

  private clear(slot: number): void {
    const { masks, words } = this;
    this.sums[slot] = UNTOUCHED;
    for (let at = slot * words; at < (slot + 1) * words; at++) masks[at] = 0;
  }
}

/** How many bits are set (Warren, Hacker's Delight, 2002). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
