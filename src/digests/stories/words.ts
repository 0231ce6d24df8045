import type { Article } from '../../articles/article.ts';
import { hashOf } from '../../articles/duplicates/hash.ts';
import { readingOf } from '../../text/readings.ts';
import { STORIES } from '../../tuning.ts';
import { eachToken } from './tokens.ts';

const SMALL_LETTER = /^\p{Ll}/u;

/** What a token says: the hash of its stem, and what it counts; nothing where it is a stop word. */
interface Told {
  readonly word: number;
  readonly weight: number;
}

const NOTHING: Told = { word: 0, weight: 0 };
/** Of those read lately, by their hashes: most words of an article stand in many. */
const lately = new Map<number, Told>();
const KEPT = 200_000;

/**
 * The words of title and text, each once, by the hash of its stem, with what it counts: nouns, names
 * and numbers, of which German marks most with a capital, tell stories apart better than verbs do.
 * How often a word occurs says nothing more.
 */
export function wordsIn({ title, text }: Pick<Article, 'title' | 'text'>): Map<number, number> {
  const words = new Map<number, number>();
  // One after the other: a string put together from both would be slower to go through.
  for (const read of [title, text]) {
    eachToken(read, STORIES.characters, (hash, start, end) => {
      const { word, weight } = lately.get(hash) ?? learnt(hash, read.slice(start, end));
      if (weight > (words.get(word) ?? 0)) words.set(word, weight);
    });
  }
  return words;
}

function learnt(hash: number, token: string): Told {
  const stem = readingOf(token)
    .parts.map(({ term }) => term)
    .join(' ');
  const weight = SMALL_LETTER.test(token) ? STORIES.smallLetter : 1;
  const told = stem === '' ? NOTHING : { word: hashOf(stem), weight };
  if (lately.size >= KEPT) lately.clear();
  lately.set(hash, told);
  return told;
}
