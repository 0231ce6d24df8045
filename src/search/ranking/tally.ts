import type { Stretch } from './analysed.ts';
import type { Asked } from './asked.ts';
import type { MatchOf, More } from './matches.ts';

/** How much of a question some words hold. Filled again and again: making one takes longer than filling it. */
export interface Tally {
  /** How often each of the question's grams occurs. */
  readonly grams: Float32Array;
  /** How often each of its words does, by itself or in a compound. */
  readonly words: Float32Array;
  /** How many words and grams there are altogether. */
  readonly length: { words: number; grams: number };
  /** Where words of the question stand, or such as are spelled like them. */
  readonly alike: { readonly index: number; readonly place: number }[];
}

export function emptyTally({ gramWeights, weights }: Asked): Tally {
  return {
    grams: new Float32Array(gramWeights.length),
    words: new Float32Array(weights.length),
    length: { words: 0, grams: 0 },
    alike: [],
  };
}

export function clear(tally: Tally): void {
  tally.grams.fill(0);
  tally.words.fill(0);
  tally.length.words = 0;
  tally.length.grams = 0;
  tally.alike.length = 0;
}

/** Counts a stretch of an article's words in. */
export function countIn(
  tally: Tally,
  words: Uint32Array,
  { from, to, grams }: Stretch,
  matchOf: MatchOf,
): void {
  tally.length.words += to - from;
  tally.length.grams += grams;
  for (let place = from; place < to; place++) {
    const match = matchOf(words[place] ?? 0);
    if (match === null) continue;
    for (let n = 0; n < match.grams.length; n++) {
      const gram = match.grams[n] ?? 0;
      tally.grams[gram] = (tally.grams[gram] ?? 0) + (match.amounts?.[n] ?? 1);
    }
    if (match.more !== null) countMore(tally, match.more, place);
  }
}

function countMore(tally: Tally, { words, alike }: More, place: number): void {
  for (const { index, amount } of words) {
    tally.words[index] = (tally.words[index] ?? 0) + amount;
  }
  for (const index of alike) tally.alike.push({ index, place });
}

/** Counts in what another tally holds, but for the places, each so many times. */
export function addTo(sum: Tally, { grams, words, length }: Tally, times = 1): void {
  addAll(sum.grams, grams, times);
  addAll(sum.words, words, times);
  sum.length.words += times * length.words;
  sum.length.grams += times * length.grams;
}

function addAll(sum: Float32Array, more: Float32Array, times: number): void {
  for (let n = 0; n < sum.length; n++) sum[n] = (sum[n] ?? 0) + times * (more[n] ?? 0);
}
