import type { Counted } from '../../words/passage-counts.ts';
import type { PassagesCounted } from '../../ranking/vocabulary.ts';
import { FIELDS } from '../fields.ts';
import type { Sections } from './sections.ts';

const TEXT = FIELDS.indexOf('text');

/** What a vocabulary counts of the passages of a packed segment. */
export function countedIn(sections: Sections): PassagesCounted {
  const { starts, sentenceWords, sentenceGrams, grams, gramPassages } = sections;
  return {
    passages: starts.length,
    words: sentenceWords.at(-1) ?? 0,
    grams: sentenceGrams.at(-1) ?? 0,
    termsIn: inFields(sections, (field) => field === TEXT),
    termsAbove: inFields(sections, (field) => field !== TEXT),
    gramsIn: { numbers: grams, passages: gramPassages },
  };
}

/** How many passages have which terms in some fields; one that has a term in two counts twice. */
function inFields({ terms, listStarts }: Sections, isWanted: (field: number) => boolean): Counted {
  const passages = terms.map((_, place) => {
    let count = 0;
    for (const field of FIELDS.keys()) {
      const list = place * FIELDS.length + field;
      if (isWanted(field)) count += (listStarts[list + 1] ?? 0) - (listStarts[list] ?? 0);
    }
    return count;
  });
  return { numbers: terms, passages };
}
