const FIRST_CAPACITY = 1024;

/** Whole numbers from 0 to 2³² − 1 in one block of memory: read far faster than arrays of arrays. */
export class NumberList {
  /** Longer than the list; another one when that has grown. */
  values = new Uint32Array(FIRST_CAPACITY);
  length = 0;

  /** @returns how many there are then */
  push(value: number): number {
    this.reserve(1);
    this.values[this.length++] = value;
    return this.length;
  }

  /** The values alone. */
  used(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  /** The values, with room for so many more. */
  reserve(more: number): Uint32Array {
    const needed = this.length + more;
    if (needed > this.values.length) {
      const larger = new Uint32Array(Math.max(needed, 2 * this.values.length));
      larger.set(this.values);
      this.values = larger;
    }
    return this.values;
  }
}
