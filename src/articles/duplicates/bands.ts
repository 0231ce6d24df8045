import { DUPLICATES } from '../../tuning.ts';
import { mixed, mixedInto } from './hash.ts';

/**
 * Keys of which two sets share at least one the more probably, the more alike they are: MinHash
 * (Broder, On the Resemblance and Containment of Documents, 1997) cut into bands (Leskovec, Rajaraman
 * and Ullman, Mining of Massive Datasets, 3.4). Jaccard `s` meets in one of `b` bands of `r` rows with
 * probability 1 − (1 − s^r)^b. An empty set has no keys.
 */
export function bandKeysOf(set: Int32Array): Int32Array {
  if (set.length === 0) return new Int32Array();
  const { bands, rows } = DUPLICATES;
  return Int32Array.from({ length: bands }, (_, band) => {
    let key = mixedInto(0, band);
    for (let row = 0; row < rows; row++) key = mixedInto(key, leastOf(set, band * rows + row + 1));
    return key;
  });
}

/** The least of a set in the order that a number stands for: two sets agree on it as often as they are alike. */
function leastOf(set: Int32Array, order: number): number {
  const seed = mixed(order);
  let least = 0x7fffffff;
  for (let at = 0; at < set.length; at++) {
    const place = mixed((set[at] ?? 0) ^ seed);
    if (place < least) least = place;
  }
  return least;
}
