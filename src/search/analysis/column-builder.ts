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

/** Words and where each stands. */
export interface WordsRead {
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
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

  above(title: Uint32Array, heading: Uint32Array, grams: number): Above {
    const from = this.#wordsAbove.length;
    this.#wordsAbove.append(title);
    this.#wordsAbove.append(heading);
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

  /**
   * Adds words to the sentence, those from one up to another.
   *
   * @param gramsFrom by word, where its grams begin
   */
  words(read: WordsRead, from: number, to: number, gramsFrom: Uint32Array): void {
    const lists = this.#lists;
    for (let at = from; at < to; at++) {
      const word = read.words[at] ?? 0;
      lists.words.push(word);
      lists.wordStarts.push(read.starts[at] ?? 0);
      lists.wordEnds.push(read.ends[at] ?? 0);
      this.#grams += (gramsFrom[word + 1] ?? 0) - (gramsFrom[word] ?? 0);
    }
  }

  /**
   * Adds an article that was built elsewhere.
   *
   * @param numbers by a word's number there, the one here; `null` where they are the same
   */
  copy(columns: ArticleColumns, article: number, numbers: Uint32Array | null): void {
    const [first, end] = bounds(columns.firstPassages, article);
    this.article(
      numbersOf(columns.hashes, article, HASH_LENGTH),
      numbersOf(columns.outlines, article, OUTLINE_LENGTH),
    );
    let above: Above = { from: 0, heading: 0, to: 0, grams: 0 };
    for (let passage = first; passage < end; passage++) {
      const from = columns.aboveFrom[passage] ?? 0;
      if (passage === first || from !== columns.aboveFrom[passage - 1]) {
        above = this.#copyAbove(columns, passage, numbers);
      }
      this.passage({ start: columns.starts[passage] ?? 0, end: columns.ends[passage] ?? 0 }, above);
      const [sentence, end] = bounds(columns.passageSentences, passage);
      this.#copySentences(columns, sentence, end, numbers);
    }
  }

  #copyAbove(columns: ArticleColumns, passage: number, numbers: Uint32Array | null): Above {
    const from = columns.aboveFrom[passage] ?? 0;
    const to = columns.aboveTo[passage] ?? 0;
    const heading = (columns.aboveHeading[passage] ?? 0) - from;
    const own = this.#wordsAbove.length;
    copyWords(columns.words.subarray(from, to), numbers, this.#wordsAbove);
    const grams = columns.aboveGrams[passage] ?? 0;
    return { from: own, heading: own + heading, to: this.#wordsAbove.length, grams };
  }

  #copySentences(
    columns: ArticleColumns,
    first: number,
    end: number,
    numbers: Uint32Array | null,
  ): void {
    const { sentenceStarts, sentenceEnds, sentenceSections } = columns;
    const { words, wordStarts, wordEnds, sentenceWords, sentenceGrams } = columns;
    const from = sentenceWords[first] ?? 0;
    const to = sentenceWords[end] ?? 0;
    const shift = this.#lists.words.length - from;
    const grams = this.#grams - (sentenceGrams[first] ?? 0);
    const lists = this.#lists;
    for (let at = first; at < end; at++) {
      lists.sentenceStarts.push(sentenceStarts[at] ?? 0);
      lists.sentenceEnds.push(sentenceEnds[at] ?? 0);
      lists.sentenceSections.push(sentenceSections[at] ?? 0);
      lists.sentenceWords.push((sentenceWords[at] ?? 0) + shift);
      lists.sentenceGrams.push((sentenceGrams[at] ?? 0) + grams);
    }
    this.#grams = (sentenceGrams[end] ?? 0) + grams;
    copyWords(words.subarray(from, to), numbers, lists.words);
    lists.wordStarts.append(wordStarts.subarray(from, to));
    lists.wordEnds.append(wordEnds.subarray(from, to));
  }

  /** All that was added, in copies; to be called once, and last, like `view`. */
  columns(): ArticleColumns {
    const columns = this.view();
    return Object.fromEntries(COLUMNS.map((name) => [name, columns[name].slice()])) as Record<
      keyof ArticleColumns,
      Uint32Array
    >;
  }

  /** The same in the memory that it was added to: to be called once, and last. */
  view(): ArticleColumns {
    const lists = this.#lists;
    const words = lists.words.length;
    return {
      words: joined(lists.words, this.#wordsAbove.used()),
      wordStarts: lists.wordStarts.used(),
      wordEnds: lists.wordEnds.used(),
      sentenceStarts: lists.sentenceStarts.used(),
      sentenceEnds: lists.sentenceEnds.used(),
      sentenceSections: lists.sentenceSections.used(),
      sentenceWords: withLast(lists.sentenceWords, words),
      sentenceGrams: withLast(lists.sentenceGrams, this.#grams),
      starts: lists.starts.used(),
      ends: lists.ends.used(),
      passageSentences: withLast(lists.passageSentences, lists.sentenceStarts.length),
      aboveFrom: shifted(lists.aboveFrom, words),
      aboveHeading: shifted(lists.aboveHeading, words),
      aboveTo: shifted(lists.aboveTo, words),
      aboveGrams: lists.aboveGrams.used(),
      firstPassages: withLast(lists.firstPassages, this.passages),
      hashes: lists.hashes.used(),
      outlines: lists.outlines.used(),
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

function copyWords(words: Uint32Array, numbers: Uint32Array | null, into: NumberList): void {
  if (numbers === null) into.append(words);
  else for (let at = 0; at < words.length; at++) into.push(numbers[words[at] ?? 0] ?? 0);
}

function withLast(list: NumberList, last: number): Uint32Array {
  list.push(last);
  return list.used();
}

function joined(list: NumberList, other: Uint32Array): Uint32Array {
  list.append(other);
  return list.used();
}

function shifted(list: NumberList, by: number): Uint32Array {
  const numbers = list.used();
  for (let at = 0; at < numbers.length; at++) numbers[at] = (numbers[at] ?? 0) + by;
  return numbers;
}
