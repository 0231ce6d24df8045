/** Odd, near 2³² divided by the golden ratio: spreads neighbouring keys (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;

/** Slots for each key that is expected: most that are looked for are missing, and are so at the first look. */
const ROOM = 4;

/** Whole numbers from 0 to 2³² − 2 with what belongs to each, 1 to 2³² − 1: small enough to make one for each question. */
export class NumberMap {
  /** Of two numbers: the key plus 1, and what belongs to it. */
  #slots: Uint32Array;
  #shift: number;
  #size = 0;

  /** @param expected how many keys it has room for; it grows beyond */
  constructor(expected: number) {
    const bits = Math.ceil(Math.log2(ROOM * Math.max(1, expected)));
    this.#slots = new Uint32Array(2 ** (bits + 1));
    this.#shift = 32 - bits;
  }

  /** 0 where nothing belongs to it. */
  get(key: number): number {
    return this.#slots[this.#slotOf(key) + 1] ?? 0;
  }

  set(key: number, value: number): void {
    const slot = this.#slotOf(key);
    if (this.#slots[slot] === 0) this.#size++;
    this.#slots[slot] = key + 1;
    this.#slots[slot + 1] = value;
    if (4 * this.#size > this.#slots.length) this.#grow();
  }

  /** Where a key is, or would be. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (Math.imul(key, SPREAD) >>> this.#shift) * 2;
    while (slots[slot] !== 0 && slots[slot] !== key + 1) slot = (slot + 2) & last;
    return slot;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Uint32Array(2 * slots.length);
    this.#shift--;
    for (let slot = 0; slot < slots.length; slot += 2) {
      const key = slots[slot] ?? 0;
      if (key === 0) continue;
      const other = this.#slotOf(key - 1);
      this.#slots[other] = key;
      this.#slots[other + 1] = slots[slot + 1] ?? 0;
    }
  }
}
