import { NumberList } from './number-list.ts';

/** Numbers in ascending order, each with how many passages have it. */
export interface Counted {
  readonly numbers: Uint32Array;
  readonly passages: Uint32Array;
}

/** In how many passages each of some numbers occurs, which count from 0. */
export class PassageCounts {
  readonly #passages = new NumberList();
  /** The passage that each was counted for last; as long as what was counted one by one needs. */
  readonly #last = new NumberList();

  of(number: number): number {
    return number < this.#passages.length ? (this.#passages.values[number] ?? 0) : 0;
  }

  /**
   * Counts a number in (1) or out (-1), however often it occurs in a passage.
   * @param passage another one, from 1, for each that is counted
   */
  count(number: number, passage: number, by: 1 | -1): void {
    if (number >= this.#last.length) this.#growTo(number + 1);
    if (this.#last.values[number] === passage) return;
    this.#last.values[number] = passage;
    this.#passages.values[number] = (this.#passages.values[number] ?? 0) + by;
  }

  /** Counts in what was counted elsewhere. */
  countMany({ numbers, passages }: Counted): void {
    this.#passages.extendTo((numbers.at(-1) ?? -1) + 1);
    const { values } = this.#passages;
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      values[number] = (values[number] ?? 0) + (passages[at] ?? 0);
    }
  }

  /** What was counted, as far as it is not nothing. */
  counted(): Counted {
    const used = this.#passages.used();
    const numbers = Uint32Array.from(used.keys()).filter((number) => (used[number] ?? 0) > 0);
    return { numbers, passages: numbers.map((number) => used[number] ?? 0) };
  }

  #growTo(length: number): void {
    this.#passages.extendTo(length);
    this.#last.extendTo(length);
  }
}

/** What was counted of several kinds of passages, as if it were together. */
export function added(counts: readonly Counted[]): Counted {
  const all = new PassageCounts();
  for (const own of counts) all.countMany(own);
  return all.counted();
}
