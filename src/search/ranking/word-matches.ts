import { ASKED } from '../../tuning.ts';
import type { Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import type { Analysed } from './analysed.ts';
import type { Asked } from './asked.ts';
import type { Matches, More } from './matches.ts';
import type { AskedWord, Sense } from './question.ts';
import type { Stretch } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a word of a text stands for one of a question. */
export type Relation =
  'same' | 'inflected' | 'spelling' | 'compound' | 'synonym' | 'name' | 'translation';

/** A word of a text that stands for a word of a question. */
export interface WordMatch extends Span {
  /** The word of the question, by its order. */
  readonly index: number;
  readonly relation: Relation;
  /** How much of the question's information stands there. */
  readonly weight: number;
}

/** Finds the words that stand for words of a question, in order. */
export interface WordMatches {
  readonly matchesIn: (text: string) => WordMatch[];
  /** Among words of an article that was read before: much faster. */
  readonly matchesAmong: (article: Analysed, words: Pick<Stretch, 'from' | 'to'>) => WordMatch[];
}

export function createWordMatches(
  words: readonly AskedWord[],
  { weights }: Asked,
  matches: Matches,
  vocabulary: Vocabulary,
): WordMatches {
  function moreOf(word: number): More | null {
    return matches.more[matches.found.values[matches.at(word) + 1] ?? 0] ?? null;
  }

  function matchesOf(more: More, word: number, start: number, end: number): WordMatch[] {
    const form = vocabulary.formOf(word);
    const found = new Map<number, { relation: Relation; amount: number }>(
      more.alike.map((index) => [
        index,
        { relation: spelled(words[index]?.form ?? '', form), amount: ASKED.spelling },
      ]),
    );
    for (const { index, relation, amount } of more.words) {
      found.set(index, { relation: named(relation, words[index]?.form === form), amount });
    }
    return [...found].map(([index, { relation, amount }]) => ({
      ...{ start, end, index, relation },
      weight: amount * (weights[index] ?? 0),
    }));
  }

  return {
    matchesIn: (text) =>
      termsOf(text).flatMap(({ form, start, end }) => {
        const word = vocabulary.numberOfWord(form);
        const more = word === undefined ? null : moreOf(word);
        return more === null || word === undefined ? [] : matchesOf(more, word, start, end);
      }),
    matchesAmong({ words: numbers, starts, ends }, { from, to }) {
      const found: WordMatch[] = [];
      for (let at = from; at < to; at++) {
        const word = numbers[at] ?? 0;
        const more = moreOf(word);
        if (more !== null) found.push(...matchesOf(more, word, starts[at] ?? 0, ends[at] ?? 0));
      }
      return found;
    },
  };
}

/** A word within another is a part of it, also where the collection cannot take the other apart. */
function spelled(asked: string, found: string): Relation {
  return found.includes(asked) || asked.includes(found) ? 'compound' : 'spelling';
}

function named(relation: Sense['relation'], isSameForm: boolean): Relation {
  if (relation === 'part') return 'compound';
  return relation === 'same' && !isSameForm ? 'inflected' : relation;
}
