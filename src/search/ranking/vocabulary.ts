import { gramsOf } from '../../text/grams.ts';
import { soundsLike } from '../../text/phonetics.ts';
import type { Forms } from '../../text/readings.ts';
import type { Part } from './compounds.ts';
import { splitCompound } from './compounds.ts';
import { NumberList } from '../number-list.ts';
import { information } from '../segments/scoring.ts';
import { PassageCounts } from './passage-counts.ts';

/**
 * The words of a collection as they are written, their terms and their grams, all by numbers that
 * count from 0 in the order of arrival and never change; and in how many passages they occur.
 */
export interface Vocabulary {
  /** @param isName whether it is written with a capital there */
  word(term: Forms, isName?: boolean): number;
  /** How many words and grams have numbers. */
  size(): { readonly words: number; readonly grams: number };
  termOf(word: number): number;
  /** The words of a term, the newest first. */
  wordsOf(term: number): number[];
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
  /** The terms of the two words that a compound, in the form of `termsOf`, is made of; `[]` where it is none. */
  parts(form: string): readonly number[];
  /** Words written with a capital somewhere that may sound like this one. */
  namesLike(form: string): readonly Forms[];
}

export function createVocabulary(): Vocabulary {
  const forms: string[] = [];
  const termOfWord = new NumberList();
  /** By term, the newest of its words, counted from 1; by word, the one of its term before it, or 0. */
  const newestOfTerm = new NumberList();
  const olderOfWord = new NumberList();
  const grams = new NumberList();
  const gramsFrom = new NumberList();
  gramsFrom.push(0);
  const terms: string[] = [];
  const wordNumbers = new Map<string, number>();
  const termNumbers = new Map<string, number>();
  const gramNumbers = new Map<string, number>();
  const passagesWithTerm = new PassageCounts();
  const timesAbove = new NumberList();
  const passagesWithGram = new PassageCounts();
  /** The words written with a capital somewhere … */
  const names = new Set<number>();
  /** … and by how they sound. */
  const namesBySound = new Map<string, number[]>();
  const total = { passages: 0, words: 0, grams: 0 };
  let counted = 0;

  function termNumber(term: string): number {
    const known = termNumbers.get(term);
    if (known !== undefined) return known;
    const number = passagesWithTerm.add();
    termNumbers.set(term, number);
    terms.push(term);
    timesAbove.push(0);
    newestOfTerm.push(0);
    return number;
  }

  function gramNumber(gram: string): number {
    const known = gramNumbers.get(gram);
    if (known !== undefined) return known;
    const number = passagesWithGram.add();
    gramNumbers.set(gram, number);
    return number;
  }

  function part(form: string): Part | null {
    const word = wordNumbers.get(form);
    const term = word === undefined ? termNumbers.get(form) : termOfWord.values[word];
    return term === undefined ? null : { term, passages: passagesWithTerm.of(term) };
  }

  return {
    word({ term, form }, isName = false) {
      const known = wordNumbers.get(form);
      const number = known ?? forms.push(form) - 1;
      if (known === undefined) {
        wordNumbers.set(form, number);
        const ownTerm = termNumber(term);
        termOfWord.push(ownTerm);
        olderOfWord.push(newestOfTerm.values[ownTerm] ?? 0);
        newestOfTerm.values[ownTerm] = number + 1;
        for (const gram of gramsOf(form)) grams.push(gramNumber(gram));
        gramsFrom.push(grams.length);
      }
      if (isName && !names.has(number)) {
        names.add(number);
        const sound = soundsLike(form);
        const alike = namesBySound.get(sound);
        if (alike === undefined) namesBySound.set(sound, [number]);
        else alike.push(number);
      }
      return number;
    },
    size: () => ({ words: forms.length, grams: passagesWithGram.size }),
    termOf: (word) => termOfWord.values[word] ?? 0,
    wordsOf(term) {
      const words: number[] = [];
      let next = newestOfTerm.values[term] ?? 0;
      while (next > 0) {
        words.push(next - 1);
        next = olderOfWord.values[next - 1] ?? 0;
      }
      return words;
    },
    grams: () => ({ grams: grams.values, from: gramsFrom.values }),
    numberOfWord: (form) => wordNumbers.get(form),
    numberOfTerm: (term) => termNumbers.get(term),
    numberOfGram: (gram) => gramNumbers.get(gram),
    termAt: (number) => terms[number] ?? '',
    formOf: (word) => forms[word] ?? '',
    count(passage, by) {
      counted++;
      total.passages += by;
      total.words += by * passage.length;
      for (const word of passage) {
        const from = gramsFrom.values[word] ?? 0;
        const to = gramsFrom.values[word + 1] ?? 0;
        total.grams += by * (to - from);
        passagesWithTerm.count(termOfWord.values[word] ?? 0, counted, by);
        for (let at = from; at < to; at++) {
          passagesWithGram.count(grams.values[at] ?? 0, counted, by);
        }
      }
    },
    countAbove(above, by) {
      for (const word of above) {
        const term = termOfWord.values[word] ?? 0;
        timesAbove.values[term] = (timesAbove.values[term] ?? 0) + by;
      }
    },
    passages: () => total.passages,
    average: () => ({ words: total.words / total.passages, grams: total.grams / total.passages }),
    passagesWithTerm: (term) => passagesWithTerm.of(termNumbers.get(term) ?? -1),
    isKnown: (term) => {
      const number = termNumbers.get(term) ?? -1;
      return passagesWithTerm.of(number) + (timesAbove.values[number] ?? 0) > 0;
    },
    passagesWithGram: (gram) => passagesWithGram.of(gramNumbers.get(gram) ?? -1),
    information: (passages) => information(total.passages, passages),
    parts: (form) => splitCompound(form, part),
    namesLike: (form) =>
      (namesBySound.get(soundsLike(form)) ?? []).flatMap((number) => {
        const term = termOfWord.values[number] ?? 0;
        return passagesWithTerm.of(term) > 0
          ? [{ form: forms[number] ?? '', term: terms[term] ?? '' }]
          : [];
      }),
  };
}
