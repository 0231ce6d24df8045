import { LEXICON } from '../../tuning.ts';
import type { Span } from '../../text/span.ts';
import type { ForeignWord, ForeignWords } from '../foreign-words.ts';
import { equivalentsIn } from './ding.ts';
import type { LineIndex } from './line-index.ts';
import { LONGEST_HEADWORD } from './line-index.ts';

/** A word or phrase of a text in another language, with where it stands there. */
export interface Translation extends Span {
  /** German words and phrases, the best first; none where the dictionary does not know it, as with names. */
  readonly german: readonly string[];
}

/** Translates words and phrases of one language into German. */
export interface Dictionary {
  /** ISO 639-1 where that has a code for it. */
  readonly language: string;
  /**
   * Whatever carries meaning in a text, in order: phrases that the dictionary has, the longest
   * first, and the words between them.
   */
  translationsIn(text: string): Translation[];
}

export function createDictionary(
  language: string,
  words: ForeignWords,
  index: LineIndex,
): Dictionary {
  /** Adds up over the lines of a dictionary: its first words, and its short ones, mean most. */
  function germanFor(asked: readonly ForeignWord[]): string[] {
    const worth = new Map<string, number>();
    for (const { german, foreign } of index.find(asked).flatMap(equivalentsIn)) {
      for (const [place, headword] of foreign.entries()) {
        const likeness = likenessOf(words.in(headword), asked) / (1 + place);
        if (likeness === 0) continue;
        for (const [at, translation] of german.entries()) {
          const value = likeness / (1 + at) / translation.split(' ').length;
          worth.set(translation, (worth.get(translation) ?? 0) + value);
        }
      }
    }
    const best = [...worth].sort(([, a], [, b]) => b - a).slice(0, LEXICON.translations);
    return best.map(([translation]) => translation);
  }

  /** The longest phrase that begins a text's words, or the first of them. */
  function firstOf(asked: readonly ForeignWord[]): { length: number; german: string[] } {
    for (let length = Math.min(LONGEST_HEADWORD, asked.length); length > 0; length--) {
      if (asked[length - 1]?.meaningful !== true) continue;
      const german = germanFor(asked.slice(0, length));
      if (german.length > 0) return { length, german };
    }
    return { length: 1, german: [] };
  }

  return {
    language,
    translationsIn(text) {
      const translations: Translation[] = [];
      let rest: readonly ForeignWord[] = words.in(text);
      for (let first = rest[0]; first !== undefined; first = rest[0]) {
        const { length, german } = first.meaningful ? firstOf(rest) : { length: 1, german: [] };
        const last = rest[length - 1] ?? first;
        if (first.meaningful) translations.push({ start: first.start, end: last.end, german });
        rest = rest.slice(length);
      }
      return translations;
    },
  };
}

/** 1 for the same words, less for other inflections of them, 0 for other words. */
function likenessOf(headword: readonly ForeignWord[], asked: readonly ForeignWord[]): number {
  const alike = (by: 'form' | 'stem') =>
    headword.length === asked.length && headword.every((word, at) => word[by] === asked[at]?.[by]);
  if (alike('form')) return 1;
  return alike('stem') ? LEXICON.inflected : 0;
}
