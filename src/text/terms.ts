import snowball from 'snowball-stemmers';
import { STOP_WORDS } from './stop-words.ts';
import type { Span } from './span.ts';

/** A word of a text in the form in which it is compared, with the place where it stands. */
export interface Term extends Span {
  readonly term: string;
  /** The whole word in lower case without diacritics, for comparing spellings: not stemmed. */
  readonly form: string;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu;
const GROUPED_THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;
const stemmer = snowball.newStemmer('german');
type Forms = Pick<Term, 'term' | 'form'>;
const forms = new Map<string, Forms>();
const FORMS_KEPT = 50_000;

/** Letters of the longest word that is stemmed: longer ones are no words, and cost the square of it. */
const LONGEST_WORD = 64;

/**
 * The words of a text that carry meaning, in order: lower-cased, stemmed (Snowball, German),
 * without diacritics; stop words are left out. `1.000` and `1000` are the same term.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const lower = word.normalize('NFC').toLowerCase();
    if (STOP_WORDS.has(lower)) continue;
    terms.push({ ...formsOf(lower), start: index, end: index + word.length });
  }
  return terms;
}

/** Lower case without diacritics, for comparing names and titles: `Pjöngjang` and `pjongjang` are equal. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

function formsOf(word: string): Forms {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const form = GROUPED_THOUSANDS.test(word) ? word.replaceAll('.', '') : fold(word);
  if (word.length > LONGEST_WORD) return { term: form, form };
  const term = /^\d/.test(word) ? form : fold(stemmer.stem(word));
  if (forms.size >= FORMS_KEPT) forms.clear();
  forms.set(word, { term, form });
  return { term, form };
}
