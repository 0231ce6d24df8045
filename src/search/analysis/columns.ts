/**
 * Articles as numbers, each kind of which stands in one list: passages in the order of articles,
 * sentences in that of passages, words in that of sentences. The words of titles and headings stand
 * behind all others.
 */
export interface ArticleColumns {
  /** By place of a word: its number, and where it stands in the text, or in the title or heading. */
  readonly words: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly wordEnds: Uint32Array;
  /** By sentence: where it stands in the text, and where its section begins. */
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
  readonly sentenceSections: Uint32Array;
  /** By sentence, and behind the last one the end: its first word, and how many grams stand before. */
  readonly sentenceWords: Uint32Array;
  readonly sentenceGrams: Uint32Array;
  /** By passage: where it stands in the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** By passage, and behind the last one the end: its first sentence. */
  readonly passageSentences: Uint32Array;
  /** By passage: the places of the words of the title and, from `aboveHeading` on, of the heading above it. */
  readonly aboveFrom: Uint32Array;
  readonly aboveHeading: Uint32Array;
  readonly aboveTo: Uint32Array;
  readonly aboveGrams: Uint32Array;
  /** By article, and behind the last one the end: its first passage. */
  readonly firstPassages: Uint32Array;
  /** By article, eight numbers each: the hash of its text; and two: what it is told by. */
  readonly hashes: Uint32Array;
  readonly outlines: Uint32Array;
}

/** One of the articles. */
export interface Located {
  readonly columns: ArticleColumns;
  /** Its place among those of the columns. */
  readonly article: number;
}

/** The names of the lists. */
export const COLUMNS = [
  ...(['words', 'wordStarts', 'wordEnds'] as const),
  ...(['sentenceStarts', 'sentenceEnds', 'sentenceSections'] as const),
  ...(['sentenceWords', 'sentenceGrams'] as const),
  ...(['starts', 'ends', 'passageSentences'] as const),
  ...(['aboveFrom', 'aboveHeading', 'aboveTo', 'aboveGrams'] as const),
  ...(['firstPassages', 'hashes', 'outlines'] as const),
] satisfies (keyof ArticleColumns)[];

/** Numbers of a hash and of an outline. */
export const HASH_LENGTH = 8;
export const OUTLINE_LENGTH = 2;
