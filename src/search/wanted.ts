import { termsOf } from '../text/terms.ts';
import type { WantedTerm } from './engine.ts';

/** The terms of a question and those beside them, each once: scores add up, and each takes as long. */
export function wantedTerms(question: string, also: readonly WantedTerm[]): WantedTerm[] {
  const weights = new Map<string, number>();
  function want(term: string, weight: number): void {
    weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  for (const { term } of termsOf(question)) want(term, 1);
  for (const { term, weight } of also) want(term, weight);
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}
