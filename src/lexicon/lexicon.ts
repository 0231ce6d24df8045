import type { Span } from '../text/span.ts';
import { countriesIn } from './countries.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import type { LanguageOf } from './language.ts';
import { isTooShortForLanguage } from './language.ts';
import type { Thesaurus } from './thesaurus.ts';

/** A word or phrase of a question that carries meaning, with German words that say the same. */
export interface Said extends Span {
  /** The surest first; none where it is a name, or no dictionary knows it. */
  readonly others: readonly string[];
  readonly relation: 'synonym' | 'translation' | 'name';
}

/** What a lexicon knows of a question. */
export interface Reading {
  /** ISO 639-1 where that has a code for it. */
  readonly language: string;
  /** Whether it is in another language than German that no dictionary translates. */
  readonly isUntranslated: boolean;
  /** In the order of the question; places may overlap. Of a translated question, all that carries meaning. */
  readonly said: readonly Said[];
}

/** Finds other words for those of a question. */
export interface Lexicon {
  read(question: string): Promise<Reading>;
}

const GERMAN = 'de';

/** @param dictionaries one a language is enough; of several, all are asked */
export function createLexicon(
  thesaurus: Thesaurus,
  dictionaries: readonly Dictionary[],
  languageOf: LanguageOf,
): Lexicon {
  return {
    async read(question) {
      const language = await languageOf(question);
      if (language === GERMAN) {
        const synonyms = thesaurus.synonymsIn(question);
        const said = synonyms.map(({ start, end, words }) => ({ start, end, others: words }));
        const countries = isTooShortForLanguage(question) ? countriesSaid(question) : [];
        return {
          language,
          isUntranslated: false,
          said: [...said.map(as('synonym')), ...countries],
        };
      }
      const own = dictionaries.filter((dictionary) => dictionary.language === language);
      const translations = own
        .flatMap((dictionary) => dictionary.translationsIn(question))
        .map(({ start, end, german }) => ({ start, end, others: german }));
      return {
        language,
        isUntranslated: own.length === 0,
        said: [...translations.map(as('translation')), ...countriesSaid(question)],
      };
    },
  };
}

function countriesSaid(question: string): Said[] {
  return countriesIn(question)
    .map(({ start, end, names }) => ({ start, end, others: names }))
    .map(as('name'));
}

function as(relation: Said['relation']): (said: Omit<Said, 'relation'>) => Said {
  return (said) => ({ ...said, relation });
}
