import { CONJUNCTION } from '../../formats/unwrap.ts';

const SOFT_HYPHEN = /\u00AD$/u;
const HYPHEN = /(?<=\p{L}|\p{N})[-\u2010]$/u;
/** Before a hyphen that belongs to the word: `EU-weit`, `70-jährige`. */
const KEPT = /(?:\p{Lu}{2}|\p{N})[-\u2010]$/u;
const LOWER_CASE = /^\p{Ll}/u;

/**
 * Two lines of a paragraph as one: a word that was divided at the line's end comes together, without
 * its hyphen in `Verteidigungs-minister`, with it in `Ukraine-Krieg`; `Nord- und Süd` stays as it is.
 */
export function joinLines(line: string, next: string): string {
  if (SOFT_HYPHEN.test(line)) return line.slice(0, -1) + next;
  if (!HYPHEN.test(line) || CONJUNCTION.test(next)) return `${line} ${next}`;
  return LOWER_CASE.test(next) && !KEPT.test(line) ? line.slice(0, -1) + next : line + next;
}
