import type { StringColumns } from './string-table.ts';
import { createLayout } from '../layout.ts';
import type { WordColumns } from './word-lists.ts';

const TABLES = ['forms', 'terms', 'grams', 'sounds'] as const;

const LAYOUT = createLayout(
  [
    ...(['formsStarts', 'termsStarts', 'gramsStarts', 'soundsStarts'] as const),
    ...(['formsSlots', 'termsSlots', 'gramsSlots', 'soundsSlots'] as const),
    ...(['termOfWord', 'newestOfTerm', 'olderOfTerm', 'gramsOfWords', 'gramsFrom'] as const),
    ...(['isName', 'newestOfSound', 'olderOfSound', 'seeds'] as const),
  ],
  ['formsUnits', 'termsUnits', 'gramsUnits', 'soundsUnits'],
);

/**
 * The numbers of words in one buffer. Words may be added elsewhere meanwhile: slots that lead to
 * such are met by nothing that is looked for.
 */
export function joinWords(columns: WordColumns): SharedArrayBuffer {
  const { forms, terms, grams, sounds, wordsOfTerm, namesOfSound, ...lists } = columns;
  return LAYOUT.join({
    ...lists,
    ...{ formsUnits: forms.units, formsStarts: forms.starts, formsSlots: forms.slots },
    ...{ termsUnits: terms.units, termsStarts: terms.starts, termsSlots: terms.slots },
    ...{ gramsUnits: grams.units, gramsStarts: grams.starts, gramsSlots: grams.slots },
    ...{ soundsUnits: sounds.units, soundsStarts: sounds.starts, soundsSlots: sounds.slots },
    ...{ newestOfTerm: wordsOfTerm.newest, olderOfTerm: wordsOfTerm.older },
    ...{ newestOfSound: namesOfSound.newest, olderOfSound: namesOfSound.older },
    seeds: TABLES.map((table) => columns[table].seed),
  });
}

/** @param buffer as `joinWords` makes it */
export function splitWords(buffer: SharedArrayBuffer): WordColumns {
  const lists = LAYOUT.split(buffer);
  const table = (name: (typeof TABLES)[number]): StringColumns => ({
    units: lists[`${name}Units`],
    starts: lists[`${name}Starts`],
    slots: lists[`${name}Slots`],
    seed: lists.seeds[TABLES.indexOf(name)] ?? 0,
  });
  return {
    forms: table('forms'),
    terms: table('terms'),
    grams: table('grams'),
    sounds: table('sounds'),
    termOfWord: lists.termOfWord,
    wordsOfTerm: { newest: lists.newestOfTerm, older: lists.olderOfTerm },
    gramsOfWords: lists.gramsOfWords,
    gramsFrom: lists.gramsFrom,
    isName: lists.isName,
    namesOfSound: { newest: lists.newestOfSound, older: lists.olderOfSound },
  };
}
