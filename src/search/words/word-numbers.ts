import { markedWord } from '../../text/grams.ts';
import { soundsLike } from '../../text/phonetics.ts';
import type { Forms } from '../../text/readings.ts';
import type { WordColumns } from './word-lists.ts';
import { WordLists } from './word-lists.ts';

/**
 * Words as they are written, their terms and their grams, all by numbers that count from 0 in the
 * order of arrival and never change.
 */
export interface WordNumbers {
  /** @param isName whether it is written with a capital there */
  word(term: Forms, isName?: boolean): number;
  /** How many have numbers. */
  size(): { readonly words: number; readonly terms: number; readonly grams: number };
  /** A word as it is written. */
  formOf(word: number): string;
  /** The letters of one: much faster than to write it out. */
  lengthOf(word: number): number;
  termOf(word: number): number;
  termAt(number: number): string;
  /** The words of a term, the newest first. */
  wordsOf(term: number): number[];
  /** The grams of all words: those of word n from `from[n]` up to `from[n + 1]`. */
  grams(): { readonly grams: Uint32Array; readonly from: Uint32Array };
  /** `undefined` where there never was such a one. */
  numberOfWord(form: string): number | undefined;
  numberOfTerm(term: string): number | undefined;
  numberOfGram(gram: string): number | undefined;
  /** Words written with a capital somewhere that may sound like this one, in the order of arrival. */
  wordsSounding(form: string): readonly number[];
  columns(): WordColumns;
  /** Goes on with other numbers, of which its own are the first. */
  adopt(columns: WordColumns): void;
}

/** @param onName hears of each word that is met with a capital for the first time, and of its sound */
export function createWordNumbers(
  onName: (word: number, sound: number) => void = () => {},
): WordNumbers {
  let lists = new WordLists();

  function learn(number: number, { term, form }: Forms): void {
    const ownTerm = lists.terms.add(term);
    lists.termOfWord.push(ownTerm);
    lists.wordsOfTerm.add(number, ownTerm);
    lists.grams.addAll(markedWord(form), lists.gramsOfWords);
    lists.gramsFrom.push(lists.gramsOfWords.length);
    lists.isName.push(0);
  }
  function found(number: number): number | undefined {
    return number < 0 ? undefined : number;
  }

  return {
    word(term, mayBeName = false) {
      const number = lists.forms.add(term.form);
      if (number === lists.termOfWord.length) learn(number, term);
      if (mayBeName && lists.isName.values[number] === 0) {
        const sound = lists.sounds.add(soundsLike(term.form));
        lists.addName(number, sound);
        onName(number, sound);
      }
      return number;
    },
    size: () => ({
      words: lists.forms.length,
      terms: lists.terms.length,
      grams: lists.grams.length,
    }),
    formOf: (word) => lists.forms.at(word),
    lengthOf: (word) => lists.forms.lengthAt(word),
    termOf: (word) => lists.termOfWord.values[word] ?? 0,
    termAt: (number) => lists.terms.at(number),
    wordsOf: (term) => lists.wordsOfTerm.of(term),
    grams: () => ({ grams: lists.gramsOfWords.values, from: lists.gramsFrom.values }),
    numberOfWord: (form) => found(lists.forms.find(form)),
    numberOfTerm: (term) => found(lists.terms.find(term)),
    numberOfGram: (gram) => found(lists.grams.find(gram)),
    wordsSounding(form) {
      const sound = lists.sounds.find(soundsLike(form));
      return sound < 0 ? [] : lists.namesOfSound.of(sound).reverse();
    },
    columns: () => lists.columns(),
    adopt(columns) {
      lists = new WordLists(columns);
    },
  };
}
