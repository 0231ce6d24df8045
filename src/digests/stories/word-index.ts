import { STORIES } from '../../tuning.ts';
import type { Member } from './cluster.ts';
import { createWordMap } from './word-map.ts';

/** Finds articles that share rare words, without a look at all others. */
export interface WordIndex {
  add(member: Member): void;
  remove(members: ReadonlySet<Member>): void;
  /** Those that may be about the same as one that was added. */
  alike(member: Member): readonly Member[];
}

/** A word by which others are found. */
interface Telling {
  readonly others: readonly number[];
  readonly rarity: number;
}

/** @param rarity of a word by its hash */
export function createWordIndex(rarity: (word: number) => number): WordIndex {
  /** Members have numbers, by which what they share is added up. */
  let members: Member[] = [];
  let numbers = new Map<Member, number>();
  /** So have the lists of those that have a word, from 1 on. */
  const listOf = createWordMap();
  let lists: (number[] | undefined)[] = [undefined];
  /** By a member's number; zero but while `alike` looks. */
  const shared: number[] = [];

  function add(member: Member): void {
    const number = members.push(member) - 1;
    numbers.set(member, number);
    shared[number] = 0;
    for (const word of member.rare) {
      const list = lists[listOf.get(word)];
      if (list === undefined) listOf.set(word, lists.push([number]) - 1);
      else list.push(number);
      if (list !== undefined && list.length >= 2 * STORIES.latest) list.splice(0, STORIES.latest);
    }
  }
  /** The rarest words that others have as well. */
  function telling({ rare }: Member): Telling[] {
    const found: Telling[] = [];
    for (const word of rare) {
      const others = lists[listOf.get(word)] ?? [];
      if (others.length > 1) found.push({ others, rarity: rarity(word) });
    }
    return found.sort((a, b) => b.rarity - a.rarity).slice(0, STORIES.tellingWords);
  }
  /** The best few of many, as an insertion into those found so far. */
  function mostShared(met: readonly number[]): readonly number[] {
    const best: number[] = [];
    for (const number of met) {
      const share = shared[number] ?? 0;
      let at = best.length;
      while (at > 0 && (shared[best[at - 1] ?? 0] ?? 0) < share) at -= 1;
      if (at === STORIES.candidates || share === 0) continue;
      best.splice(at, 0, number);
      if (best.length > STORIES.candidates) best.pop();
    }
    return best;
  }
  return {
    add,
    remove(gone) {
      if (gone.size === 0) return;
      const left = members.filter((member) => !gone.has(member));
      members = [];
      numbers = new Map();
      listOf.clear();
      lists = [undefined];
      for (const member of left) add(member);
    },
    alike(member) {
      const met: number[] = [];
      let looks = 0;
      for (const { others, rarity } of telling(member)) {
        if (looks >= STORIES.looks) break;
        const weight = rarity ** 2;
        for (let at = Math.max(0, others.length - STORIES.latest); at < others.length; at++) {
          const number = others[at] ?? 0;
          if (shared[number] === 0) met.push(number);
          shared[number] = (shared[number] ?? 0) + weight;
          looks += 1;
        }
      }
      // It is like itself, which says nothing.
      shared[numbers.get(member) ?? 0] = 0;
      const best = mostShared(met).flatMap((number) => members[number] ?? []);
      for (const number of met) shared[number] = 0;
      return best;
    },
  };
}
