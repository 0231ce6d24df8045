import { randomInt } from 'node:crypto';
import { mixed } from './hash.ts';

const SMALLEST = 1024;

/** Numbers of 32 bits, signed, with a value each: as a `Map`, in less time and memory where they are many. */
export interface KeyTable<Value> {
  get(key: number): Value | undefined;
  set(key: number, value: Value): void;
  /** Sets the value of a key that has none. @returns the one that it has otherwise */
  setNew(key: number, value: Value): Value | undefined;
  delete(key: number): void;
}

/**
 * @param expected keys for which there is room at once
 * @param seed by default nobody's to know, so that nobody can write texts whose keys all meet in one slot
 */
export function createKeyTable<Value>(expected = 0, seed = randomInt(2 ** 32)): KeyTable<Value> {
  const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(2 * expected + 1)));
  /** Two numbers a slot, side by side in memory: a key, and one more than the place of its value; 0 where it is free. */
  let slots = new Int32Array(2 * size);
  let values: (Value | undefined)[] = [];
  /** Values that were deleted; their slots stay taken until the table is made anew. */
  let deleted = 0;

  /** Where that of a key begins; the free one where it would stand. */
  function slotOf(key: number): number {
    const last = slots.length - 1;
    let slot = (2 * mixed(key ^ seed)) & last;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & last;
    return slot;
  }
  /** So that less than half of the slots are taken, and free ones are near. */
  function makeRoom(): void {
    const before = { slots, values };
    const left = values.length - deleted;
    slots = new Int32Array(8 * left < slots.length ? slots.length : 2 * slots.length);
    if (deleted > 0) values = [];
    for (let at = 0; at < before.slots.length; at += 2) {
      const place = before.slots[at + 1] ?? 0;
      if (place === 0 || (deleted > 0 && before.values[place - 1] === undefined)) continue;
      const key = before.slots[at] ?? 0;
      const slot = slotOf(key);
      slots[slot] = key;
      slots[slot + 1] = deleted > 0 ? values.push(before.values[place - 1]) : place;
    }
    deleted = 0;
  }
  function take(slot: number, key: number, value: Value): void {
    slots[slot] = key;
    slots[slot + 1] = values.push(value);
    if (4 * values.length >= slots.length) makeRoom();
  }
  function replace(place: number, value: Value): void {
    if (values[place - 1] === undefined) deleted -= 1;
    values[place - 1] = value;
  }

  return {
    get(key) {
      const place = slots[slotOf(key) + 1] ?? 0;
      return place === 0 ? undefined : values[place - 1];
    },
    set(key, value) {
      const slot = slotOf(key);
      const place = slots[slot + 1] ?? 0;
      if (place === 0) take(slot, key, value);
      else replace(place, value);
    },
    setNew(key, value) {
      const slot = slotOf(key);
      const place = slots[slot + 1] ?? 0;
      if (place === 0) return void take(slot, key, value);
      const known = values[place - 1];
      if (known === undefined) replace(place, value);
      return known;
    },
    delete(key) {
      const place = slots[slotOf(key) + 1] ?? 0;
      if (place === 0 || values[place - 1] === undefined) return;
      values[place - 1] = undefined;
      deleted += 1;
    },
  };
}
