import { STORIES } from '../../tuning.ts';
import type { Member } from './cluster.ts';

/** Finds articles that share rare words, without a look at all others. */
export interface WordIndex {
  add(member: Member): void;
  remove(members: ReadonlySet<Member>): void;
  /** Those that may be about the same as one that was added. */
  alike(member: Member): readonly Member[];
}

/** @param rarity of a word by its hash */
export function createWordIndex(rarity: (word: number) => number): WordIndex {
  /** Members have numbers, by which what they share is added up; those of the removed are given anew. */
  const members: (Member | undefined)[] = [];
  const numbers = new Map<Member, number>();
  const free: number[] = [];
  const byWord = new Map<number, number[]>();
  /** Zero but while `alike` looks. */
  const shared: number[] = [];

  /** The rarest words that others have as well. */
  function telling({ vector }: Member): [rarity: number, others: readonly number[]][] {
    const found: [number, readonly number[]][] = [];
    for (const word of vector.words) {
      const others = byWord.get(word) ?? [];
      if (others.length > 1) found.push([rarity(word), others]);
    }
    return found.sort(([a], [b]) => b - a).slice(0, STORIES.tellingWords);
  }
  return {
    add(member) {
      const number = free.pop() ?? members.length;
      members[number] = member;
      shared[number] = 0;
      numbers.set(member, number);
      for (const word of member.vector.words) {
        const others = byWord.get(word);
        if (others === undefined) byWord.set(word, [number]);
        else others.push(number);
        if (others !== undefined && others.length >= 2 * STORIES.latest) {
          others.splice(0, STORIES.latest);
        }
      }
    },
    remove(gone) {
      const goneNumbers = new Set([...gone].flatMap((member) => numbers.get(member) ?? []));
      for (const word of new Set([...gone].flatMap(({ vector }) => [...vector.words]))) {
        const left = (byWord.get(word) ?? []).filter((number) => !goneNumbers.has(number));
        if (left.length > 0) byWord.set(word, left);
        else byWord.delete(word);
      }
      for (const number of goneNumbers) members[number] = undefined;
      for (const member of gone) numbers.delete(member);
      free.push(...goneNumbers);
    },
    alike(member) {
      const met: number[] = [];
      let looks = 0;
      for (const [weight, others] of telling(member)) {
        if (looks >= STORIES.looks) break;
        for (let at = Math.max(0, others.length - STORIES.latest); at < others.length; at++) {
          const number = others[at] ?? 0;
          if (shared[number] === 0) met.push(number);
          shared[number] = (shared[number] ?? 0) + weight ** 2;
          looks += 1;
        }
      }
      const own = numbers.get(member);
      const best = met
        .filter((number) => number !== own)
        .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0))
        .slice(0, STORIES.candidates)
        .flatMap((number) => members[number] ?? []);
      for (const number of met) shared[number] = 0;
      return best;
    },
  };
}
