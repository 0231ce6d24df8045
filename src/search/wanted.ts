import { termsOf } from '../text/terms.ts';
import type { WantedTerm } from './engine.ts';

/** The terms of a question and those beside them, each once: scores add up, and each takes as long. */
export function wantedTerms(question: string, also: readonly WantedTerm[]): WantedTerm[] {
  const weights = new Map<string, number>();
  const own = termsOf(question).map(({ term }) => ({ term, weight: 1 }));
  for (const { term, weight } of [...own, ...also]) {
    weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
