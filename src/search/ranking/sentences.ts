import type { ArticleColumns } from '../analysis/columns.ts';
import type { Span } from '../../text/span.ts';

/** A stretch of an article's words, by their places. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How many grams the words have. */
  readonly grams: number;
}

/** An article's sentences, in order, counted from 0. */
export class Sentences {
  readonly length: number;
  readonly #columns: ArticleColumns;
  /** Of all sentences, the article's first. */
  readonly #first: number;

  constructor(columns: ArticleColumns, first: number, end: number) {
    this.length = end - first;
    this.#columns = columns;
    this.#first = first;
  }

  /** Where one stands in the text. */
  span(index: number): Span {
    const { sentenceStarts, sentenceEnds } = this.#columns;
    const at = this.#first + index;
    return { start: sentenceStarts[at] ?? 0, end: sentenceEnds[at] ?? 0 };
  }

  /** The words of neighbouring ones, as far as there are such; the second is the one after the last. */
  stretch(first: number, end: number): Stretch {
    const { sentenceWords, sentenceGrams } = this.#columns;
    const begin = Math.max(0, first);
    const stop = this.#first + Math.max(begin, Math.min(this.length, end));
    const start = this.#first + begin;
    return {
      from: sentenceWords[start] ?? 0,
      to: sentenceWords[stop] ?? 0,
      grams: (sentenceGrams[stop] ?? 0) - (sentenceGrams[start] ?? 0),
    };
  }

  /** Those of one's section, at most so many on either side. */
  around(index: number, reach: number): { readonly first: number; readonly end: number } {
    const section = this.#sectionOf(index);
    let first = index;
    let end = index + 1;
    while (first > Math.max(0, index - reach) && this.#sectionOf(first - 1) === section) first--;
    while (end < Math.min(this.length, index + reach + 1) && this.#sectionOf(end) === section) {
      end++;
    }
    return { first, end };
  }

  #sectionOf(index: number): number {
    return this.#columns.sentenceSections[this.#first + index] ?? 0;
  }
}
