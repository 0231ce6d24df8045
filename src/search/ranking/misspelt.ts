import { editDistance } from '../../text/edit-distance.ts';
import { gramsOf } from '../../text/grams.ts';
import { MISSPELT } from '../../tuning.ts';
import type { AskedWord } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a question that the collection does not have as it is spelled. */
export interface Misspelt {
  /** As it is asked. */
  readonly written: string;
  /** The word of the collection that is spelled most like it, in the form of `termsOf`. */
  readonly nearest: string | null;
}

/** Words that are looked for: each takes a look at the whole vocabulary. */
const MOST = 3;

/** Another number is another number, however alike. Longer words are none. */
const WORD = /^\p{L}{3,40}$/u;

/** The first words that the collection has neither themselves nor in other words or parts of them. */
export function misspeltIn(words: readonly AskedWord[], vocabulary: Vocabulary): Misspelt[] {
  const isKnown = ({ senses }: AskedWord) =>
    [...senses].some(([term, { relation }]) => relation !== 'name' && vocabulary.isKnown(term));
  return words
    .filter((word) => !isKnown(word))
    .slice(0, MOST)
    .map(({ written, form }) => ({ written, nearest: nearestTo(form, vocabulary) }));
}

/** Of words that share letters in a row: the fewest differ, then the most frequent. */
function nearestTo(form: string, vocabulary: Vocabulary): string | null {
  if (!WORD.test(form)) return null;
  const own = new Set(gramsOf(form).flatMap((gram) => vocabulary.numberOfGram(gram) ?? []));
  const { grams, from } = vocabulary.grams();
  const { words } = vocabulary.size();
  let nearest: string | null = null;
  let least: number = form.length >= MISSPELT.long ? MISSPELT.letters.long : MISSPELT.letters.short;
  let most = 0;
  for (let word = 0; word < words; word++) {
    if (Math.abs(vocabulary.lengthOf(word) - form.length) > least) continue;
    if (!sharesGram(grams, from[word] ?? 0, from[word + 1] ?? 0, own)) continue;
    const other = vocabulary.formOf(word);
    const letters = editDistance(form, other);
    const passages = vocabulary.passagesWithTerm(vocabulary.termAt(vocabulary.termOf(word)));
    if (letters > least || passages === 0 || (letters === least && passages <= most)) continue;
    nearest = other;
    least = letters;
    most = passages;
  }
  return nearest;
}

function sharesGram(
  grams: Uint32Array,
  from: number,
  to: number,
  wanted: ReadonlySet<number>,
): boolean {
  for (let at = from; at < to; at++) if (wanted.has(grams[at] ?? 0)) return true;
  return false;
}
