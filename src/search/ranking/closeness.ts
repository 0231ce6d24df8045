import { NEARBY } from '../../tuning.ts';
import type { Tally } from './tally.ts';

/** Notes for each word of a question and the next how close together they stand, order regarded. */
export function noteCloseness(best: Float64Array, { alike }: Tally): void {
  for (const first of alike) {
    for (const second of alike) {
      if (second.index !== first.index + 1 || first.place === second.place) continue;
      const worth = second.place > first.place ? 1 : NEARBY.otherOrder;
      const close = worth / Math.abs(second.place - first.place);
      best[first.index] = Math.max(best[first.index] ?? 0, close);
    }
  }
}

/** The mean over neighbouring words of the question, each pair as its words weigh, 0 to 1. */
export function closeness(best: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  let total = 0;
  for (let index = 0; index < best.length; index++) {
    const weight = (weights[index] ?? 0) + (weights[index + 1] ?? 0);
    sum += weight * (best[index] ?? 0);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}
