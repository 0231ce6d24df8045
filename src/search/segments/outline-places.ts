import { randomInt } from 'node:crypto';
import { OUTLINE_LENGTH } from '../analysis/columns.ts';

/** Where outlines stand in a list of such: a hash table over the list, of numbers alone. */
export class OutlinePlaces {
  readonly #outlines: Uint32Array;
  /** By hash: the place of an outline, counted from 1, or 0. As many as a power of two. */
  readonly #slots: Uint32Array;
  /** Unknown to those who write articles: theirs cannot be made to meet in one slot. */
  readonly #seed = randomInt(2 ** 32);

  /** @param outlines as `outlineOf` makes each, one behind the other */
  constructor(outlines: Uint32Array) {
    this.#outlines = outlines;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(outlines.length + 1)));
    for (let at = 0; at < outlines.length; at += OUTLINE_LENGTH) {
      this.#slots[this.#slotOf(outlines, at)] = at / OUTLINE_LENGTH + 1;
    }
  }

  /** @returns the place of an outline that begins there in another list; -1 where this has none */
  placeOf(outlines: Uint32Array, at: number): number {
    return (this.#slots[this.#slotOf(outlines, at)] ?? 0) - 1;
  }

  /** Its own slot, or a free one. */
  #slotOf(outlines: Uint32Array, at: number): number {
    const own = this.#outlines;
    const slots = this.#slots;
    const low = outlines[at] ?? 0;
    const high = outlines[at + 1] ?? 0;
    const last = slots.length - 1;
    for (let slot = slotFor(low, high, this.#seed) & last; ; slot = (slot + 1) & last) {
      const known = (slots[slot] ?? 0) - 1;
      const place = known * OUTLINE_LENGTH;
      if (known < 0 || (own[place] === low && own[place + 1] === high)) return slot;
    }
  }
}

function slotFor(low: number, high: number, seed: number): number {
  const spread = Math.imul(Math.imul(low ^ seed, 0x9e3779b1) ^ high, 0x85ebca6b);
  return spread ^ (spread >>> 15);
}
