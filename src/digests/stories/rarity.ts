import { STORIES } from '../../tuning.ts';
import type { Vector } from './vector.ts';
import { unitVector } from './vector.ts';

/** How rare words are among the articles held, learnt as these come and go. */
export interface Rarity {
  add(words: ReadonlyMap<number, number>): void;
  remove(words: Iterable<number>): void;
  /** The logarithm of how many articles there are to one that has the word. */
  of(word: number): number;
  /** Of length 1, by weight and rarity (tf–idf), of the words that tell most. */
  vectorOf(words: ReadonlyMap<number, number>): Vector;
}

export function createRarity(): Rarity {
  const counts = new Map<number, number>();
  let articles = 0;

  function of(word: number): number {
    return Math.log((articles + STORIES.unseen) / (counts.get(word) ?? 1));
  }
  return {
    add(words) {
      articles += 1;
      for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
    },
    remove(words) {
      articles -= 1;
      for (const word of words) {
        const left = (counts.get(word) ?? 0) - 1;
        if (left > 0) counts.set(word, left);
        else counts.delete(word);
      }
    },
    of,
    vectorOf(words) {
      const weights = new Float32Array(words.size);
      let size = 0;
      for (const [word, weight] of words) weights[size++] = weight * of(word);
      const least = weights.toSorted()[size - STORIES.words] ?? 0;
      const weighed = new Map<number, number>();
      let at = 0;
      for (const word of words.keys()) {
        const weight = weights[at++] ?? 0;
        if (weight >= least) weighed.set(word, weight);
      }
      return unitVector(weighed);
    },
  };
}
