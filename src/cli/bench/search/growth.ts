import { wordsOf } from '../../../text/words.ts';
import { exponentOf } from '../exponent.ts';

/** How the vocabulary of texts grows with them. */
export interface Growth {
  readonly words: number;
  /** How many of these differ. */
  readonly vocabulary: number;
  /** Heaps' law: vocabulary ~ words ** exponent, over the last nine tenths of the words. */
  readonly exponent: number;
}

/** Points on the curve, each so many times the words of the one before. */
const STEP = 1.25;

/** Counts the words of texts as they come. */
export interface GrowthMeter {
  count(text: string): void;
  growth(): Growth;
}

export function createGrowthMeter(): GrowthMeter {
  const seen = new Set<string>();
  const curve: { size: number; value: number }[] = [];
  let words = 0;
  let next = 1;

  return {
    count(text) {
      for (const word of wordsOf(text)) {
        seen.add(word);
        words += 1;
        if (words < next) continue;
        curve.push({ size: words, value: seen.size });
        next = Math.ceil(next * STEP);
      }
    },
    growth: () => ({
      words,
      vocabulary: seen.size,
      exponent: exponentOf(curve.filter(({ size }) => size * 10 >= words)),
    }),
  };
}

export function growthOf(texts: Iterable<string>): Growth {
  const meter = createGrowthMeter();
  for (const text of texts) meter.count(text);
  return meter.growth();
}
