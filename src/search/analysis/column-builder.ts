import type { Span } from '../../text/span.ts';
import { NumberList } from '../words/number-list.ts';
import type { ArticleColumns } from './columns.ts';
import { COLUMNS, HASH_LENGTH, OUTLINE_LENGTH } from './columns.ts';

/** The words above a passage, by their places among all such words. */
export interface Above {
  readonly from: number;
  /** Where those of the heading begin. */
  readonly heading: number;
  readonly to: number;
  readonly grams: number;
}

/** Puts articles as numbers behind one another: an article, its passages, their sentences, their words. */
export class ColumnBuilder {
  readonly #lists = Object.fromEntries(COLUMNS.map((name) => [name, new NumberList()])) as Record<
    keyof ArticleColumns,
    NumberList
  >;
  readonly #wordsAbove = new NumberList();
  #grams = 0;

  get passages(): number {
    return this.#lists.starts.length;
  }

  article(hash: Uint32Array, outline: Uint32Array): void {
    this.#lists.firstPassages.push(this.passages);
    this.#lists.hashes.append(hash);
    this.#lists.outlines.append(outline);
  }

  above(title: readonly number[], heading: readonly number[], grams: number): Above {
    const from = this.#wordsAbove.length;
    for (const word of title) this.#wordsAbove.push(word);
    for (const word of heading) this.#wordsAbove.push(word);
    return { from, heading: from + title.length, to: this.#wordsAbove.length, grams };
  }

  passage({ start, end }: Span, { from, heading, to, grams }: Above): void {
    const lists = this.#lists;
    lists.starts.push(start);
    lists.ends.push(end);
    lists.passageSentences.push(lists.sentenceStarts.length);
    lists.aboveFrom.push(from);
    lists.aboveHeading.push(heading);
    lists.aboveTo.push(to);
    lists.aboveGrams.push(grams);
  }

  /** @param section where the one begins that it stands in */
  sentence({ start, end }: Span, section: number): void {
    const lists = this.#lists;
    lists.sentenceStarts.push(start);
    lists.sentenceEnds.push(end);
    lists.sentenceSections.push(section);
    lists.sentenceWords.push(lists.words.length);
    lists.sentenceGrams.push(this.#grams);
  }

  word(number: number, start: number, end: number, grams: number): void {
    this.#lists.words.push(number);
    this.#lists.wordStarts.push(start);
    this.#lists.wordEnds.push(end);
    this.#grams += grams;
  }

  /** Adds an article that was built elsewhere. */
  copy(columns: ArticleColumns, article: number): void {
    const [first, end] = bounds(columns.firstPassages, article);
    this.article(
      numbersOf(columns.hashes, article, HASH_LENGTH),
      numbersOf(columns.outlines, article, OUTLINE_LENGTH),
    );
    let above: Above = { from: 0, heading: 0, to: 0, grams: 0 };
    for (let passage = first; passage < end; passage++) {
      const from = columns.aboveFrom[passage] ?? 0;
      if (passage === first || from !== columns.aboveFrom[passage - 1]) {
        above = this.#copyAbove(columns, passage);
      }
      this.passage({ start: columns.starts[passage] ?? 0, end: columns.ends[passage] ?? 0 }, above);
      this.#copySentences(columns, ...bounds(columns.passageSentences, passage));
    }
  }

  #copyAbove(columns: ArticleColumns, passage: number): Above {
    const from = columns.aboveFrom[passage] ?? 0;
    const to = columns.aboveTo[passage] ?? 0;
    const heading = (columns.aboveHeading[passage] ?? 0) - from;
    const own = this.#wordsAbove.length;
    this.#wordsAbove.append(columns.words.subarray(from, to));
    const grams = columns.aboveGrams[passage] ?? 0;
    return { from: own, heading: own + heading, to: this.#wordsAbove.length, grams };
  }

  #copySentences(columns: ArticleColumns, first: number, end: number): void {
    const { sentenceStarts, sentenceEnds, sentenceSections } = columns;
    const { words, wordStarts, wordEnds, sentenceWords, sentenceGrams } = columns;
    for (let at = first; at < end; at++) {
      const place = { start: sentenceStarts[at] ?? 0, end: sentenceEnds[at] ?? 0 };
      this.sentence(place, sentenceSections[at] ?? 0);
      const [from, to] = bounds(sentenceWords, at);
      this.#lists.words.append(words.subarray(from, to));
      this.#lists.wordStarts.append(wordStarts.subarray(from, to));
      this.#lists.wordEnds.append(wordEnds.subarray(from, to));
      const [before, after] = bounds(sentenceGrams, at);
      this.#grams += after - before;
    }
  }

  /** All that was added, in copies. */
  columns(): ArticleColumns {
    const lists = this.#lists;
    const words = lists.words.length;
    const above = this.#wordsAbove.used();
    const shifted = (list: NumberList) => list.used().map((place) => place + words);
    return {
      words: joined(lists.words.used(), above),
      wordStarts: lists.wordStarts.used().slice(),
      wordEnds: lists.wordEnds.used().slice(),
      sentenceStarts: lists.sentenceStarts.used().slice(),
      sentenceEnds: lists.sentenceEnds.used().slice(),
      sentenceSections: lists.sentenceSections.used().slice(),
      sentenceWords: withLast(lists.sentenceWords, words),
      sentenceGrams: withLast(lists.sentenceGrams, this.#grams),
      starts: lists.starts.used().slice(),
      ends: lists.ends.used().slice(),
      passageSentences: withLast(lists.passageSentences, lists.sentenceStarts.length),
      aboveFrom: shifted(lists.aboveFrom),
      aboveHeading: shifted(lists.aboveHeading),
      aboveTo: shifted(lists.aboveTo),
      aboveGrams: lists.aboveGrams.used().slice(),
      firstPassages: withLast(lists.firstPassages, this.passages),
      hashes: lists.hashes.used().slice(),
      outlines: lists.outlines.used().slice(),
    };
  }
}

/** Of what lies behind one another, where one begins and ends. */
export function bounds(starts: Uint32Array, at: number): [from: number, to: number] {
  return [starts[at] ?? 0, starts[at + 1] ?? 0];
}

function numbersOf(list: Uint32Array, at: number, length: number): Uint32Array {
  return list.subarray(at * length, (at + 1) * length);
}

function withLast(list: NumberList, last: number): Uint32Array {
  return joined(list.used(), Uint32Array.of(last));
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
