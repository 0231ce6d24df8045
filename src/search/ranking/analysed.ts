import { bounds } from '../analysis/column-builder.ts';
import type { ArticleColumns } from '../analysis/columns.ts';
import { hashAt } from '../analysis/outline.ts';
import type { Stretch } from './sentences.ts';
import { Sentences } from './sentences.ts';

/** An article as numbers: of its words, its sentences and its passages. */
export interface Analysed {
  /** Of the text that was analysed. */
  readonly hash: string;
  /** The numbers of meaningful words, those of other articles among them: stretches say which. */
  readonly words: Uint32Array;
  /** Where they stand in the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Sentences;
}

/** Which of an article's sentences are a passage's, and what stands above them: title and heading. */
export interface Place {
  /** The first sentence … */
  readonly start: number;
  /** … and the one after the last. */
  readonly end: number;
  readonly above: Stretch;
}

/** @param article its place among those of the columns */
export function analysedAt(columns: ArticleColumns, article: number): Analysed {
  const { words, wordStarts, wordEnds, hashes } = columns;
  return {
    get hash() {
      return hashAt(hashes, article);
    },
    words,
    starts: wordStarts,
    ends: wordEnds,
    sentences: new Sentences(columns, ...sentencesOf(columns, article)),
  };
}

/** @param passage its place among those of the columns */
export function placeAt(columns: ArticleColumns, article: number, passage: number): Place {
  const [first] = sentencesOf(columns, article);
  const [start, end] = bounds(columns.passageSentences, passage);
  return {
    start: start - first,
    end: end - first,
    above: {
      from: columns.aboveFrom[passage] ?? 0,
      to: columns.aboveTo[passage] ?? 0,
      grams: columns.aboveGrams[passage] ?? 0,
    },
  };
}

function sentencesOf(
  { firstPassages, passageSentences }: ArticleColumns,
  article: number,
): [first: number, end: number] {
  const [first, end] = bounds(firstPassages, article);
  return [passageSentences[first] ?? 0, passageSentences[end] ?? 0];
}
