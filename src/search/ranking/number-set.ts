/** Whole numbers below a bound, a bit each: so small that it stays near the processor. */
export class NumberSet {
  readonly #bits: Uint32Array;

  constructor(bound: number) {
    this.#bits = new Uint32Array(Math.ceil(bound / 32));
  }

  add(number: number): void {
    this.#bits[number >>> 5] = (this.#bits[number >>> 5] ?? 0) | (1 << (number & 31));
  }

  has(number: number): boolean {
    return (((this.#bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }
}
