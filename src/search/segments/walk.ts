import type { ListBounds } from './list-bounds.ts';
import type { Saturations, WeighedList, WeighedTerm } from './weighed.ts';
import { saturationAt } from './weighed.ts';
import type { Window } from './window.ts';

/** Postings that are gone through while one is looked up. */
const LOOKED_UP = 8;

/** A term's postings, which are gone through once, in the order of numbers. */
export class TermWalk {
  /** The most that it can add to a passage's score. */
  readonly most: number = 0;
  /** What it alone adds to so many passages as are wanted, but for rounding. */
  readonly reached: number = 0;
  readonly lists: ListWalk[] = [];
  /** Of how many postings. */
  private readonly length: number = 0;
  /** Its bit in the masks of a window. */
  private readonly word: number;
  private readonly bit: number;

  /** @param place in the question */
  constructor(term: WeighedTerm, place: number, boundsOf: (list: WeighedList) => ListBounds) {
    for (const list of term) {
      const { highest, reached } = boundsOf(list);
      this.most += list.factor * highest;
      this.reached = Math.max(this.reached, list.factor * reached);
      this.length += list.to - list.from;
      this.lists.push(new ListWalk(list));
    }
    this.word = place >> 5;
    this.bit = 1 << (place & 31);
  }

  /** The first number that is still to come; `Infinity` where none is. */
  next(): number {
    let next = Infinity;
    for (const list of this.lists) next = Math.min(next, list.next());
    return next;
  }

  /**
   * Adds what it counts in a window.
   * @param enough below which it touches nothing that no other term touched before
   */
  add(window: Window, enough: number): void {
    const { lists, word, bit } = this;
    const last = lists.length - 1;
    for (let at = 0; at <= last; at++) {
      lists[at]?.add(window, word, bit, at === last ? enough : -Infinity);
    }
  }

  /** The same for those that are touched. */
  addToTouched(window: Window, size: number): void {
    const { lists, word, bit } = this;
    const isSparse = window.count * LOOKED_UP * size < this.length * window.size;
    for (const list of lists) {
      list.skipTo(window.base);
      if (isSparse) list.lookUp(window, word, bit);
      else list.add(window, word, bit, Infinity);
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
  private readonly saturations: Saturations;

  constructor(list: WeighedList) {
    this.at = list.from;
    this.to = list.to;
    this.numbers = list.numbers;
    this.impacts = list.impacts;
    this.factor = list.factor;
    this.saturations = list.saturations;
  }

  next(): number {
    return this.at < this.to ? (this.numbers[this.at] ?? 0) : Infinity;
  }

  skipTo(number: number): void {
    this.at = firstFrom(number, this.numbers, this.at, this.to);
  }

  add(window: Window, word: number, bit: number, enough: number): void {
    const { numbers, impacts, factor, saturations, to } = this;
    const { base, sums, masks, words, touched } = window;
    const end = base + window.size;
    let { count } = window;
    let { at } = this;
    for (; at < to; at++) {
      const number = numbers[at] ?? 0;
      if (number >= end) break;
      const slot = number - base;
      const more = factor * saturationAt(impacts[at] ?? 0, saturations);
      const sum = sums[slot] ?? 0;
      if (sum < 0) {
        if (more < enough) continue;
        touched[count++] = slot;
        sums[slot] = more;
      } else sums[slot] = sum + more;
      masks[slot * words + word] = (masks[slot * words + word] ?? 0) | bit;
    }
    window.count = count;
    this.at = at;
  }

  /** The same for those that are touched, by a search for each. */
  lookUp(window: Window, word: number, bit: number): void {
    const { numbers, impacts, factor, saturations, to } = this;
    const { base, sums, masks, words, touched, count } = window;
    let { at } = this;
    let before = 0;
    for (let place = 0; place < count; place++) {
      const slot = touched[place] ?? 0;
      if (slot < before) at = this.at;
      before = slot;
      at = firstFrom(base + slot, numbers, at, to);
      if (at >= to || numbers[at] !== base + slot) continue;
      sums[slot] = (sums[slot] ?? 0) + factor * saturationAt(impacts[at] ?? 0, saturations);
      masks[slot * words + word] = (masks[slot * words + word] ?? 0) | bit;
    }
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
