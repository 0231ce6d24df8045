import { ASKED } from '../tuning.ts';
import type { Asked, Stand } from './asked.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a word of the collection has of a question. */
export interface Match {
  /** Grams of the question, by their places … */
  readonly grams: readonly number[];
  /** … and how much of each is there: less than 1 where another word stands for the one asked for. */
  readonly amounts: readonly number[];
  /** Words of the question that it or a part of it stands for. */
  readonly words: readonly Stand[];
  /** Words of the question that it is, stands for or is spelled like, by their order. */
  readonly alike: readonly number[];
}

/** What the words of a collection, by their numbers, have of a question; `null` where it is nothing. */
export function createMatches(
  asked: Asked,
  vocabulary: Vocabulary,
): (word: number) => Match | null {
  const { placeOf, standsAt, stands, gramsOfWord, gramInformation } = asked;
  /** By number of the word: where in `matches` its own stands; 0 where it was not looked at yet. */
  const seen = new Uint32Array(vocabulary.size().words);
  const NOTHING = 1;
  const matches: (Match | null)[] = [null, null];

  function standing(own: readonly Stand[]): Match {
    const whole = own.filter(({ relation }) => relation !== 'part');
    const gramsOf = ({ index }: Stand) => gramsOfWord[index] ?? [];
    return {
      grams: whole.flatMap(gramsOf),
      amounts: whole.flatMap((stand) => gramsOf(stand).map(() => stand.amount)),
      words: own,
      alike: whole.map(({ index }) => index),
    };
  }

  /** Words of the question most of whose grams these are. */
  function spelledLike(grams: readonly number[]): number[] {
    const alike: number[] = [];
    for (const [index, own] of gramsOfWord.entries()) {
      let shared = 0;
      let all = 0;
      for (const place of own) {
        const information = gramInformation[place] ?? 0;
        all += information;
        if (grams.includes(place)) shared += information;
      }
      if (shared > ASKED.sameWord * all) alike.push(index);
    }
    return alike;
  }

  function match(word: number): Match | null {
    const at = standsAt[vocabulary.termOf(word)] ?? 0;
    if (at > 0) return standing(stands[at] ?? []);
    const grams: number[] = [];
    for (const gram of vocabulary.gramsOf(word)) {
      const place = placeOf[gram] ?? 0;
      if (place > 0) grams.push(place - 1);
    }
    if (grams.length === 0) return null;
    const amounts = grams.map(() => 1);
    if (grams.length < ASKED.gramsShared) return { grams, amounts, words: [], alike: [] };
    const words = vocabulary
      .partsOf(word)
      .flatMap((part) => stands[standsAt[part] ?? 0] ?? [])
      .map(({ index, amount }) => ({
        index,
        relation: 'part' as const,
        amount: amount * ASKED.partOfCompound,
      }));
    return { grams, amounts, words, alike: spelledLike(grams) };
  }

  return (word) => {
    const known = seen[word] ?? 0;
    if (known > 0) return matches[known] ?? null;
    const found = match(word);
    seen[word] = found === null ? NOTHING : matches.push(found) - 1;
    return found;
  };
}
