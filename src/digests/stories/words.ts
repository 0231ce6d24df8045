import type { Article } from '../../articles/article.ts';
import { hashOf } from '../../articles/duplicates/hash.ts';
import { readingOf } from '../../text/readings.ts';
import { STORIES } from '../../tuning.ts';
import { eachToken } from './tokens.ts';
import type { Vector } from './vector.ts';
import { createWordMap } from './word-map.ts';

const SMALL_LETTER = /^\p{Ll}/u;

/** What a token says, in one number: its stem's hash, of which the lowest bit says that it counts in full. */
type Told = number;

const IN_FULL = 1;
/** What a stop word says. */
const NOTHING: Told = IN_FULL;
/** Of tokens read lately, by their hashes: most words of an article stand in many. */
const lately = createWordMap();
let known = 0;
const KEPT = 200_000;
/** What an article tells, before it is put in order: one that has no longer words than these. */
const told = new Int32Array(2 * STORIES.characters);

/**
 * The words of title and text, each once, by the hash of its stem, with what it counts: nouns, names
 * and numbers, of which German marks most with a capital, tell stories apart better than verbs do.
 * How often a word occurs says nothing more.
 */
export function wordsIn({ title, text }: Pick<Article, 'title' | 'text'>): Vector {
  let size = 0;
  // One after the other: a string put together from both would be slower to go through.
  for (const read of [title, text]) {
    eachToken(read, STORIES.characters, (hash, start, end) => {
      const says = lately.get(hash) || learnt(hash, read.slice(start, end));
      if (says !== NOTHING) told[size++] = says;
    });
  }
  return eachOnce(told.subarray(0, size).sort());
}

function eachOnce(ascending: Int32Array): Vector {
  const words = new Int32Array(ascending.length);
  const weights = new Float32Array(ascending.length);
  let size = 0;
  for (let at = 0; at < ascending.length; at++) {
    const says = ascending[at] ?? 0;
    const word = says & ~IN_FULL;
    // The one that counts in full stands behind the other.
    if (size === 0 || words[size - 1] !== word) words[size++] = word;
    weights[size - 1] = (says & IN_FULL) === 0 ? STORIES.smallLetter : 1;
  }
  return { words: words.slice(0, size), weights: weights.slice(0, size) };
}

function learnt(hash: number, token: string): Told {
  const stem = readingOf(token)
    .parts.map(({ term }) => term)
    .join(' ');
  const inFull = SMALL_LETTER.test(token) ? 0 : IN_FULL;
  const says = stem === '' ? NOTHING : (hashOf(stem) & ~IN_FULL) | inFull;
  if (known >= KEPT) {
    lately.clear();
    known = 0;
  }
  lately.set(hash, says);
  known += 1;
  return says;
}
