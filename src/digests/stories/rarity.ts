import { STORIES } from '../../tuning.ts';
import type { Vector } from './vector.ts';
import { unitVector } from './vector.ts';
import { createWordMap } from './word-map.ts';

/** How rare words are among the articles held, learnt as these come and go. */
export interface Rarity {
  add(words: Int32Array): void;
  remove(words: Int32Array): void;
  /** The logarithm of how many articles there are to one that has the word. */
  of(word: number): number;
  weigh(words: Vector): Weighed;
}

/** What an article's words say, beside those of the others. */
export interface Weighed {
  /** Of length 1, by weight and rarity (tf–idf), of the words that tell most. */
  readonly vector: Vector;
  /** The rarest ones that others have as well, and those that are as rare, which others may have later. */
  readonly rare: Int32Array;
}

export function createRarity(): Rarity {
  const counts = createWordMap();
  let articles = 0;

  function count(words: Int32Array, change: 1 | -1): void {
    articles += change;
    for (const word of words) counts.set(word, counts.get(word) + change);
  }
  function rarityAt(count: number): number {
    return Math.log((articles + STORIES.unseen) / (count || 1));
  }
  return {
    add(words) {
      count(words, 1);
    },
    remove(words) {
      count(words, -1);
    },
    of: (word) => rarityAt(counts.get(word)),
    weigh({ words, weights }) {
      const counted = new Int32Array(words.length);
      const shared = new Int32Array(words.length);
      const weighed = new Float32Array(words.length);
      let size = 0;
      for (let at = 0; at < words.length; at++) {
        const count = counts.get(words[at] ?? 0);
        counted[at] = count;
        weighed[at] = (weights[at] ?? 0) * rarityAt(count);
        if (count > 1) shared[size++] = count;
      }
      const least = weighed.toSorted()[words.length - STORIES.words] ?? 0;
      const most = shared.subarray(0, size).sort()[STORIES.tellingWords - 1] ?? Infinity;
      return {
        vector: unitVector({ words, weights: weighed }, least),
        rare: words.filter((_, at) => (counted[at] ?? 0) <= most),
      };
    },
  };
}
