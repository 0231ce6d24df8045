import type { ListBounds } from './list-bounds.ts';
import type { Dampings, WeighedList, WeighedTerm } from './weighed.ts';
import { saturationAt } from './weighed.ts';
import type { Window } from './window.ts';
import { lowest } from './window.ts';

/** Postings that are gone through while one is looked up. */
const LOOKED_UP = 8;

/** A term's postings, which are gone through once, in the order of numbers. */
export class TermWalk {
  /** The most that it can add to a passage's score. */
  readonly most: number;
  /** What it alone adds to so many passages as are wanted, but for rounding. */
  readonly reached: number;
  readonly lists: readonly ListWalk[];
  /** Of how many postings. */
  private readonly length: number;
  /** Its bit in the masks of a window. */
  private readonly word: number;
  private readonly bit: number;

  /** @param place in the question */
  constructor(term: WeighedTerm, place: number, boundsOf: (list: WeighedList) => ListBounds) {
    const bounds = term.map(boundsOf);
    this.most = term.reduce((sum, { factor }, at) => sum + factor * (bounds[at]?.highest ?? 0), 0);
    this.reached = term.reduce(
      (most, { factor }, at) => Math.max(most, factor * (bounds[at]?.reached ?? 0)),
      0,
    );
    this.lists = term.map((list) => new ListWalk(list));
    this.length = term.reduce((sum, { from, to }) => sum + to - from, 0);
    this.word = place >> 5;
    this.bit = 1 << (place & 31);
  }

  /** The first number that is still to come; `Infinity` where none is. */
  next(): number {
    let next = Infinity;
    for (const list of this.lists) next = Math.min(next, list.next());
    return next;
  }

  /** Adds what it counts in a window. */
  add(window: Window): void {
    for (const list of this.lists) list.add(window, this.word, this.bit);
  }

  /** The same for those that are touched, so many. */
  addToTouched(window: Window, touched: number, size: number): void {
    const isSparse = touched * LOOKED_UP * size < this.length * window.size;
    for (const list of this.lists) {
      if (isSparse) list.lookUp(window, this.word, this.bit);
      else list.addToTouched(window, this.word, this.bit);
    }
  }
}

/** The postings in one field. */
class ListWalk {
  private at: number;
  private readonly to: number;
  private readonly numbers: ArrayLike<number>;
  private readonly impacts: ArrayLike<number>;
  private readonly factor: number;
  private readonly dampings: Dampings;

  constructor(list: WeighedList) {
    this.at = list.from;
    this.to = list.to;
    this.numbers = list.numbers;
    this.impacts = list.impacts;
    this.factor = list.factor;
    this.dampings = list.dampings;
  }

  next(): number {
    return this.at < this.to ? (this.numbers[this.at] ?? 0) : Infinity;
  }

  add(window: Window, word: number, bit: number): void {
    const { numbers, impacts, factor, dampings, to } = this;
    const { base, sums, masks, words, touched } = window;
    const end = base + window.size;
    let at = this.at;
    for (; at < to; at++) {
      const number = numbers[at] ?? 0;
      if (number >= end) break;
      const slot = number - base;
      sums[slot] = (sums[slot] ?? 0) + factor * saturationAt(impacts[at] ?? 0, dampings);
      masks[slot * words + word] = (masks[slot * words + word] ?? 0) | bit;
      touched[slot >> 5] = (touched[slot >> 5] ?? 0) | (1 << (slot & 31));
    }
    this.at = at;
  }

  addToTouched(window: Window, word: number, bit: number): void {
    const { numbers, impacts, factor, dampings, to } = this;
    const { base, sums, masks, words, touched } = window;
    const end = base + window.size;
    let at = firstFrom(base, numbers, this.at, to);
    for (; at < to; at++) {
      const number = numbers[at] ?? 0;
      if (number >= end) break;
      const slot = number - base;
      if (((touched[slot >> 5] ?? 0) & (1 << (slot & 31))) === 0) continue;
      sums[slot] = (sums[slot] ?? 0) + factor * saturationAt(impacts[at] ?? 0, dampings);
      masks[slot * words + word] = (masks[slot * words + word] ?? 0) | bit;
    }
    this.at = at;
  }

  /** The same, by a search for each of those that are touched. */
  lookUp(window: Window, word: number, bit: number): void {
    const { numbers, impacts, factor, dampings, to } = this;
    const { base, sums, masks, words, touched } = window;
    let at = this.at;
    for (let n = 0; n < touched.length; n++) {
      for (let bits = touched[n] ?? 0; bits !== 0; bits &= bits - 1) {
        const slot = n * 32 + lowest(bits);
        const number = base + slot;
        at = firstFrom(number, numbers, at, to);
        if (at >= to || numbers[at] !== number) continue;
        sums[slot] = (sums[slot] ?? 0) + factor * saturationAt(impacts[at] ?? 0, dampings);
        masks[slot * words + word] = (masks[slot * words + word] ?? 0) | bit;
      }
    }
    this.at = at;
  }
}

/** Where a number stands in a list, or would; searched in steps that double. */
function firstFrom(number: number, numbers: ArrayLike<number>, from: number, to: number): number {
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
