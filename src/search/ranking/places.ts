import type { Stretch } from './sentences.ts';

/** Which of an article's sentences are a passage's, and what stands above them: title and heading. */
export interface Place {
  /** The first sentence … */
  readonly start: number;
  /** … and the one after the last. */
  readonly end: number;
  readonly above: Stretch;
}

/** The numbers of a passage. */
const NUMBERS = 6;

/** An article's passages, 24 bytes each. */
export class Places {
  /** Of each passage in turn: where it begins in the text, its place, and the stretch above it. */
  readonly #numbers: Uint32Array;

  constructor(places: readonly (readonly [passageStart: number, place: Place])[]) {
    this.#numbers = Uint32Array.from(
      places.flatMap(([passageStart, { start, end, above }]) => [
        ...[passageStart, start, end],
        ...[above.from, above.to, above.grams],
      ]),
    );
  }

  /** The passage that begins there in the text. */
  find(passageStart: number): Place | null {
    const numbers = this.#numbers;
    for (let at = 0; at < numbers.length; at += NUMBERS) {
      if (numbers[at] === passageStart) return this.#placeAt(at);
    }
    return null;
  }

  *[Symbol.iterator](): Generator<Place> {
    for (let at = 0; at < this.#numbers.length; at += NUMBERS) yield this.#placeAt(at);
  }

  #placeAt(at: number): Place {
    const number = (place: number) => this.#numbers[at + place] ?? 0;
    return {
      start: number(1),
      end: number(2),
      above: { from: number(3), to: number(4), grams: number(5) },
    };
  }
}
