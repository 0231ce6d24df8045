import { gramsOf } from '../../text/grams.ts';
import type { Term } from '../../text/terms.ts';

/** A word as it is written somewhere in the collection. */
export interface Word {
  /** Counts from 0 in the order of arrival. */
  readonly number: number;
  readonly term: string;
  /** Numbers of its grams. */
  readonly grams: readonly number[];
}

/** The words of a collection, and in how many passages each gram of theirs occurs. */
export interface Vocabulary {
  word(term: Term): Word;
  /** The number of a gram; it has the same for ever. */
  gram(gram: string): number;
  /** How many words and grams have numbers. */
  size(): { readonly words: number; readonly grams: number };
  /** Counts a passage in (1) or out (-1). */
  count(passage: Iterable<Word>, by: 1 | -1): void;
  /** How much it tells that a passage has a gram: the rarer, the more (inverse document frequency). */
  information(gram: number): number;
}

export function createVocabulary(): Vocabulary {
  const words = new Map<string, Word>();
  const gramNumbers = new Map<string, number>();
  const passagesWith: number[] = [];
  let passages = 0;

  function numberOf(gram: string): number {
    const known = gramNumbers.get(gram);
    if (known !== undefined) return known;
    gramNumbers.set(gram, passagesWith.length);
    return passagesWith.push(0) - 1;
  }

  return {
    word({ term, form }) {
      const known = words.get(form);
      if (known !== undefined) return known;
      const word = { number: words.size, term, grams: gramsOf(form).map(numberOf) };
      words.set(form, word);
      return word;
    },
    gram: numberOf,
    size: () => ({ words: words.size, grams: passagesWith.length }),
    count(passage, by) {
      passages += by;
      for (const gram of new Set([...new Set(passage)].flatMap(({ grams }) => grams))) {
        passagesWith[gram] = (passagesWith[gram] ?? 0) + by;
      }
    },
    information(gram) {
      const count = passagesWith[gram] ?? 0;
      return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
    },
  };
}
