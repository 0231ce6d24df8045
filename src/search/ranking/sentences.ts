import type { Span } from '../../text/span.ts';

/** A stretch of an article's words, by their places. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How many grams the words have. */
  readonly grams: number;
}

/** A sentence as it is read. */
export interface Sentence extends Span, Stretch {
  /** Where its section begins: sentences of one section have the same. */
  readonly section: number;
}

/** The numbers of a sentence; the last is how many grams stand before it. */
const START = 0;
const END = 1;
const SECTION = 2;
const FROM = 3;
const GRAMS = 4;
const NUMBERS = 5;

/** An article's sentences, in order: 20 bytes each, and side by side in memory. */
export class Sentences {
  readonly length: number;
  /** Of each sentence in turn, and of the end behind the last one. */
  readonly #numbers: Uint32Array;

  /** @param sentences each begins with the word after the one before */
  constructor(sentences: readonly Sentence[]) {
    this.length = sentences.length;
    this.#numbers = new Uint32Array(NUMBERS * (sentences.length + 1));
    let grams = 0;
    for (const [index, sentence] of sentences.entries()) {
      const { start, end, section, from } = sentence;
      this.#numbers.set([start, end, section, from, grams], NUMBERS * index);
      grams += sentence.grams;
    }
    const words = sentences.at(-1)?.to ?? 0;
    this.#numbers.set([0, 0, 0, words, grams], NUMBERS * sentences.length);
  }

  /** Where one stands in the text. */
  span(index: number): Span {
    return { start: this.#at(index, START), end: this.#at(index, END) };
  }

  /** The words of neighbouring ones, as far as there are such; the second is the one after the last. */
  stretch(first: number, end: number): Stretch {
    const begin = Math.max(0, first);
    const stop = Math.max(begin, Math.min(this.length, end));
    return {
      from: this.#at(begin, FROM),
      to: this.#at(stop, FROM),
      grams: this.#at(stop, GRAMS) - this.#at(begin, GRAMS),
    };
  }

  /** Those of one's section, at most so many on either side. */
  around(index: number, reach: number): { readonly first: number; readonly end: number } {
    const section = this.#at(index, SECTION);
    let first = index;
    let end = index + 1;
    while (first > Math.max(0, index - reach) && this.#at(first - 1, SECTION) === section) first--;
    while (end < Math.min(this.length, index + reach + 1) && this.#at(end, SECTION) === section) {
      end++;
    }
    return { first, end };
  }

  #at(index: number, number: number): number {
    return this.#numbers[NUMBERS * index + number] ?? 0;
  }
}
