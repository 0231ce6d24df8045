import type { Span } from '../text/span.ts';
import type { Term } from '../text/terms.ts';
import { termsOf } from '../text/terms.ts';
import { LEXICON } from '../tuning.ts';
import type { Groups } from './thesaurus-groups.ts';
import { isPhrase, joined, keyOf } from './thesaurus-key.ts';

/** What else says the same as a word or phrase of a text. */
export interface Synonyms extends Span {
  /** As a person writes them, words before phrases; the surest first. */
  readonly words: readonly string[];
}

export interface Thesaurus {
  /** For each word that has any, and for a phrase instead of its words; in the order of the text. */
  synonymsIn(text: string): Synonyms[];
}

/** Terms of the longest phrase that is looked for. */
const LONGEST_PHRASE = 4;

/** Words and phrases whose synonyms are remembered: looking them up takes some 0.2 ms a question. */
const WORDS_KEPT = 10_000;

/**
 * Looks words up in several lists, those first that are trusted more. Being a synonym is not handed
 * on: of a group found through a word, no member is looked up again.
 *
 * @param verbs groups of one verb's forms, the infinitive first: all of them are found by each
 */
export function thesaurusOf(verbs: Groups, lists: readonly Groups[]): Thesaurus {
  /** The forms of the verb whose infinitive has the word's stem (`Wahl`, `wählen`), else the word. */
  function inAllForms(word: string): readonly string[] {
    const key = keyOf(word);
    const groups = key === null ? [] : verbs.withKey(key);
    return groups.find(([infinitive = '']) => keyOf(infinitive) === key) ?? [word];
  }

  const known = new Map<string, readonly string[]>();
  function synonymsOf(key: string): readonly string[] {
    const words = known.get(key) ?? lookUp(key);
    if (known.size >= WORDS_KEPT) known.clear();
    known.set(key, words);
    return words;
  }

  function lookUp(key: string): string[] {
    const forms = verbs.withKey(key);
    const infinitives = forms.map(([infinitive = '']) => keyOf(infinitive) ?? key);
    const keys = [...new Set([key, ...infinitives])];
    const members = lists.flatMap((list) => keys.flatMap((one) => list.withKey(one).flat()));
    const words = new Map<string, string>();
    for (const word of [...forms.flat(), ...members.flatMap(inAllForms)]) {
      const wordKey = keyOf(word);
      if (wordKey !== null && wordKey !== key && !words.has(wordKey)) words.set(wordKey, word);
    }
    return [...words.values()]
      .toSorted((a, b) => Number(isPhrase(a)) - Number(isPhrase(b)))
      .slice(0, LEXICON.synonyms);
  }

  /** The longest phrase that the terms begin with and that has synonyms, with its length in terms. */
  function firstIn(terms: readonly Term[]): { synonyms: Synonyms; length: number } | null {
    for (let length = Math.min(LONGEST_PHRASE, terms.length); length > 0; length--) {
      const phrase = terms.slice(0, length);
      const words = synonymsOf(joined(phrase));
      const [first] = phrase;
      const last = phrase.at(-1);
      if (words.length > 0 && first !== undefined && last !== undefined) {
        return { synonyms: { start: first.start, end: last.end, words }, length };
      }
    }
    return null;
  }

  return {
    synonymsIn(text) {
      const found: Synonyms[] = [];
      for (let rest = termsOf(text); rest.length > 0;) {
        const first = firstIn(rest);
        if (first !== null) found.push(first.synonyms);
        rest = rest.slice(first?.length ?? 1);
      }
      return found;
    },
  };
}
