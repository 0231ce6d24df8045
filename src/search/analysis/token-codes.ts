import { randomInt } from 'node:crypto';

/** Odd, near 2³² divided by the golden ratio: spreads the bits of a hash (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;
const FIRST_SLOTS = 2 ** 12;

/** Numbers of a slot: what is looked for and what was kept for it lie side by side, in one line of a processor's cache. */
const SLOT = 4;
const HASH = 0;
const START = 1;
const LENGTH = 2;
/** Counted from 1, so that 0 is an empty slot. */
const CODE = 3;

/** Tokens that are looked up one after the other. */
export interface Tokens {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Notes of whoever looks them up. */
  readonly places: Uint32Array;
}

/**
 * Codes of tokens as they are written, looked up by their UTF-16 units. Of all that is done to read
 * a text, this is done most.
 */
export class TokenCodes {
  /** What hashes begin with; unknown to those who write texts: theirs cannot be made to share hashes. */
  readonly seed = randomInt(2 ** 31);
  #slots = new Uint32Array(SLOT * FIRST_SLOTS);
  #units = new Uint16Array(8 * FIRST_SLOTS);
  #used = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /**
   * Reads, for many tokens at once, what `find` will read for each: memory brings it all together,
   * where each `find` would wait for its own.
   */
  fetch({ hashes, places }: Tokens, tokens: number): void {
    const slots = this.#slots;
    const units = this.#units;
    const last = slots.length - SLOT;
    for (let token = 0; token < tokens; token++) {
      places[token] = slots[placeOf(hashes[token] ?? 0, last) + START] ?? 0;
    }
    for (let token = 0; token < tokens; token++) places[token] = units[places[token] ?? 0] ?? 0;
  }

  /**
   * The code of a token; -1 where it was never added.
   *
   * @param hash made from `seed` with `mixedIn`
   */
  find(hash: number, text: Uint16Array, start: number, end: number): number {
    const slots = this.#slots;
    const units = this.#units;
    const unsigned = hash >>> 0;
    const last = slots.length - SLOT;
    const length = end - start;
    for (let slot = placeOf(hash, last); ; slot = (slot + SLOT) & last) {
      const code = slots[slot + CODE] ?? 0;
      if (code === 0) return -1;
      if (slots[slot + HASH] !== unsigned || slots[slot + LENGTH] !== length) continue;
      const own = slots[slot + START] ?? 0;
      let at = 0;
      while (at < length && units[own + at] === text[start + at]) at += 1;
      if (at === length) return code - 1;
    }
  }

  /** Adds one that `find` does not find. */
  add(hash: number, text: Uint16Array, start: number, end: number, code: number): void {
    const place = this.#used;
    this.#used += end - start;
    if (this.#used > this.#units.length) {
      const larger = new Uint16Array(2 * this.#used);
      larger.set(this.#units);
      this.#units = larger;
    }
    for (let at = start; at < end; at++) this.#units[place + at - start] = text[at] ?? 0;
    this.#length += 1;
    if (2 * SLOT * this.#length > this.#slots.length) this.#grow();
    put(this.#slots, hash, place, end - start, code + 1);
  }

  clear(): void {
    this.#slots = new Uint32Array(SLOT * FIRST_SLOTS);
    this.#used = 0;
    this.#length = 0;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(2 * old.length);
    for (let slot = 0; slot < old.length; slot += SLOT) {
      const code = old[slot + CODE] ?? 0;
      if (code === 0) continue;
      put(slots, old[slot + HASH] ?? 0, old[slot + START] ?? 0, old[slot + LENGTH] ?? 0, code);
    }
    this.#slots = slots;
  }
}

function put(slots: Uint32Array, hash: number, start: number, length: number, code: number): void {
  const last = slots.length - SLOT;
  let slot = placeOf(hash, last);
  while (slots[slot + CODE] !== 0) slot = (slot + SLOT) & last;
  slots[slot + HASH] = hash;
  slots[slot + START] = start;
  slots[slot + LENGTH] = length;
  slots[slot + CODE] = code;
}

/** @param last the place of the last slot: all its bits are set but those within a slot */
function placeOf(hash: number, last: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), SPREAD);
  return ((spread ^ (spread >>> 16)) * SLOT) & last;
}
