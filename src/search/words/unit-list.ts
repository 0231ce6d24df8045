const FIRST_CAPACITY = 4096;

/** UTF-16 units in one block of shared memory. */
export class UnitList {
  /** Longer than the list; another one when that has grown. */
  values: Uint16Array;
  length: number;

  constructor(values?: Uint16Array) {
    this.values = values ?? shared(FIRST_CAPACITY);
    this.length = values?.length ?? 0;
  }

  push(units: Uint16Array, start: number, end: number): void {
    this.#reserve(end - start);
    const { values } = this;
    // Of words, which are short, as below.
    for (let at = start; at < end; at++) values[this.length++] = units[at] ?? 0;
  }

  slice(start: number, end: number): string {
    const { values } = this;
    let text = '';
    // Of words, which are short: to spread a view of the values takes five times as long.
    for (let at = start; at < end; at++) text += String.fromCharCode(values[at] ?? 0);
    return text;
  }

  /** The values alone. */
  used(): Uint16Array {
    return this.values.subarray(0, this.length);
  }

  #reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.values.length) return;
    const larger = shared(Math.max(needed, 2 * this.values.length));
    larger.set(this.values);
    this.values = larger;
  }
}

function shared(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
}
