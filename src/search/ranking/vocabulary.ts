import { gramsOf } from '../../text/grams.ts';
import { soundsLike } from '../../text/phonetics.ts';
import type { Forms } from '../../text/readings.ts';
import { splitCompound } from './compounds.ts';
import { NumberList } from '../number-list.ts';

/**
 * The words of a collection as they are written, their terms and their grams, all by numbers that
 * count from 0 in the order of arrival and never change; and in how many passages they occur.
 */
export interface Vocabulary {
  /** @param isName whether it is written with a capital there */
  word(term: Forms, isName?: boolean): number;
  /** How many words, terms and grams have numbers. */
  size(): { readonly words: number; readonly terms: number; readonly grams: number };
  termOf(word: number): number;
  /** The grams of all words: those of word n from `from[n]` up to `from[n + 1]`. */
  grams(): { readonly grams: Uint32Array; readonly from: Uint32Array };
  /** `undefined` where the collection never had it. */
  numberOfWord(form: string): number | undefined;
  numberOfTerm(term: string): number | undefined;
  numberOfGram(gram: string): number | undefined;
  termAt(number: number): string;
  /** A word as it is written. */
  formOf(word: number): string;
  /** Counts the words of a passage in (1) or out (-1). */
  count(words: Uint32Array, by: 1 | -1): void;
  /** The same for what stands above a passage: it tells that a word is known, not how rare it is. */
  countAbove(words: Uint32Array, by: 1 | -1): void;
  /** How many were counted in. */
  passages(): number;
  /** How many words and grams a passage has on average. */
  average(): { readonly words: number; readonly grams: number };
  passagesWithTerm(term: string): number;
  /** Whether a passage has it, or a title or heading above one. */
  isKnown(term: string): boolean;
  passagesWithGram(gram: string): number;
  /** How much it tells that a passage has what so many have (inverse document frequency, as in BM25). */
  information(passages: number): number;
  /** The terms of the two words that a compound is made of, `[]` where it is none. */
  partsOf(word: number): readonly number[];
  /** The same for a word that need not be in the collection, in the form of `termsOf`. */
  parts(form: string): readonly number[];
  /** Words written with a capital somewhere that may sound like this one. */
  namesLike(form: string): readonly Forms[];
}

interface Word {
  readonly form: string;
  readonly term: number;
  isName: boolean;
}

export function createVocabulary(): Vocabulary {
  const words: Word[] = [];
  /** By number of the word, apart from the rest: millions are looked up. */
  const termOfWord: number[] = [];
  const grams = new NumberList();
  const gramsFrom = new NumberList();
  gramsFrom.push(0);
  const terms: string[] = [];
  const wordNumbers = new Map<string, number>();
  const termNumbers = new Map<string, number>();
  const gramNumbers = new Map<string, number>();
  const passagesWithTerm: number[] = [];
  const timesAbove: number[] = [];
  const passagesWithGram: number[] = [];
  /** By how they sound, the words written with a capital somewhere. */
  const names = new Map<string, Word[]>();
  const total = { passages: 0, words: 0, grams: 0 };
  /** Compounds that were split since the vocabulary changed. */
  const split = new Map<number, readonly number[]>();

  function termNumber(term: string): number {
    const known = termNumbers.get(term);
    if (known !== undefined) return known;
    const number = terms.push(term) - 1;
    termNumbers.set(term, number);
    passagesWithTerm.push(0);
    timesAbove.push(0);
    return number;
  }

  function gramNumber(gram: string): number {
    const known = gramNumbers.get(gram);
    if (known !== undefined) return known;
    const number = passagesWithGram.push(0) - 1;
    gramNumbers.set(gram, number);
    return number;
  }

  function frequent(form: string): { term: number; passages: number } | null {
    const term = words[wordNumbers.get(form) ?? -1]?.term ?? termNumbers.get(form);
    return term === undefined ? null : { term, passages: passagesWithTerm[term] ?? 0 };
  }

  function partsOf(number: number): readonly number[] {
    let known = split.get(number);
    if (known === undefined) {
      known = splitCompound(words[number]?.form ?? '', frequent);
      split.set(number, known);
    }
    return known;
  }

  return {
    word({ term, form }, isName = false) {
      const known = wordNumbers.get(form);
      const number = known ?? words.length;
      if (known === undefined) {
        wordNumbers.set(form, number);
        const ownTerm = termNumber(term);
        words.push({ form, term: ownTerm, isName: false });
        termOfWord.push(ownTerm);
        for (const gram of gramsOf(form)) grams.push(gramNumber(gram));
        gramsFrom.push(grams.length);
      }
      const word = words[number];
      if (isName && word?.isName === false) {
        word.isName = true;
        const key = soundsLike(form);
        const alike = names.get(key);
        if (alike === undefined) names.set(key, [word]);
        else alike.push(word);
      }
      return number;
    },
    size: () => ({ words: words.length, terms: terms.length, grams: passagesWithGram.length }),
    termOf: (word) => termOfWord[word] ?? 0,
    grams: () => ({ grams: grams.values, from: gramsFrom.values }),
    numberOfWord: (form) => wordNumbers.get(form),
    numberOfTerm: (term) => termNumbers.get(term),
    numberOfGram: (gram) => gramNumbers.get(gram),
    termAt: (number) => terms[number] ?? '',
    formOf: (word) => words[word]?.form ?? '',
    count(passage, by) {
      split.clear();
      total.passages += by;
      total.words += by * passage.length;
      const termsSeen = new Set<number>();
      const gramsSeen = new Set<number>();
      for (const number of passage) {
        const from = gramsFrom.values[number] ?? 0;
        const to = gramsFrom.values[number + 1] ?? 0;
        total.grams += by * (to - from);
        termsSeen.add(termOfWord[number] ?? 0);
        for (let at = from; at < to; at++) gramsSeen.add(grams.values[at] ?? 0);
      }
      for (const term of termsSeen) passagesWithTerm[term] = (passagesWithTerm[term] ?? 0) + by;
      for (const gram of gramsSeen) passagesWithGram[gram] = (passagesWithGram[gram] ?? 0) + by;
    },
    countAbove(above, by) {
      for (const number of above) {
        const term = termOfWord[number] ?? 0;
        timesAbove[term] = (timesAbove[term] ?? 0) + by;
      }
    },
    passages: () => total.passages,
    average: () => ({ words: total.words / total.passages, grams: total.grams / total.passages }),
    passagesWithTerm: (term) => passagesWithTerm[termNumbers.get(term) ?? -1] ?? 0,
    isKnown: (term) => {
      const number = termNumbers.get(term) ?? -1;
      return (passagesWithTerm[number] ?? 0) + (timesAbove[number] ?? 0) > 0;
    },
    passagesWithGram: (gram) => passagesWithGram[gramNumbers.get(gram) ?? -1] ?? 0,
    information: (passages) => Math.log(1 + (total.passages - passages + 0.5) / (passages + 0.5)),
    partsOf,
    parts: (form) => splitCompound(form, frequent),
    namesLike: (form) =>
      (names.get(soundsLike(form)) ?? [])
        .filter(({ term }) => (passagesWithTerm[term] ?? 0) > 0)
        .map((word) => ({ form: word.form, term: terms[word.term] ?? '' })),
  };
}
