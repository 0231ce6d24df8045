import { NumberList } from '../number-list.ts';

/** In how many passages each of some numbers occurs, which count from 0. */
export class PassageCounts {
  readonly #passages = new NumberList();
  /** The passage that each was counted for last. */
  readonly #last = new NumberList();

  get size(): number {
    return this.#passages.length;
  }

  /** The next number, which occurs nowhere yet. */
  add(): number {
    this.#passages.push(0);
    this.#last.push(0);
    return this.#passages.length - 1;
  }

  of(number: number): number {
    return this.#passages.values[number] ?? 0;
  }

  /**
   * Counts a number in (1) or out (-1), however often it occurs in a passage.
   * @param passage another one, from 1, for each that is counted
   */
  count(number: number, passage: number, by: 1 | -1): void {
    if (this.#last.values[number] === passage) return;
    this.#last.values[number] = passage;
    this.#passages.values[number] = this.of(number) + by;
  }
}
