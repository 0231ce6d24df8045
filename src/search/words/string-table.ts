import { randomInt } from 'node:crypto';
import { NumberList, sharedNumbers } from './number-list.ts';
import { UnitList } from './unit-list.ts';

/** Odd, near 2³² divided by the golden ratio: spreads the bits of a hash (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;
const FIRST_BITS = 10;

/** A string at hand as UTF-16 units, which are compared sooner than the string. */
let spelling = new Uint16Array(64);

function spelt(text: string, start: number, end: number): Uint16Array {
  if (end - start > spelling.length) spelling = new Uint16Array(2 * (end - start));
  for (let at = start; at < end; at++) spelling[at - start] = text.charCodeAt(at);
  return spelling;
}

/** What a table is made of: it can be handed to another thread, or kept in a file. */
export interface StringColumns {
  /** UTF-16 of all strings, one behind the other. */
  readonly units: Uint16Array;
  /** Where each string begins, and behind the last one the end. */
  readonly starts: Uint32Array;
  /** By hash: the number of a string, counted from 1, or 0. As many as a power of two. */
  readonly slots: Uint32Array;
  /** What the hashes begin with. */
  readonly seed: number;
}

/**
 * Strings by numbers that count from 0 in the order of arrival: a fraction of a Map's memory, and
 * nothing to build anew in another thread or after a restart.
 */
export class StringTable {
  #units: UnitList;
  #starts: NumberList;
  #slots: Uint32Array;
  /** Unknown to those who write texts: theirs cannot be made to share hashes. */
  #seed: number;

  constructor(columns?: StringColumns) {
    this.#units = new UnitList(columns?.units);
    this.#starts = new NumberList(columns?.starts);
    if (columns === undefined) this.#starts.push(0);
    this.#slots = columns?.slots ?? sharedNumbers(2 ** FIRST_BITS);
    this.#seed = columns?.seed ?? randomInt(2 ** 31);
  }

  get length(): number {
    return this.#starts.length - 1;
  }

  columns(): StringColumns {
    return {
      units: this.#units.used(),
      starts: this.#starts.used(),
      slots: this.#slots,
      seed: this.#seed,
    };
  }

  /** The number of a string, or of a slice of one; -1 where it was never added. */
  find(text: string, start = 0, end = text.length): number {
    const units = spelt(text, start, end);
    return (this.#slots[this.#slotOf(units, 0, end - start)] ?? 0) - 1;
  }

  /** Its number, a new one where it has none. */
  add(text: string, start = 0, end = text.length): number {
    return this.addUnits(spelt(text, start, end), 0, end - start);
  }

  /** The same for a stretch of UTF-16 units. */
  addUnits(units: Uint16Array, start: number, end: number): number {
    const slot = this.#slotOf(units, start, end);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#units.push(units, start, end);
    const number = this.#starts.push(this.#units.length) - 2;
    this.#slots[slot] = number + 1;
    if (2 * this.length > this.#slots.length) this.#grow();
    return number;
  }

  /** The empty string for a number that none has. */
  at(number: number): string {
    const { values } = this.#starts;
    return this.#units.slice(values[number] ?? 0, values[number + 1] ?? 0);
  }

  /** Of a string, in UTF-16 units. */
  lengthAt(number: number): number {
    const { values } = this.#starts;
    return (values[number + 1] ?? 0) - (values[number] ?? 0);
  }

  #slotOf(wanted: Uint16Array, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let hash = this.#seed;
    for (let at = start; at < end; at++) hash = mixedIn(hash, wanted[at] ?? 0);
    let slot = placeOf(hash, last);
    for (;;) {
      const known = slots[slot] ?? 0;
      if (known === 0 || this.#isAt(known - 1, wanted, start, end)) return slot;
      slot = (slot + 1) & last;
    }
  }

  #isAt(number: number, wanted: Uint16Array, start: number, end: number): boolean {
    const starts = this.#starts.values;
    const units = this.#units.values;
    let at = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - at !== end - start) return false;
    for (let place = start; place < end; place++) {
      if (units[at++] !== wanted[place]) return false;
    }
    return true;
  }

  #grow(): void {
    const slots = sharedNumbers(2 * this.#slots.length);
    const last = slots.length - 1;
    const starts = this.#starts.values;
    const units = this.#units.values;
    for (let number = 0; number < this.length; number++) {
      let hash = this.#seed;
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at++) hash = mixedIn(hash, units[at] ?? 0);
      let slot = placeOf(hash, last);
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** A hash with one more UTF-16 unit (FNV-1a, 32 bits). */
export function mixedIn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function placeOf(hash: number, last: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), SPREAD);
  return (spread ^ (spread >>> 16)) & last;
}
