import { randomInt } from 'node:crypto';
import { mixed } from './hash.ts';

const SMALLEST = 1024;

/** Numbers of 32 bits, signed, with a value each: as a `Map`, in less time and memory where they are many. */
export interface KeyTable<Value> {
  get(key: number): Value | undefined;
  set(key: number, value: Value): void;
  delete(key: number): void;
}

/**
 * @param expected keys for which there is room at once
 * @param seed by default nobody's to know, so that nobody can write texts whose keys all meet in one slot
 */
export function createKeyTable<Value>(expected = 0, seed = randomInt(2 ** 32)): KeyTable<Value> {
  const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(2 * expected + 1)));
  let keys = new Int32Array(size);
  /** For each slot one more than the place of its value; 0 where it is free. */
  let places = new Int32Array(size);
  let values: (Value | undefined)[] = [];
  /** Values that were deleted; their slots stay taken until the table is made anew. */
  let deleted = 0;

  /** That of a key; the free one where it would stand. */
  function slotOf(key: number): number {
    const mask = keys.length - 1;
    let slot = mixed(key ^ seed) & mask;
    while (places[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
  /** So that less than half of the slots are taken, and free ones are near. */
  function makeRoom(): void {
    const before = { keys, places, values };
    const left = values.length - deleted;
    const size = 4 * left < keys.length ? keys.length : 2 * keys.length;
    keys = new Int32Array(size);
    places = new Int32Array(size);
    if (deleted > 0) values = [];
    for (let at = 0; at < before.keys.length; at++) {
      const place = before.places[at] ?? 0;
      if (place === 0 || (deleted > 0 && before.values[place - 1] === undefined)) continue;
      const key = before.keys[at] ?? 0;
      const slot = slotOf(key);
      keys[slot] = key;
      places[slot] = deleted > 0 ? values.push(before.values[place - 1]) : place;
    }
    deleted = 0;
  }

  return {
    get(key) {
      const place = places[slotOf(key)] ?? 0;
      return place === 0 ? undefined : values[place - 1];
    },
    set(key, value) {
      const slot = slotOf(key);
      const place = places[slot] ?? 0;
      if (place !== 0) {
        if (values[place - 1] === undefined) deleted -= 1;
        values[place - 1] = value;
        return;
      }
      keys[slot] = key;
      places[slot] = values.push(value);
      if (2 * values.length >= keys.length) makeRoom();
    },
    delete(key) {
      const place = places[slotOf(key)] ?? 0;
      if (place === 0 || values[place - 1] === undefined) return;
      values[place - 1] = undefined;
      deleted += 1;
    },
  };
}
