import { hashOf } from '../../articles/duplicates/hash.ts';
import type { Article } from '../../articles/article.ts';
import { readingOf } from '../../text/readings.ts';
import { STORIES } from '../../tuning.ts';

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*/gu;
const SMALL = /^\p{Ll}/u;

/**
 * The words of title and text, each once, by the hash of its stem, with what it counts: nouns, names
 * and numbers, which German marks with a capital, tell stories apart better than verbs do. How often
 * a word occurs says nothing more.
 */
export function wordsIn({ title, text }: Pick<Article, 'title' | 'text'>): Map<number, number> {
  const words = new Map<number, number>();
  const tokens = `${title}\n${text.slice(0, STORIES.characters)}`.match(TOKEN) ?? [];
  for (const token of new Set(tokens)) {
    const weight = SMALL.test(token) ? STORIES.smallLetter : 1;
    for (const { term } of readingOf(token).parts) {
      const word = hashOf(term);
      words.set(word, Math.max(words.get(word) ?? 0, weight));
    }
  }
  return words;
}
