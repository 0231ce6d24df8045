import { termsOf } from '../../text/terms.ts';
import { ASKED } from '../tuning.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a question. */
export interface AskedWord {
  /** As it is asked. */
  readonly written: string;
  /** As it is compared letter by letter. */
  readonly form: string;
  /** Terms that stand for it, its own among them, and how well, 0 to 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** What it counts beside words of the same information, 0 to 1. */
  readonly weight: number;
}

/** The words of a question that carry meaning, each once, in order. */
export function wordsAsked(question: string, vocabulary: Vocabulary): AskedWord[] {
  const words = new Map<string, AskedWord>();
  for (const { term, form, start, end } of termsOf(question)) {
    const written = question.slice(start, end);
    const terms = new Map([[term, 1]]);
    for (const part of vocabulary.parts(form))
      terms.set(vocabulary.termAt(part), ASKED.partOfAsked);
    const weight = /^\p{Ll}/u.test(written) ? ASKED.lowerCase : 1;
    words.set(form, { written, form, terms, weight });
  }
  return [...words.values()].slice(0, ASKED.mostWords);
}
