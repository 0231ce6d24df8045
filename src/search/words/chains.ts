import { NumberList } from './number-list.ts';

/** What a chain list is made of, as `StringColumns`. */
export interface ChainColumns {
  readonly newest: Uint32Array;
  readonly older: Uint32Array;
}

/** The members of groups, both by numbers that count from 0; a member has one group. */
export class Chains {
  /** By group, its newest member, counted from 1; 0 where it has none. */
  readonly #newest: NumberList;
  /** By member, the one of its group before it, counted from 1. */
  readonly #older: NumberList;

  constructor(columns?: ChainColumns) {
    this.#newest = new NumberList(columns?.newest);
    this.#older = new NumberList(columns?.older);
  }

  columns(): ChainColumns {
    return { newest: this.#newest.used(), older: this.#older.used() };
  }

  /** To be called once for a member. */
  add(member: number, group: number): void {
    this.#newest.extendTo(group + 1);
    this.#older.put(member, this.#newest.values[group] ?? 0);
    this.#newest.put(group, member + 1);
  }

  /** The newest first. */
  of(group: number): number[] {
    const members: number[] = [];
    let next = group < this.#newest.length ? (this.#newest.values[group] ?? 0) : 0;
    while (next > 0) {
      members.push(next - 1);
      next = this.#older.values[next - 1] ?? 0;
    }
    return members;
  }
}
