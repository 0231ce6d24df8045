import { gramsOf, markedWord } from '../../text/grams.ts';
import { ASKED, COMPOUNDS, GRAM_LENGTH } from '../../tuning.ts';
import { NumberMap } from './number-map.ts';
import { NumberSet } from './number-set.ts';
import type { AskedWord, Sense } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of the question that a term stands for. */
export interface Stand extends Sense {
  readonly index: number;
}

/** What a question asks for, to be looked up by the numbers of a vocabulary. */
export interface Asked {
  /** The grams of each word, by their places among all grams of the question. */
  readonly gramsOfWord: readonly (readonly number[])[];
  /** How much each gram tells. */
  readonly gramInformation: readonly number[];
  /** How much the grams of each word tell together. */
  readonly informationOfWord: readonly number[];
  /** What each gram counts in the question: as much as it tells of each word that has it. */
  readonly gramWeights: readonly number[];
  /** … and all of them together. */
  readonly gramWeight: number;
  /** What each word counts: the sum of its grams. */
  readonly weights: readonly number[];
  /** What each word counts as a whole. */
  readonly termWeights: readonly number[];
  /** By number of a gram: its place, counted from 1; 0 where the question lacks it. */
  readonly placeOfGram: Uint16Array;
  /** By number of a term: its place in `stands`; 0 where it stands for nothing … */
  readonly standsOfTerm: NumberMap;
  /** … and the same by number of a word, for that is looked up the most. */
  readonly standsOfWord: NumberMap;
  readonly stands: readonly (readonly Stand[])[];
  /** The words that stand for something, as they are written. */
  readonly forms: readonly string[];
  /** By number of a gram: whether such a word, if it may be part of a compound, begins or ends with it. */
  readonly hasEdge: NumberSet;
}

/** Terms and words that stand for those of a question, mostly. */
const FEW = 64;

export function createAsked(words: readonly AskedWord[], vocabulary: Vocabulary): Asked {
  const mostPassages = Math.max(
    ASKED.commonGram.passages,
    ASKED.commonGram.share * vocabulary.passages(),
  );
  const ownGrams = words.map(({ form }) =>
    gramsOf(form).filter((gram) => vocabulary.passagesWithGram(gram) <= mostPassages),
  );
  const grams = [...new Set(ownGrams.flat())];
  const gramInformation = grams.map((gram) =>
    vocabulary.information(vocabulary.passagesWithGram(gram)),
  );
  const placeByGram = new Map(grams.map((gram, place) => [gram, place]));
  const gramsOfWord = ownGrams.map((own) => own.map((gram) => placeByGram.get(gram) ?? 0));
  const gramWeights = grams.map(() => 0);
  const weights = words.map(({ weight }, index) => {
    let sum = 0;
    for (const place of gramsOfWord[index] ?? []) {
      const share = weight * (gramInformation[place] ?? 0);
      gramWeights[place] = (gramWeights[place] ?? 0) + share;
      sum += share;
    }
    return sum;
  });
  const placeOfGram = new Uint16Array(vocabulary.size().grams);
  for (const [place, gram] of grams.entries()) {
    const number = vocabulary.numberOfGram(gram);
    if (number !== undefined) placeOfGram[number] = place + 1;
  }
  const standing = standingFor(words, vocabulary);
  return {
    gramsOfWord,
    gramInformation,
    informationOfWord: gramsOfWord.map((own) =>
      own.reduce((sum, place) => sum + (gramInformation[place] ?? 0), 0),
    ),
    gramWeights,
    gramWeight: gramWeights.reduce((sum, weight) => sum + weight, 0),
    weights,
    termWeights: words.map(({ weight, senses }) => {
      const passages = Math.max(...senses.keys().map((term) => vocabulary.passagesWithTerm(term)));
      return weight * vocabulary.information(passages);
    }),
    placeOfGram,
    ...standing,
    hasEdge: edgesOf(standing.forms, vocabulary),
  };
}

function standingFor(
  words: readonly AskedWord[],
  vocabulary: Vocabulary,
): Pick<Asked, 'standsOfTerm' | 'standsOfWord' | 'stands' | 'forms'> {
  const standsOfTerm = new NumberMap(FEW);
  const standsOfWord = new NumberMap(FEW);
  const stands: Stand[][] = [[]];
  const forms: string[] = [];
  for (const [index, { senses }] of words.entries()) {
    for (const [term, sense] of senses) {
      const number = vocabulary.numberOfTerm(term);
      if (number === undefined) continue;
      let at = standsOfTerm.get(number);
      if (at === 0) {
        at = stands.push([]) - 1;
        standsOfTerm.set(number, at);
        forms.push(term);
        for (const word of vocabulary.wordsOf(number)) {
          forms.push(vocabulary.formOf(word));
          standsOfWord.set(word, at);
        }
      }
      stands[at]?.push({ index, ...sense });
    }
  }
  return { standsOfTerm, standsOfWord, stands, forms };
}

function edgesOf(forms: readonly string[], vocabulary: Vocabulary): NumberSet {
  const edges = new NumberSet(vocabulary.size().grams);
  for (const form of forms) {
    if (form.length < COMPOUNDS.shortestPart) continue;
    const marked = markedWord(form);
    for (const gram of [marked.slice(0, GRAM_LENGTH), marked.slice(-GRAM_LENGTH)]) {
      const number = vocabulary.numberOfGram(gram);
      if (number !== undefined) edges.add(number);
    }
  }
  return edges;
}
