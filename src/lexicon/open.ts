import { naming } from '../errors.ts';
import { readDictionary } from './dictionary/read.ts';
import { createLanguageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { createLexicon } from './lexicon.ts';
import { loadSynonyms } from './synonyms.ts';

/** Files of an operator's own, by their paths. */
export interface LexiconFiles {
  /** In OpenThesaurus or MyThes format. */
  readonly thesaurus: string | null;
  /** In Ding's format or FreeDict's. */
  readonly dictionaries: readonly string[];
}

/** No files: the words that come with Fundstelle. */
export const OWN_WORDS: LexiconFiles = { thesaurus: null, dictionaries: [] };

/**
 * Our own words with those of the files.
 * @throws {UserError} naming the setting, for a file that cannot be used
 */
export async function openLexicon({ thesaurus, dictionaries }: LexiconFiles): Promise<Lexicon> {
  return createLexicon(
    await naming('THESAURUS', () => loadSynonyms(thesaurus)),
    await naming('DICTIONARIES', () => Promise.all(dictionaries.map(readDictionary))),
    createLanguageOf(),
  );
}
