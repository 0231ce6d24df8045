import { createKeyTable } from './key-table.ts';

/** Belongs to a group and has keys, of which those who may be alike share one. */
interface Keyed<Group> {
  readonly bandKeys: Int32Array;
  readonly group: Group;
}

/** The members of one group who share a key. */
interface Cell<Group, Member> {
  readonly group: Group;
  readonly members: Set<Member>;
}

/**
 * Who has which keys, by groups: so that a text that thousands have, such as a notice in place of
 * the article, need not be compared with each of them.
 */
export interface BandIndex<Group, Member> {
  /** At these of its keys, all where they are left out; where it is already, it stays. */
  add(member: Member, keys?: Iterable<number>): void;
  /** To be called before the member changes its group. */
  remove(member: Member): void;
  at(key: number): readonly Cell<Group, Member>[];
  /** One group takes in what the other has at these keys; before its members change theirs. */
  unite(into: Group, from: Group, keys: Int32Array): void;
}

const NOBODY: readonly never[] = [];

/** @param expected keys for which there is room at once */
export function createBandIndex<Group, Member extends Keyed<Group>>(
  expected = 0,
): BandIndex<Group, Member> {
  /** Most keys are one member's, who stands there as such: that halves the memory. */
  const byKey = createKeyTable<Member | Cell<Group, Member>[]>(expected);

  return {
    add(member, keys: Iterable<number> = member.bandKeys) {
      for (const key of keys) {
        const found = byKey.setNew(key, member);
        if (found === undefined || found === member) continue;
        if (Array.isArray(found)) cellOf(member.group, found).members.add(member);
        else {
          const cells = [{ group: found.group, members: new Set([found]) }];
          cellOf(member.group, cells).members.add(member);
          byKey.set(key, cells);
        }
      }
    },
    remove(member) {
      for (const key of member.bandKeys) {
        const found = byKey.get(key);
        if (found === member) byKey.delete(key);
        if (!Array.isArray(found)) continue;
        const cell = cellOf(member.group, found);
        cell.members.delete(member);
        if (cell.members.size === 0) found.splice(found.indexOf(cell), 1);
        if (found.length === 0) byKey.delete(key);
      }
    },
    at(key) {
      const found = byKey.get(key);
      if (found === undefined) return NOBODY;
      return Array.isArray(found) ? found : [{ group: found.group, members: new Set([found]) }];
    },
    unite(into, from, keys) {
      for (const key of keys) {
        const cells = byKey.get(key);
        if (!Array.isArray(cells)) continue;
        const place = cells.findIndex(({ group }) => group === from);
        const [cell] = place < 0 ? [] : cells.splice(place, 1);
        for (const member of cell?.members ?? []) cellOf(into, cells).members.add(member);
      }
    },
  };
}

/** That of a group among some; a new one where it has none. */
function cellOf<Group, Member>(group: Group, cells: Cell<Group, Member>[]): Cell<Group, Member> {
  const known = cells.find((cell) => cell.group === group);
  if (known !== undefined) return known;
  const cell = { group, members: new Set<Member>() };
  cells.push(cell);
  return cell;
}
