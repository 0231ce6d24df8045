import { ASKED } from '../../tuning.ts';
import type { Asked, Stand } from './asked.ts';
import { createPartFilter } from './compounds.ts';
import { NumberList } from '../words/number-list.ts';
import { NumberMap } from './number-map.ts';
import type { Stretch } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What words of the collection have of a question, each looked at once. Thousands are looked at, and
 * most share a few letters with it and nothing more: those are numbers in one list.
 */
export interface Matches {
  /** Where what a word has stands in `found`; `NOTHING` where it has nothing of the question. */
  at(word: number): number;
  /** The same for each of an article's words from a place up to another; good until the next call. */
  read(words: Uint32Array, stretch: Pick<Stretch, 'from' | 'to'>): Read;
  /** There: how many grams of the question it has, its place in `more`, then these by their places. */
  readonly found: NumberList;
  /** The first for the words that share letters only. */
  readonly more: readonly (More | null)[];
}

/** Words of an article that were looked at. */
export interface Read {
  /** The place of the first. */
  readonly from: number;
  /** Where in `found` what each has stands, in order; longer than there are words. */
  readonly at: Uint32Array;
}

/** What is to be said of a word that stands for others or is spelled like them. */
export interface More {
  /** How much of each gram is there: less than 1 where another word stands for the one asked for; `null` for 1. */
  readonly amounts: readonly number[] | null;
  /** Words of the question that it or a part of it stands for. */
  readonly words: readonly Stand[];
  /** Words of the question that it is, stands for or is spelled like, by their order. */
  readonly alike: readonly number[];
}

/** Numbers before the grams. */
export const HEAD = 2;
/** A place where there are no grams and no more. */
export const NOTHING = 1;
/** Different words in the passages that are weighed: some 2000. */
const WORDS_EXPECTED = 2048;
/** Words in a stretch, mostly. */
const STRETCH_EXPECTED = 512;

export function createMatches(asked: Asked, vocabulary: Vocabulary): Matches {
  const { placeOfGram, hasEdge, standsOfTerm, standsOfWord, stands } = asked;
  const { gramsOfWord, gramInformation, informationOfWord } = asked;
  const { grams: gramsOfAll, from: gramsFrom } = vocabulary.grams();
  /** By number of the word: its place; 0 where it was not looked at yet. */
  const seen = new NumberMap(WORDS_EXPECTED);
  const mayHoldPart = createPartFilter(asked.forms);
  const found = new NumberList();
  found.length = NOTHING + HEAD;
  const more: (More | null)[] = [null];
  const wordsOfGram = gramInformation.map(() => [] as number[]);
  for (const [index, own] of gramsOfWord.entries()) {
    for (const place of own) wordsOfGram[place]?.push(index);
  }

  /** @param spelled the grams that it has itself */
  function standing(own: readonly Stand[], spelled: Uint32Array): number {
    const whole = own.filter(({ relation }) => relation !== 'part');
    const amounts = new Map([...spelled].map((place) => [place, 1]));
    for (const { index, amount } of whole) {
      for (const place of gramsOfWord[index] ?? []) {
        amounts.set(place, Math.max(amounts.get(place) ?? 0, amount));
      }
    }
    const alike = whole.map(({ index }) => index);
    const at = found.length;
    found.push(amounts.size);
    found.push(more.push({ amounts: [...amounts.values()], words: own, alike }) - 1);
    for (const place of amounts.keys()) found.push(place);
    return at;
  }

  const shared = new Float64Array(gramsOfWord.length);
  /** Words of the question most of whose grams these are, from a place of `found` up to another. */
  function spelledLike(from: number, to: number): number[] {
    shared.fill(0);
    for (let at = from; at < to; at++) {
      const place = found.values[at] ?? 0;
      for (const index of wordsOfGram[place] ?? []) {
        shared[index] = (shared[index] ?? 0) + (gramInformation[place] ?? 0);
      }
    }
    const alike: number[] = [];
    for (const [index, information] of informationOfWord.entries()) {
      if ((shared[index] ?? 0) > ASKED.sameWord * information) alike.push(index);
    }
    return alike;
  }

  function match(word: number): number {
    const at = found.length;
    const first = gramsFrom[word] ?? 0;
    const last = gramsFrom[word + 1] ?? 0;
    const list = found.reserve(HEAD + last - first);
    let end = at + HEAD;
    for (let gram = first; gram < last; gram++) {
      const place = placeOfGram[gramsOfAll[gram] ?? 0] ?? 0;
      if (place > 0) list[end++] = place - 1;
    }
    const count = end - at - HEAD;
    const own = standsOfWord.get(word);
    if (own > 0) return standing(stands[own] ?? [], list.slice(at + HEAD, end));
    if (count === 0) return NOTHING;
    found.length = end;
    list[at] = count;
    list[at + 1] = 0;
    if (count < ASKED.gramsShared) return at;
    const words = hasEdgeOfPart(first, last) ? partsStanding(vocabulary.formOf(word)) : [];
    const alike = spelledLike(at + HEAD, end);
    if (words.length > 0 || alike.length > 0) {
      list[at + 1] = more.push({ amounts: null, words, alike }) - 1;
    }
    return at;
  }

  /** Whether a word may begin or end with a part that is looked for: most need not be written out. */
  function hasEdgeOfPart(first: number, last: number): boolean {
    for (let gram = first; gram < last; gram++) {
      if (hasEdge.has(gramsOfAll[gram] ?? 0)) return true;
    }
    return false;
  }

  /** Words of the question that a part of a compound stands for. */
  function partsStanding(form: string): Stand[] {
    if (!mayHoldPart(form)) return [];
    return vocabulary
      .parts(form)
      .flatMap((part) => stands[standsOfTerm.get(part)] ?? [])
      .map(({ index, amount }) => ({
        index,
        relation: 'part' as const,
        amount: amount * ASKED.partOfCompound,
      }));
  }

  function at(word: number): number {
    const known = seen.get(word);
    if (known > 0) return known;
    const own = match(word);
    seen.set(word, own);
    return own;
  }

  let room = STRETCH_EXPECTED;
  let places = new Uint32Array(room);
  let unseen = new Uint32Array(room);
  let ahead = new Uint32Array(room);
  function makeRoom(words: number): void {
    if (words <= room) return;
    room = Math.max(words, 2 * room);
    places = new Uint32Array(room);
    unseen = new Uint32Array(room);
    ahead = new Uint32Array(room);
  }

  function read(words: Uint32Array, { from, to }: Pick<Stretch, 'from' | 'to'>): Read {
    makeRoom(to - from);
    let count = 0;
    for (let place = from; place < to; place++) {
      const known = seen.get(words[place] ?? 0);
      places[place - from] = known;
      if (known === 0) unseen[count++] = place;
    }
    // Grams of words lie far apart in memory. Asked for in a row, they arrive together; one after the
    // other, each would be waited for, which takes longer than all the rest.
    for (let n = 0; n < count; n++) ahead[n] = gramsFrom[words[unseen[n] ?? 0] ?? 0] ?? 0;
    for (let n = 0; n < count; n++) ahead[n] = gramsOfAll[ahead[n] ?? 0] ?? 0;
    for (let n = 0; n < count; n++) {
      const place = unseen[n] ?? 0;
      places[place - from] = at(words[place] ?? 0);
    }
    return { from, at: places };
  }

  return {
    at,
    read,
    found,
    more,
  };
}
