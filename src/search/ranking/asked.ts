import { gramsOf } from '../../text/grams.ts';
import { termsOf } from '../../text/terms.ts';
import { RANKING } from '../tuning.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Grams of a word that are compared: as many as an integer has bits to spare. */
const MOST_GRAMS = 30;
/** All bits: the word itself, in whatever inflection. */
const SAME = -1;

/** Which grams were found of each of a question's words, as bits. */
export type Found = number[];

/** What a word of the collection shares with a question. */
export interface Shared {
  readonly found: Found;
  /** The question's words that it is another spelling of, by their order. */
  readonly same: readonly number[];
}

interface AskedWord {
  readonly term: string;
  readonly grams: readonly number[];
  /** Of each gram, and of all. */
  readonly informations: readonly number[];
  readonly information: number;
}

/** A question to be compared with many words of the collection. */
export interface Asked {
  /** `null` where the word shares nothing with the question. */
  compare(word: Word): Shared | null;
  nothing(): Found;
  /** Share of the question's information that was found, 0 to 1. */
  share(found: Found): number;
  /** The information of each word of the question. */
  readonly weights: readonly number[];
}

export function analyse(question: string, vocabulary: Vocabulary): Asked {
  const words = askedWords(question, vocabulary);
  const weights = words.map(({ information }) => information);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const { words: wordsKnown, grams: gramsKnown } = vocabulary.size();
  const places = placesOf(words, gramsKnown);
  /** By number of the word: where in `results` it stands; 0 where it was not compared yet. */
  const compared = new Uint32Array(wordsKnown);
  const results: (Shared | null)[] = [null];
  const byTerm = Map.groupBy(words.keys(), (index) => words[index]?.term);
  const nothing = () => words.map(() => 0);

  function compare({ term, grams }: Word): Shared | null {
    let found: Found | undefined;
    let count = 0;
    for (const gram of grams) {
      const at = places[gram];
      if (at === undefined) continue;
      found ??= nothing();
      count++;
      for (const { index, bit } of at) found[index] = (found[index] ?? 0) | bit;
    }
    const inflected = byTerm.get(term);
    if (count < RANKING.gramsShared && inflected === undefined) return null;
    found ??= nothing();
    for (const index of inflected ?? []) found[index] = SAME;
    const same: number[] = [];
    for (let index = 0; index < words.length; index++) {
      if (isSame(found[index] ?? 0, words[index])) same.push(index);
    }
    return { found, same };
  }

  return {
    compare(word) {
      const known = compared[word.number] ?? 0;
      if (known > 0) return results[known] ?? null;
      const shared = compare(word);
      compared[word.number] = results.push(shared) - 1;
      return shared;
    },
    nothing,
    share(found) {
      let sum = 0;
      for (let index = 0; index < words.length; index++) {
        sum += informationIn(found[index] ?? 0, words[index]);
      }
      return total === 0 ? 0 : sum / total;
    },
    weights,
  };
}

/** Each once, in order. */
function askedWords(question: string, vocabulary: Vocabulary): AskedWord[] {
  const terms = new Map(termsOf(question).map((term) => [term.form, term]));
  return [...terms.values()].map(({ term, form }) => {
    const grams = gramsOf(form)
      .slice(0, MOST_GRAMS)
      .map((gram) => vocabulary.gram(gram));
    const informations = grams.map((gram) => vocabulary.information(gram));
    const information = informations.reduce((sum, one) => sum + one, 0);
    return { term, grams, informations, information };
  });
}

/** By number of the gram: the words that have it, with its bit there. */
function placesOf(
  words: readonly AskedWord[],
  gramsKnown: number,
): readonly (readonly { index: number; bit: number }[] | undefined)[] {
  const places = new Array<{ index: number; bit: number }[] | undefined>(gramsKnown).fill(
    undefined,
  );
  for (const [index, { grams }] of words.entries()) {
    for (const [place, gram] of grams.entries()) {
      (places[gram] ??= []).push({ index, bit: 1 << place });
    }
  }
  return places;
}

function isSame(bits: number, word: AskedWord | undefined): boolean {
  if (bits === 0 || word === undefined) return false;
  return informationIn(bits, word) > RANKING.sameWord * word.information;
}

function informationIn(bits: number, word: AskedWord | undefined): number {
  if (bits === 0 || word === undefined) return 0;
  if (bits === SAME) return word.information;
  let sum = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    sum += word.informations[31 - Math.clz32(rest & -rest)] ?? 0;
  }
  return sum;
}
