const FIRST_CAPACITY = 64;

/**
 * Whole numbers from 0 to 2³² − 1 in one block of shared memory: read far faster than arrays of
 * arrays, and handed to another thread without a copy.
 */
export class NumberList {
  /** Longer than the list; another one when that has grown. */
  values: Uint32Array;
  length: number;

  /** @param values what it begins with; they are its own from then on */
  constructor(values?: Uint32Array) {
    this.values = values ?? sharedNumbers(FIRST_CAPACITY);
    this.length = values?.length ?? 0;
  }

  /** @returns how many there are then */
  push(value: number): number {
    this.reserve(1);
    this.values[this.length++] = value;
    return this.length;
  }

  /** Changes a value; those before it that were never put are 0. */
  put(place: number, value: number): void {
    this.extendTo(place + 1);
    this.values[place] = value;
  }

  /** Puts zeros behind the values until there are so many; they never get fewer. */
  extendTo(length: number): void {
    if (length <= this.length) return;
    this.reserve(length - this.length);
    this.length = length;
  }

  append(values: Uint32Array): void {
    this.reserve(values.length).set(values, this.length);
    this.length += values.length;
  }

  /** The values alone. */
  used(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  /** The values, with room for so many more. */
  reserve(more: number): Uint32Array {
    const needed = this.length + more;
    if (needed > this.values.length) {
      const larger = sharedNumbers(Math.max(needed, 2 * this.values.length));
      larger.set(this.values);
      this.values = larger;
    }
    return this.values;
  }
}

export function sharedNumbers(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
}
