import type { Forms } from '../../text/readings.ts';
import { information } from '../segments/scoring.ts';
import type { Part } from './compounds.ts';
import { splitCompound } from './compounds.ts';
import type { Counted } from '../words/passage-counts.ts';
import { PassageCounts } from '../words/passage-counts.ts';
import type { WordNumbers } from '../words/word-numbers.ts';
import { createWordNumbers } from '../words/word-numbers.ts';

/** The words, terms and grams of a collection, and in how many passages they occur. */
export interface Vocabulary extends WordNumbers {
  /** Counts the words of a passage, those from a place up to another, in (1) or out (-1). */
  count(words: Uint32Array, places: Places, by: 1 | -1): void;
  /** The same for its title or heading: it tells that a word is known, not how rare it is. */
  countAbove(words: Uint32Array, places: Places, by: 1 | -1): void;
  /** Counts in passages that were counted elsewhere. */
  countMany(counts: PassagesCounted): void;
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

type Places = readonly [from: number, to: number];

/** Passages that were counted together. */
export interface PassagesCounted {
  readonly passages: number;
  /** Of all of them together. */
  readonly words: number;
  readonly grams: number;
  /** By numbers of terms, in the passages and above them, and of grams. */
  readonly termsIn: Counted;
  readonly termsAbove: Counted;
  readonly gramsIn: Counted;
}

export function createVocabulary(): Vocabulary {
  const numbers = createWordNumbers();
  const withTerm = new PassageCounts();
  const withTermAbove = new PassageCounts();
  const withGram = new PassageCounts();
  const total = { passages: 0, words: 0, grams: 0 };
  let counted = 0;

  function part(form: string): Part | null {
    const word = numbers.numberOfWord(form);
    const term = word === undefined ? numbers.numberOfTerm(form) : numbers.termOf(word);
    return term === undefined ? null : { term, passages: withTerm.of(term) };
  }

  return {
    ...numbers,
    count(words, [from, to], by) {
      const { grams, from: gramsFrom } = numbers.grams();
      counted++;
      total.passages += by;
      total.words += by * (to - from);
      for (let place = from; place < to; place++) {
        const word = words[place] ?? 0;
        withTerm.count(numbers.termOf(word), counted, by);
        const end = gramsFrom[word + 1] ?? 0;
        for (let at = gramsFrom[word] ?? 0; at < end; at++) {
          withGram.count(grams[at] ?? 0, counted, by);
        }
        total.grams += by * (end - (gramsFrom[word] ?? 0));
      }
    },
    countAbove(words, [from, to], by) {
      counted++;
      for (let place = from; place < to; place++) {
        withTermAbove.count(numbers.termOf(words[place] ?? 0), counted, by);
      }
    },
    countMany({ passages, words, grams, termsIn, termsAbove, gramsIn }) {
      total.passages += passages;
      total.words += words;
      total.grams += grams;
      withTerm.countMany(termsIn);
      withTermAbove.countMany(termsAbove);
      withGram.countMany(gramsIn);
    },
    passages: () => total.passages,
    average: () => ({ words: total.words / total.passages, grams: total.grams / total.passages }),
    passagesWithTerm: (term) => withTerm.of(numbers.numberOfTerm(term) ?? -1),
    isKnown(term) {
      const number = numbers.numberOfTerm(term) ?? -1;
      return withTerm.of(number) + withTermAbove.of(number) > 0;
    },
    passagesWithGram: (gram) => withGram.of(numbers.numberOfGram(gram) ?? -1),
    information: (passages) => information(total.passages, passages),
    parts: (form) => splitCompound(form, part),
    namesLike: (form) =>
      numbers.wordsSounding(form).flatMap((word) => {
        const term = numbers.termOf(word);
        return withTerm.of(term) > 0
          ? [{ form: numbers.formOf(word), term: numbers.termAt(term) }]
          : [];
      }),
  };
}
