import type { Best } from './best.ts';
import { rounded } from './scoring.ts';

/** By which rounding may raise a score. */
export const SLACK = 1 + 2 ** -38;

/** Passages with neighbouring numbers that are scored together. */
export class Window {
  /** Their first number. */
  base = 0;
  /** By slot, the number without `base`: what was added up so far. */
  readonly sums: Float64Array;
  /** By slot, which terms it has: a bit for each, in so many numbers of 32. */
  readonly masks: Int32Array;
  readonly words: number;
  /** Which slots have any, a bit for each. */
  readonly touched: Int32Array;
  readonly size: number;

  constructor(size: number, words: number) {
    this.size = size;
    this.words = words;
    this.sums = new Float64Array(size);
    this.masks = new Int32Array(size * words);
    this.touched = new Int32Array((size + 31) >> 5);
  }

  /**
   * Drops those that cannot get to a score with so many more terms, which add so much at most.
   * @returns how many are left
   */
  drop(least: number, more: number, terms: number): number {
    const { sums, touched } = this;
    let left = 0;
    for (let word = 0; word < touched.length; word++) {
      for (let bits = touched[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const slot = word * 32 + lowest(bits);
        const most = ((sums[slot] ?? 0) + more) * (this.count(slot) + terms);
        if (most * SLACK >= least) left += 1;
        else this.clear(slot);
      }
    }
    return left;
  }

  /**
   * Offers those that are left, and is empty then.
   * @param terms how many one has at most
   */
  offer(best: Best, atLeast: number, terms: number, accept: (number: number) => boolean): void {
    const { base, sums, masks, words, touched } = this;
    let least = Math.max(atLeast, best.least());
    for (let word = 0; word < touched.length; word++) {
      const all = touched[word] ?? 0;
      if (all === 0) continue;
      touched[word] = 0;
      for (let bits = all; bits !== 0; bits &= bits - 1) {
        const slot = word * 32 + lowest(bits);
        const sum = sums[slot] ?? 0;
        if (sum * terms * SLACK >= least) {
          const score = rounded(sum * this.count(slot));
          if (score >= least && accept(base + slot)) {
            best.offer(base + slot, score, masks, slot * words);
            least = Math.max(atLeast, best.least());
          }
        }
        sums[slot] = 0;
        for (let at = slot * words; at < (slot + 1) * words; at++) masks[at] = 0;
      }
    }
  }

  /** How many terms it has. */
  private count(slot: number): number {
    const { masks, words } = this;
    if (words === 1) return bitsIn(masks[slot] ?? 0);
    let count = 0;
    for (let at = slot * words; at < (slot + 1) * words; at++) count += bitsIn(masks[at] ?? 0);
    return count;
  }

  private clear(slot: number): void {
    const { masks, words, touched } = this;
    this.sums[slot] = 0;
    for (let at = slot * words; at < (slot + 1) * words; at++) masks[at] = 0;
    touched[slot >> 5] = (touched[slot >> 5] ?? 0) & ~(1 << (slot & 31));
  }
}

/** The place of the lowest bit that is set. */
export function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many bits are set (Warren, Hacker's Delight, 2002). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
