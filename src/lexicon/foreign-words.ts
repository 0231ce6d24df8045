import snowball from 'snowball-stemmers';
import type { Span } from '../text/span.ts';
import { stopWordsOf } from '../text/stop-words.ts';

/** A word of a language other than German. */
export interface ForeignWord extends Span {
  /** In lower case. */
  readonly form: string;
  readonly stem: string;
  /** Whether it has a meaning of its own: `war` and not `the`. */
  readonly meaningful: boolean;
}

/** How words of one language are read. */
export interface ForeignWords {
  in(text: string): ForeignWord[];
  /** What inflections of a word in lower case share; the word itself where no stemmer knows the language. */
  readonly stem: (form: string) => string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const STEMS_KEPT = 50_000;

/** @param language ISO 639-1 */
export function foreignWords(language: string): ForeignWords {
  const stopWords = stopWordsOf(language);
  const stem = stemmerOf(language);
  return {
    in: (text) =>
      [...text.matchAll(WORD)].map(({ 0: word, index }) => {
        const form = word.normalize('NFC').toLowerCase();
        return {
          ...{ form, stem: stem(form), meaningful: !stopWords.has(form) },
          ...{ start: index, end: index + word.length },
        };
      }),
    stem,
  };
}

function stemmerOf(language: string): (form: string) => string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language)?.toLowerCase() ?? '';
  if (!snowball.algorithms().includes(name)) return (form) => form;
  const stemmer = snowball.newStemmer(name);
  const stems = new Map<string, string>();
  return (form) => {
    const known = stems.get(form);
    if (known !== undefined) return known;
    const stem = stemmer.stem(form);
    if (stems.size >= STEMS_KEPT) stems.clear();
    stems.set(form, stem);
    return stem;
  };
}
