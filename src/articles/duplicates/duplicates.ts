import { DUPLICATES } from '../../tuning.ts';
import type { Article } from '../article.ts';
import { createBandIndex } from './band-index.ts';
import type { Fingerprint } from './fingerprint.ts';
import { areAlike, bandKeysOfText, fingerprintOf } from './fingerprint.ts';
import { createRepeatedKeys } from './repeated-keys.ts';

/**
 * Articles that are one and the same: agency copies, syndication, re-crawls. Being alike is handed
 * on: where B is like A and C like B, all three are one group, though C may have little of A. So
 * groups depend on the articles alone, not on the order in which they came. A longer article that
 * holds a short one and adds more than that is another article.
 */
export interface Duplicates {
  /** Adds an article, or replaces the one with the same id, which stays as early as it was seen. */
  put(article: Comparable): void;
  /**
   * Adds articles of which none is there, in steps of some milliseconds. What takes longest is to make
   * the keys that are not known. Articles are compared when somebody asks for the group of one.
   * @param knownKeys those that `bandKeysOfText` had for the same text
   */
  load<One extends Comparable>(
    articles: readonly One[],
    knownKeys: (article: One) => Int32Array | undefined,
  ): Iterable<void>;
  /** Does, in such steps, what `load` put off; else whatever needs some of it does that at once. */
  catchUp(): Iterable<void>;
  remove(id: string): void;
  /**
   * The ids of an article and of all that are the same, the original first: by day of publication,
   * undated ones last, then in the order in which they were first seen. `[]` for an unknown id.
   */
  groupOf(id: string): readonly string[];
  /** By which an article is compared with others; the same for the same text. none for an unknown id. */
  bandKeysOf(id: string): Int32Array;
}

/** What is looked at of an article. */
type Comparable = Pick<Article, 'id' | 'published' | 'text'>;

interface Member {
  /** Is asked for its text by few alone: it may have to be decoded. */
  readonly article: Comparable;
  /** Counts up in the order in which articles were first seen. */
  readonly seen: number;
  readonly bandKeys: Int32Array;
  /** Made when another one has one of these keys, which few have, and kept for the next that has. */
  fingerprint: Fingerprint | null;
  group: Group;
}

/** Holds whatever is like one of its members; after a removal perhaps more, until it is settled. */
interface Group {
  /** Most have one, for which a list is a tenth of a set. */
  readonly members: Member[];
  isSettled: boolean;
  /** Made when they are asked for. */
  ids: readonly string[] | null;
}

/** Known keys are taken in without a pause: some 2 ms. */
const AT_ONCE = 500;

