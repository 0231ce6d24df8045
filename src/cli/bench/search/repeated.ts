import { mediansOf } from './medians.ts';

/** A measurement that is made several times, others in between. */
export interface Repeated<Cost> {
  isDue(): boolean;
  run(): Promise<void>;
  medians(): Cost;
}

export const RUNS = 3;

/** Milliseconds after which it is not made again. */
const ENOUGH = 60_000;

export function repeated<Cost extends object>(measure: () => Promise<Cost>): Repeated<Cost> {
  const costs: Cost[] = [];
  let taken = 0;
  return {
    isDue: () => costs.length < RUNS && taken < ENOUGH,
    async run() {
      const begun = performance.now();
      costs.push(await measure());
      taken += performance.now() - begun;
    },
    medians: () => mediansOf(costs),
  };
}
