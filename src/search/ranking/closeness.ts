import { RANKING } from '../tuning.ts';
import type { Asked } from './asked.ts';
import type { Sentence } from './analysed.ts';

/** How close together, and in the same order, neighbouring words of the question stand, 0 to 1. */
export function closenessOf(sentences: readonly Sentence[], asked: Asked): number {
  const { weights } = asked;
  const best = new Float64Array(Math.max(0, weights.length - 1));
  for (const sentence of sentences) {
    const places = placesOf(sentence, asked);
    for (let index = 0; index < best.length; index++) {
      for (const first of places[index] ?? []) {
        for (const second of places[index + 1] ?? []) {
          if (first === second) continue;
          const worth = second > first ? 1 : RANKING.otherOrder;
          best[index] = Math.max(best[index] ?? 0, worth / Math.abs(second - first));
        }
      }
    }
  }
  let sum = 0;
  let total = 0;
  for (const [index, close] of best.entries()) {
    const weight = (weights[index] ?? 0) + (weights[index + 1] ?? 0);
    sum += weight * close;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/** Where in the sentence each word of the question stands. */
function placesOf({ words }: Sentence, asked: Asked): number[][] {
  const places: number[][] = asked.weights.map(() => []);
  for (const [place, word] of words.entries()) {
    for (const index of asked.compare(word)?.same ?? []) places[index]?.push(place);
  }
  return places;
}