/** @param expected articles for which there is room at once */
export function createDuplicates(expected = 0): Duplicates {
  const members = new Map<string, Member>();
  const index = createBandIndex<Group, Member>(expected * DUPLICATES.bands);
  let seen = 0;
  /** Members that are in the index at some of their keys alone. */
  const behind: Member[] = [];
  /** Members with whom others may belong that are not in their group yet. */
  const uncompared = new Set<Member>();

  /** From a group of its own into one group with all in the index that are like it, and into the index. */
  function enter(member: Member): void {
    compare(member);
    index.add(member);
  }
  function compare(member: Member): void {
    let unlike: Set<Member> | null = null;
    function isLike(other: Member): boolean {
      if (unlike?.has(other) === true) return false;
      const alike = areAlike(keptFingerprintOf(member), keptFingerprintOf(other));
      if (!alike) (unlike ??= new Set()).add(other);
      return alike;
    }
    for (const key of member.bandKeys) {
      const cells = index.at(key);
      // For most keys there is nobody, and this must be quick.
      if (cells.length === 0) continue;
      const alike = cells.filter(
        (cell) => cell.group !== member.group && cell.members.values().some(isLike),
      );
      for (const { group } of alike) unite(member.group, group);
    }
    uncompared.delete(member);
  }

  function unite(one: Group, other: Group): void {
    const [larger, smaller] =
      one.members.length < other.members.length ? [other, one] : [one, other];
    for (const member of smaller.members) {
      index.unite(larger, smaller, member.bandKeys);
      larger.members.push(member);
    }
    for (const member of smaller.members) member.group = larger;
    larger.isSettled &&= smaller.isSettled;
    larger.ids = null;
  }

  /** Removals are many at once: what they tear apart is found when it is asked for. */
  function settle(group: Group): void {
    for (const member of group.members) index.remove(member);
    for (const member of group.members)
      member.group = { members: [member], isSettled: true, ids: null };
    for (const member of group.members) enter(member);
  }
  /** Whoever comes into the group may bring others. */
  function wholeGroup(member: Member): Group {
    for (;;) {
      const { group } = member;
      if (!group.isSettled) settle(group);
      else if (uncompared.size === 0) return group;
      else {
        const next = group.members.find((one) => uncompared.has(one));
        if (next === undefined) return group;
        compare(next);
      }
    }
  }

  function remove(id: string): void {
    const member = members.get(id);
    if (member === undefined) return;
    members.delete(id);
    uncompared.delete(member);
    index.remove(member);
    member.group.members.splice(member.group.members.indexOf(member), 1);
    member.group.isSettled = false;
    member.group.ids = null;
  }

  function added(article: Comparable, bandKeys: Int32Array, seen: number): Member {
    const group: Group = { members: [], isSettled: true, ids: null };
    const member = { article, seen, bandKeys, fingerprint: null, group };
    group.members.push(member);
    members.set(article.id, member);
    return member;
  }
  /** Keys that one of them alone has are looked up by nobody until another article comes. */
  function* load<One extends Comparable>(
    articles: readonly One[],
    knownKeys: (article: One) => Int32Array | undefined,
  ): Generator<void> {
    const repeated = createRepeatedKeys(articles.length * DUPLICATES.bands);
    const loaded: Member[] = [];
    for (const article of articles) {
      const known = knownKeys(article);
      const member = added(article, known ?? bandKeysOfText(article.text), seen++);
      repeated.add(member.bandKeys);
      loaded.push(member);
      if (known === undefined || loaded.length % AT_ONCE === 0) yield;
    }
    for (const [at, member] of loaded.entries()) {
      if (at % AT_ONCE === 0) yield;
      const shared = repeated.among(member.bandKeys);
      index.add(member, shared);
      if (shared.length > 0) uncompared.add(member);
      behind.push(member);
    }
  }
  /** After this, who comes finds everybody. */
  function* completeIndex(): Generator<void> {
    while (behind.length > 0) {
      for (const member of behind.splice(-AT_ONCE)) {
        if (members.get(member.article.id) === member) index.add(member);
      }
      yield;
    }
  }
  function* catchUp(): Generator<void> {
    yield* completeIndex();
    let alone = 0;
    for (const member of uncompared) {
      compare(member);
      if (member.fingerprint !== null || ++alone % AT_ONCE === 0) yield;
    }
  }

  return {
    put(article) {
      Array.from(completeIndex());
      const firstSeen = members.get(article.id)?.seen ?? seen++;
      remove(article.id);
      enter(added(article, bandKeysOfText(article.text), firstSeen));
    },
    load,
    catchUp,
    remove,
    groupOf(id) {
      const member = members.get(id);
      if (member === undefined) return [];
      const group = wholeGroup(member);
      return (group.ids ??= idsOf(group));
    },
    bandKeysOf: (id) => members.get(id)?.bandKeys ?? new Int32Array(),
  };
}

function keptFingerprintOf(member: Member): Fingerprint {
  return (member.fingerprint ??= fingerprintOf(member.article.text));
}

function idsOf({ members }: Group): string[] {
  const earliestFirst = [...members].sort(
    (a, b) => compareDays(a.article.published, b.article.published) || a.seen - b.seen,
  );
  return earliestFirst.map(({ article }) => article.id);
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && b < a) ? 1 : -1;
}
