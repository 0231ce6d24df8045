import { termsOf } from '../text/terms.ts';

/**
 * The form in which a word or phrase is compared: its terms with spaces between. `null` for stop
 * words, and for a phrase of which they leave one word (`zu Hilfe`): it does not say the same.
 */
export function keyOf(phrase: string): string | null {
  const terms = termsOf(phrase);
  if (terms.length === 0 || (terms.length === 1 && isPhrase(phrase))) return null;
  return joined(terms);
}

/** The key of terms that follow each other. */
export function joined(terms: readonly { readonly term: string }[]): string {
  return terms.map(({ term }) => term).join(' ');
}

export function isPhrase(text: string): boolean {
  return text.trim().includes(' ');
}
