import { eachWord } from '../../text/words.ts';
import { DUPLICATES } from '../../tuning.ts';
import { bandKeysOf } from './bands.ts';
import { hashOf, mixedInto } from './hash.ts';

/** What is kept of a text to compare it: its runs of three words (Broder's shingles), as hashes. */
export interface Fingerprint {
  readonly words: number;
  /** In ascending order, each once. */
  readonly shingles: Int32Array;
  /** Those that the text begins with. */
  readonly opening: readonly number[];
}

export function fingerprintOf(text: string): Fingerprint {
  const words = wordHashes(text);
  const inOrder = shinglesOf(words);
  return {
    words: words.length,
    shingles: eachOnce(inOrder.toSorted()),
    opening: [...inOrder.subarray(0, DUPLICATES.opening)],
  };
}

/** In the order of the text, and as often as they stand there. */
function shinglesOf(words: readonly number[]): Int32Array {
  const shingles = new Int32Array(Math.max(0, words.length - 2));
  for (let at = 0; at < shingles.length; at++) {
    const two = mixedInto(mixedInto(0, words[at] ?? 0), words[at + 1] ?? 0);
    shingles[at] = mixedInto(two, words[at + 2] ?? 0);
  }
  return shingles;
}

/** By which a text's copies are found: the least of shingles does not ask for their order. */
export function bandKeysOfText(text: string): Int32Array {
  return bandKeysOf(shinglesOf(wordHashes(text)));
}

/** The hash of every word of a text in lower case, in order. */
function wordHashes(text: string): number[] {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  eachWord(lower, (start, end) => hashes.push(hashOf(lower, start, end)));
  return hashes;
}

function eachOnce(sorted: Int32Array): Int32Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    const shingle = sorted[at] ?? 0;
    if (at === 0 || shingle !== sorted[at - 1]) sorted[kept++] = shingle;
  }
  return sorted.slice(0, kept);
}

/**
 * Whether two texts are the same article: from the Jaccard similarity `DUPLICATES.similarity` on.
 * Very short texts never are. Where an appendix, such as a newsletter's, may be most of both, the
 * opening of one must stand in the other as well.
 */
export function areAlike(one: Fingerprint, other: Fingerprint): boolean {
  const words = Math.min(one.words, other.words);
  if (words < DUPLICATES.fewestWords) return false;
  if (similarity(one.shingles, other.shingles) < DUPLICATES.similarity) return false;
  return words >= DUPLICATES.appendix || opensIn(one, other) || opensIn(other, one);
}

/** The Jaccard similarity of two sets in ascending order, from 0 to 1; of two empty ones 0. */
function similarity(one: Int32Array, other: Int32Array): number {
  let shared = 0;
  let at = 0;
  for (const shingle of one) {
    while (at < other.length && (other[at] ?? 0) < shingle) at += 1;
    if (at < other.length && other[at] === shingle) shared += 1;
  }
  return shared === 0 ? 0 : shared / (one.length + other.length - shared);
}

function opensIn({ opening }: Fingerprint, { shingles }: Fingerprint): boolean {
  const found = opening.filter((shingle) => shingles.includes(shingle));
  return found.length >= DUPLICATES.openingShared;
}
