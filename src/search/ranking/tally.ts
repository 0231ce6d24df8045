import type { Asked } from './asked.ts';
import type { Matches, More, Read } from './matches.ts';
import { HEAD, NOTHING } from './matches.ts';
import type { Stretch } from './sentences.ts';

/** How much of a question some words hold. Filled again and again: making one takes longer than filling it. */
export interface Tally {
  /** How often each of the question's grams occurs … */
  readonly grams: Float64Array;
  /** … and the first so many of these are those that do: few, mostly. */
  readonly found: Uint16Array;
  foundCount: number;
  /** How often each of its words does, by itself or in a compound. */
  readonly words: Float64Array;
  /** How many words and grams there are altogether. */
  wordCount: number;
  gramCount: number;
  /** Where words of the question stand, or such as are spelled like them. */
  readonly alike: { readonly index: number; readonly place: number }[];
}

export function emptyTally({ gramWeights, weights }: Asked): Tally {
  return {
    grams: new Float64Array(gramWeights.length),
    found: new Uint16Array(gramWeights.length),
    foundCount: 0,
    words: new Float64Array(weights.length),
    wordCount: 0,
    gramCount: 0,
    alike: [],
  };
}

export function clear(tally: Tally): void {
  for (let at = 0; at < tally.foundCount; at++) tally.grams[tally.found[at] ?? 0] = 0;
  tally.foundCount = 0;
  tally.words.fill(0);
  tally.wordCount = 0;
  tally.gramCount = 0;
  // An array that is emptied gives its memory back.
  if (tally.alike.length > 0) tally.alike.length = 0;
}

function countGram(tally: Tally, gram: number, amount: number): void {
  const before = tally.grams[gram] ?? 0;
  if (before === 0) tally.found[tally.foundCount++] = gram;
  tally.grams[gram] = before + amount;
}

/** Counts a stretch of an article's words in, all of which were read. */
export function countIn(
  tally: Tally,
  { from, to, grams }: Stretch,
  read: Read,
  { found, more }: Pick<Matches, 'found' | 'more'>,
): void {
  tally.wordCount += to - from;
  tally.gramCount += grams;
  const { at: places, from: first } = read;
  const { values } = found;
  for (let place = from; place < to; place++) {
    const at = places[place - first] ?? NOTHING;
    if (at === NOTHING) continue;
    const end = at + HEAD + (values[at] ?? 0);
    const own = more[values[at + 1] ?? 0] ?? null;
    const amounts = own?.amounts ?? null;
    for (let n = at + HEAD; n < end; n++) {
      countGram(tally, values[n] ?? 0, amounts === null ? 1 : (amounts[n - at - HEAD] ?? 1));
    }
    if (own !== null) countMore(tally, own, place);
  }
}

function countMore(tally: Tally, { words, alike }: More, place: number): void {
  for (const { index, amount } of words) tally.words[index] = (tally.words[index] ?? 0) + amount;
  for (const index of alike) tally.alike.push({ index, place });
}

/** Counts in what another tally holds, but for the places, each so many times. */
export function addTo(sum: Tally, other: Tally, times = 1): void {
  for (let at = 0; at < other.foundCount; at++) {
    const gram = other.found[at] ?? 0;
    countGram(sum, gram, times * (other.grams[gram] ?? 0));
  }
  for (let index = 0; index < other.words.length; index++) {
    sum.words[index] = (sum.words[index] ?? 0) + times * (other.words[index] ?? 0);
  }
  sum.wordCount += times * other.wordCount;
  sum.gramCount += times * other.gramCount;
}
