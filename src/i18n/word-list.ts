import { shorten } from '../text/shorten.ts';

/** The most characters of a list, and of one word in it. */
const LIST_LENGTH = 100;
const WORD_LENGTH = 40;

/** As many of the words as fit into a line or two, with commas, ended by `…` where some are left out. */
export function wordList(words: readonly string[]): string {
  let length = 0;
  const fitting = words
    .map(shortened)
    .filter((word) => (length += word.length + ', '.length) <= LIST_LENGTH);
  return [...fitting, ...(fitting.length < words.length ? ['…'] : [])].join(', ');
}

/** One word as a list shows it. */
export function shortened(word: string): string {
  return shorten(word, WORD_LENGTH);
}
