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
  const byWord = new Map<number, Member[]>();

  /** The rarest words that others have as well. */
  function telling({ vector }: Member): [rarity: number, others: readonly Member[]][] {
    const shared: [number, readonly Member[]][] = [];
    for (const word of vector.words) {
      const members = byWord.get(word) ?? [];
      if (members.length > 1) shared.push([rarity(word), members]);
    }
    return shared.sort(([a], [b]) => b - a).slice(0, STORIES.tellingWords);
  }
  return {
    add(member) {
      for (const word of member.vector.words) {
        const members = byWord.get(word);
        if (members === undefined) byWord.set(word, [member]);
        else members.push(member);
        if (members !== undefined && members.length >= 2 * STORIES.latest) {
          members.splice(0, STORIES.latest);
        }
      }
    },
    remove(gone) {
      for (const word of new Set([...gone].flatMap(({ vector }) => [...vector.words]))) {
        const left = (byWord.get(word) ?? []).filter((member) => !gone.has(member));
        if (left.length > 0) byWord.set(word, left);
        else byWord.delete(word);
      }
    },
    alike(member) {
      const shared = new Map<Member, number>();
      let looks = 0;
      for (const [weight, members] of telling(member)) {
        if (looks >= STORIES.looks) break;
        for (const other of members.slice(-STORIES.latest)) {
          shared.set(other, (shared.get(other) ?? 0) + weight ** 2);
          looks += 1;
        }
      }
      shared.delete(member);
      const best = [...shared].sort(([, a], [, b]) => b - a).slice(0, STORIES.candidates);
      return best.map(([other]) => other);
    },
  };
}
