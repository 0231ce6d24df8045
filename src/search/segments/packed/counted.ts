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
    ...termsCounted(sections),
    gramsIn: { numbers: grams, passages: gramPassages },
  };
}

/**
 * How many passages have which terms in their texts, and in the fields before those; one that has
 * a term in two of these counts twice.
 */
function termsCounted({
  terms,
  listStarts,
}: Sections): Pick<PassagesCounted, 'termsIn' | 'termsAbove'> {
  const termsIn = { numbers: terms, passages: new Uint32Array(terms.length) };
  const termsAbove = { numbers: terms, passages: new Uint32Array(terms.length) };
  for (let place = 0; place < terms.length; place++) {
    const list = place * FIELDS.length;
    const text = listStarts[list + TEXT] ?? 0;
    termsAbove.passages[place] = text - (listStarts[list] ?? 0);
    termsIn.passages[place] = (listStarts[list + TEXT + 1] ?? 0) - text;
  }
  return { termsIn, termsAbove };
}
