import type { Article } from '../../articles/article.ts';
import { hashOf } from '../../articles/duplicates/hash.ts';
import { readingOf } from '../../text/readings.ts';
import { STORIES } from '../../tuning.ts';

interface Word {
  readonly hash: number;
  readonly weight: number;
}

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*/gu;
const SMALL_LETTER = /^\p{Ll}/u;
/** Those read lately: most words of an article stand in many. */
const read = new Map<string, readonly Word[]>();
const READ_KEPT = 50_000;

/**
 * The words of title and text, each once, by the hash of its stem, with what it counts: nouns, names
 * and numbers, of which German marks most with a capital, tell stories apart better than verbs do.
 * How often a word occurs says nothing more.
 */
export function wordsIn({ title, text }: Pick<Article, 'title' | 'text'>): Map<number, number> {
  const words = new Map<number, number>();
  const tokens = `${title}\n${text.slice(0, STORIES.characters)}`.match(TOKEN) ?? [];
  for (const token of tokens) {
    for (const { hash, weight } of readToken(token)) {
      if ((words.get(hash) ?? 0) < weight) words.set(hash, weight);
    }
  }
  return words;
}

function readToken(token: string): readonly Word[] {
  const known = read.get(token);
  if (known !== undefined) return known;
  const weight = SMALL_LETTER.test(token) ? STORIES.smallLetter : 1;
  const words = readingOf(token).parts.map(({ term }) => ({ hash: hashOf(term), weight }));
  if (read.size >= READ_KEPT) read.clear();
  read.set(token, words);
  return words;
}
