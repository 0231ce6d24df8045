import { termsOf } from '../text/terms.ts';
import { EXCERPT } from '../tuning.ts';

/**
 * Those that add something to each of the ones before: new words in new places, or a number. Their
 * order stays; so this is the bound on redundancy of maximal marginal relevance (Carbonell and
 * Goldstein, The Use of MMR, 1998), over pairs of words as in Broder's shingling.
 */
export function* withoutRepeats<T extends { readonly terms: readonly string[] }>(
  excerpts: Iterable<T>,
): Generator<T> {
  const shown: ReadonlySet<string>[] = [];
  for (const excerpt of excerpts) {
    const pairs = pairsOf(excerpt.terms);
    if (shown.some((others) => addsNothing(pairs, others))) continue;
    shown.push(pairs);
    yield excerpt;
  }
}

/** Whether a text says what an excerpt says, by the same measure; the excerpt may begin anywhere in it. */
export function isSaidIn(excerpt: string, text: string): boolean {
  const terms = termsIn(text);
  const beginnings = terms.flatMap((term) => [...pairsOf([term])]);
  return addsNothing(pairsOf(termsIn(excerpt)), new Set([...pairsOf(terms), ...beginnings]));
}

function addsNothing(pairs: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const own = pairs.difference(others);
  return (
    own.size <= (1 - EXCERPT.repeated) * pairs.size && ![...own].some((pair) => /\d/.test(pair))
  );
}

/** Each with the one before; the first by itself, so that a single word counts too. */
function pairsOf(terms: readonly string[]): Set<string> {
  return new Set(terms.map((term, place) => `${terms[place - 1] ?? ''} ${term}`));
}

function termsIn(text: string): string[] {
  return termsOf(text).map(({ term }) => term);
}
