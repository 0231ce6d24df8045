import type { Article } from '../../articles/article.ts';
import { hashOf } from '../../articles/duplicates/hash.ts';
import { readingOf } from '../../text/readings.ts';
import { STORIES } from '../../tuning.ts';

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*/gu;
const SMALL_LETTER = /^\p{Ll}/u;
/** What stands for a stop word. */
const NOTHING = 0;
/** The hashes of those read lately: most words of an article stand in many. */
const hashes = new Map<string, number>();
const HASHES_KEPT = 100_000;

/**
 * The words of title and text, each once, by the hash of its stem, with what it counts: nouns, names
 * and numbers, of which German marks most with a capital, tell stories apart better than verbs do.
 * How often a word occurs says nothing more.
 */
export function wordsIn({ title, text }: Pick<Article, 'title' | 'text'>): Map<number, number> {
  const words = new Map<number, number>();
  const tokens = `${title}\n${text.slice(0, STORIES.characters)}`.match(TOKEN) ?? [];
  for (const token of tokens) {
    const word = wordOf(token);
    if (word === NOTHING || words.get(word) === 1) continue;
    words.set(word, SMALL_LETTER.test(token) ? STORIES.smallLetter : 1);
  }
  return words;
}

function wordOf(token: string): number {
  const known = hashes.get(token);
  if (known !== undefined) return known;
  const { parts } = readingOf(token);
  const word = parts.length === 0 ? NOTHING : hashOf(parts.map(({ term }) => term).join(' '));
  if (hashes.size >= HASHES_KEPT) hashes.clear();
  hashes.set(token, word);
  return word;
}
