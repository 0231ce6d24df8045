import { mixed } from './hash.ts';

/** Slots for each key that is expected: one key in sixteen is taken for another. */
const SLOTS_A_KEY = 16;

/**
 * Which keys come more than once, without keeping them: some that come once are taken for such, none
 * that comes more often is overlooked (Bloom, Space/Time Trade-offs in Hash Coding, 1970, with one
 * hash, twice).
 */
export interface RepeatedKeys {
  add(keys: Int32Array): void;
  /** Those that may. */
  among(keys: Int32Array): number[];
}

/** @param expected keys */
export function createRepeatedKeys(expected: number): RepeatedKeys {
  const slots = Math.max(32, 2 ** Math.ceil(Math.log2(SLOTS_A_KEY * Math.max(1, expected))));
  const once = new Int32Array(slots / 32);
  const again = new Int32Array(slots / 32);

  return {
    add(keys) {
      for (const key of keys) {
        const slot = mixed(key) & (slots - 1);
        const bit = 1 << slot;
        const at = slot >>> 5;
        const before = once[at] ?? 0;
        if ((before & bit) === 0) once[at] = before | bit;
        else again[at] = (again[at] ?? 0) | bit;
      }
    },
    among(keys) {
      const found: number[] = [];
      for (const key of keys) {
        const slot = mixed(key) & (slots - 1);
        if (((again[slot >>> 5] ?? 0) & (1 << slot)) !== 0) found.push(key);
      }
      return found;
    },
  };
}
