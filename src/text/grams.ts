import { GRAM_LENGTH } from '../tuning.ts';

/** The overlapping pieces of a word, its beginning and end marked, each once: what spellings, inflections and compounds share. */
export function gramsOf(word: string): string[] {
  const marked = markedWord(word);
  const grams = new Set<string>();
  for (let start = 0; start + GRAM_LENGTH <= marked.length; start++) {
    grams.add(marked.slice(start, start + GRAM_LENGTH));
  }
  return [...grams];
}

/** A word whose beginning and end are told from what is within. */
export function markedWord(word: string): string {
  return `_${word}_`;
}
