import { markedWord } from '../../text/grams.ts';
import { soundsLike } from '../../text/phonetics.ts';
import type { Forms } from '../../text/readings.ts';
import { GRAM_LENGTH } from '../../tuning.ts';
import type { StringColumns } from './string-table.ts';
import { StringTable } from './string-table.ts';
import { NumberList } from './number-list.ts';
import type { ChainColumns } from './chains.ts';
import { Chains } from './chains.ts';

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

/** What word numbers are made of: it can be handed to another thread, or kept in a file. */
export interface WordColumns {
  readonly forms: StringColumns;
  readonly terms: StringColumns;
  readonly grams: StringColumns;
  readonly sounds: StringColumns;
  readonly termOfWord: Uint32Array;
  readonly wordsOfTerm: ChainColumns;
  readonly gramsOfWords: Uint32Array;
  readonly gramsFrom: Uint32Array;
  /** By word, 1 where it is written with a capital somewhere. */
  readonly isName: Uint32Array;
  readonly namesOfSound: ChainColumns;
}

export function createWordNumbers(): WordNumbers {
  let forms = new StringTable();
  let terms = new StringTable();
  let gramTable = new StringTable();
  let sounds = new StringTable();
  let termOfWord = new NumberList();
  let wordsOfTerm = new Chains();
  let gramsOfWords = new NumberList();
  let gramsFrom = new NumberList();
  gramsFrom.push(0);
  let isName = new NumberList();
  let namesOfSound = new Chains();

  function learn({ term, form }: Forms): number {
    const number = forms.add(form);
    const ownTerm = terms.add(term);
    termOfWord.push(ownTerm);
    wordsOfTerm.add(number, ownTerm);
    learnGrams(form);
    isName.push(0);
    return number;
  }
  /** Those of `gramsOf`, without a string for each. */
  function learnGrams(form: string): void {
    const marked = markedWord(form);
    const first = gramsOfWords.length;
    for (let start = 0; start + GRAM_LENGTH <= marked.length; start++) {
      const gram = gramTable.add(marked, start, start + GRAM_LENGTH);
      let at = first;
      while (at < gramsOfWords.length && gramsOfWords.values[at] !== gram) at += 1;
      if (at === gramsOfWords.length) gramsOfWords.push(gram);
    }
    gramsFrom.push(gramsOfWords.length);
  }
  function found(number: number): number | undefined {
    return number < 0 ? undefined : number;
  }

  return {
    word(term, mayBeName = false) {
      const known = forms.find(term.form);
      const number = known < 0 ? learn(term) : known;
      if (mayBeName && isName.values[number] === 0) {
        isName.values[number] = 1;
        namesOfSound.add(number, sounds.add(soundsLike(term.form)));
      }
      return number;
    },
    size: () => ({ words: forms.length, terms: terms.length, grams: gramTable.length }),
    formOf: (word) => forms.at(word),
    lengthOf: (word) => forms.lengthAt(word),
    termOf: (word) => termOfWord.values[word] ?? 0,
    termAt: (number) => terms.at(number),
    wordsOf: (term) => wordsOfTerm.of(term),
    grams: () => ({ grams: gramsOfWords.values, from: gramsFrom.values }),
    numberOfWord: (form) => found(forms.find(form)),
    numberOfTerm: (term) => found(terms.find(term)),
    numberOfGram: (gram) => found(gramTable.find(gram)),
    wordsSounding(form) {
      const sound = sounds.find(soundsLike(form));
      return sound < 0 ? [] : namesOfSound.of(sound).reverse();
    },
    columns: () => ({
      forms: forms.columns(),
      terms: terms.columns(),
      grams: gramTable.columns(),
      sounds: sounds.columns(),
      termOfWord: termOfWord.used(),
      wordsOfTerm: wordsOfTerm.columns(),
      gramsOfWords: gramsOfWords.used(),
      gramsFrom: gramsFrom.used(),
      isName: isName.used(),
      namesOfSound: namesOfSound.columns(),
    }),
    adopt(columns) {
      forms = new StringTable(columns.forms);
      terms = new StringTable(columns.terms);
      gramTable = new StringTable(columns.grams);
      sounds = new StringTable(columns.sounds);
      termOfWord = new NumberList(columns.termOfWord);
      wordsOfTerm = new Chains(columns.wordsOfTerm);
      gramsOfWords = new NumberList(columns.gramsOfWords);
      gramsFrom = new NumberList(columns.gramsFrom);
      isName = new NumberList(columns.isName);
      namesOfSound = new Chains(columns.namesOfSound);
    },
  };
}
