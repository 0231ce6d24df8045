import type { Asked } from './asked.ts';
import type { Matches, More } from './matches.ts';
import { HEAD, NOTHING } from './matches.ts';
import type { Stretch } from './sentences.ts';

/** How much of a question some words hold. Filled again and again: making one takes longer than filling it. */
export interface Tally {
  /** How often each of the question's grams occurs … */
  readonly grams: Float64Array;
  /** … and those that do: few, mostly. */
  readonly found: number[];
  /** How often each of its words does, by itself or in a compound. */
  readonly words: Float64Array;
  /** How many words and grams there are altogether. */
  readonly length: { words: number; grams: number };
  /** Where words of the question stand, or such as are spelled like them. */
  readonly alike: { readonly index: number; readonly place: number }[];
}

export function emptyTally({ gramWeights, weights }: Asked): Tally {
  return {
    grams: new Float64Array(gramWeights.length),
    found: [],
    words: new Float64Array(weights.length),
    length: { words: 0, grams: 0 },
    alike: [],
  };
}

export function clear(tally: Tally): void {
  for (const gram of tally.found) tally.grams[gram] = 0;
  tally.found.length = 0;
  for (let index = 0; index < tally.words.length; index++) tally.words[index] = 0;
  tally.length.words = 0;
  tally.length.grams = 0;
  tally.alike.length = 0;
}

function countGram({ grams, found }: Tally, gram: number, amount: number): void {
  const before = grams[gram] ?? 0;
  if (before === 0) found.push(gram);
  grams[gram] = before + amount;
}

/** Counts a stretch of an article's words in. */
export function countIn(
  tally: Tally,
  words: Uint32Array,
  { from, to, grams }: Stretch,
  matches: Matches,
): void {
  tally.length.words += to - from;
  tally.length.grams += grams;
  for (let place = from; place < to; place++) {
    const at = matches.at(words[place] ?? 0);
    if (at === NOTHING) continue;
    const found = matches.found.values;
    const end = at + HEAD + (found[at] ?? 0);
    const more = found[at + 1] ?? 0;
    if (more > 0)
      countMore(tally, found.subarray(at + HEAD, end), matches.more[more] ?? null, place);
    else for (let n = at + HEAD; n < end; n++) countGram(tally, found[n] ?? 0, 1);
  }
}

function countMore(tally: Tally, grams: Uint32Array, more: More | null, place: number): void {
  for (const [n, gram] of grams.entries()) countGram(tally, gram, more?.amounts?.[n] ?? 1);
  for (const { index, amount } of more?.words ?? []) {
    tally.words[index] = (tally.words[index] ?? 0) + amount;
  }
  for (const index of more?.alike ?? []) tally.alike.push({ index, place });
}

/** Counts in what another tally holds, but for the places, each so many times. */
export function addTo(sum: Tally, { grams, found, words, length }: Tally, times = 1): void {
  for (const gram of found) countGram(sum, gram, times * (grams[gram] ?? 0));
  for (let index = 0; index < words.length; index++) {
    sum.words[index] = (sum.words[index] ?? 0) + times * (words[index] ?? 0);
  }
  sum.length.words += times * length.words;
  sum.length.grams += times * length.grams;
}
