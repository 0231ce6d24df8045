import { ASKED } from '../../tuning.ts';
import type { Asked, Stand } from './asked.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a word of the collection has of a question. */
export interface Match {
  /** Grams of the question, by their places … */
  readonly grams: readonly number[];
  /** … and how much of each is there: less than 1 where another word stands for the one asked for; `null` for 1. */
  readonly amounts: readonly number[] | null;
  /** `null` for the many words that share a few letters and nothing more. */
  readonly more: More | null;
}

/** Words of a question that a word stands for. */
export interface More {
  /** Words of the question that it or a part of it stands for. */
  readonly words: readonly Stand[];
  /** Words of the question that it is, stands for or is spelled like, by their order. */
  readonly alike: readonly number[];
}

/** What a word of the collection, by its number, has of a question; `null` where it is nothing. */
export type MatchOf = (word: number) => Match | null;

/** Looks at each word once. */
export function createMatches(asked: Asked, vocabulary: Vocabulary): MatchOf {
  const { placeOf, standsAt, stands, gramsOfWord, gramInformation } = asked;
  /** By number of the word: where in `matches` its own stands; 0 where it was not looked at yet. */
  const seen = new Uint32Array(vocabulary.size().words);
  const informationOfWord = gramsOfWord.map((own) =>
    own.reduce((sum, place) => sum + (gramInformation[place] ?? 0), 0),
  );
  const leastInformation = Math.min(...informationOfWord);
  const NOTHING = 1;
  const matches: (Match | null)[] = [null, null];

  /** @param spelled the grams that it has itself */
  function standing(own: readonly Stand[], spelled: readonly number[]): Match {
    const whole = own.filter(({ relation }) => relation !== 'part');
    const amounts = new Map(spelled.map((place) => [place, 1]));
    for (const { index, amount } of whole) {
      for (const place of gramsOfWord[index] ?? []) {
        amounts.set(place, Math.max(amounts.get(place) ?? 0, amount));
      }
    }
    return {
      grams: [...amounts.keys()],
      amounts: [...amounts.values()],
      more: { words: own, alike: whole.map(({ index }) => index) },
    };
  }

  /** Words of the question most of whose grams these are. */
  function spelledLike(grams: readonly number[]): number[] {
    let shared = 0;
    for (const place of grams) shared += gramInformation[place] ?? 0;
    if (shared <= ASKED.sameWord * leastInformation) return [];
    const alike: number[] = [];
    for (const [index, own] of gramsOfWord.entries()) {
      let information = 0;
      for (const place of own) {
        if (grams.includes(place)) information += gramInformation[place] ?? 0;
      }
      if (information > ASKED.sameWord * (informationOfWord[index] ?? 0)) alike.push(index);
    }
    return alike;
  }

  function match(word: number): Match | null {
    const grams: number[] = [];
    for (const gram of vocabulary.gramsOf(word)) {
      const place = placeOf[gram] ?? 0;
      if (place > 0) grams.push(place - 1);
    }
    const at = standsAt[vocabulary.termOf(word)] ?? 0;
    if (at > 0) return standing(stands[at] ?? [], grams);
    if (grams.length === 0) return null;
    if (grams.length < ASKED.gramsShared) return { grams, amounts: null, more: null };
    const words = vocabulary
      .partsOf(word)
      .flatMap((part) => stands[standsAt[part] ?? 0] ?? [])
      .map(({ index, amount }) => ({
        index,
        relation: 'part' as const,
        amount: amount * ASKED.partOfCompound,
      }));
    const alike = spelledLike(grams);
    const isMore = words.length > 0 || alike.length > 0;
    return { grams, amounts: null, more: isMore ? { words, alike } : null };
  }

  return (word) => {
    const known = seen[word] ?? 0;
    if (known > 0) return matches[known] ?? null;
    const found = match(word);
    seen[word] = found === null ? NOTHING : matches.push(found) - 1;
    return found;
  };
}
