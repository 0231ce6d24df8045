import type { Random } from '../random.ts';

/** Makes texts of so many words. */
export type Writer = (words: number) => string;

/** How often a text goes on anywhere: of a few texts, others would be made of their sentences. */
const JUMPS = 1 / 3;

/**
 * Texts in the vocabulary of the given ones: most words follow the word before somewhere in them (a
 * Markov chain), so that rare and frequent words and some turns of phrase are as in them.
 */
export function writerLike(texts: readonly string[], random: Random): Writer {
  const write = wordsLike(texts, random);
  return (words) => write(words).join(' ');
}

/** The same as words, with the marks around them. */
export function wordsLike(texts: readonly string[], random: Random): (words: number) => string[] {
  const words = texts.flatMap((text) => text.match(/\S+/g) ?? []);
  const byWord = Map.groupBy(
    words.keys().filter((place) => place > 0),
    (place) => words[place - 1] ?? '',
  );
  const followers = words.map((word) => byWord.get(word));
  return (length) => {
    let place = random.below(words.length);
    return Array.from({ length }, () => {
      const word = words[place] ?? '';
      const next = followers[place];
      const goesOn = next !== undefined && random.share() >= JUMPS;
      place = goesOn ? random.oneOf(next) : random.below(words.length);
      return word;
    });
  };
}
