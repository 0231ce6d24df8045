import { DUPLICATES } from '../../tuning.ts';
import { mixed, mixedTogether } from './hash.ts';

/**
 * Keys of which two sets share at least one the more probably, the more alike they are: MinHash
 * (Broder, On the Resemblance and Containment of Documents, 1997) cut into bands (Leskovec, Rajaraman
 * and Ullman, Mining of Massive Datasets, 3.4). Jaccard `s` meets in one of `b` bands of `r` rows with
 * probability 1 − (1 − s^r)^b. An empty set has no keys.
 */
export function bandKeysOf(set: Int32Array): number[] {
  if (set.length === 0) return [];
  const { bands, rows } = DUPLICATES;
  return Array.from({ length: bands }, (_, band) => {
    const least = Array.from({ length: rows }, (__, row) => leastOf(set, band * rows + row + 1));
    return mixedTogether(band, ...least);
  });
}

/** The least of a set in the order that a number stands for: two sets agree on it as often as they are alike. */
function leastOf(set: Int32Array, order: number): number {
  const seed = mixed(order);
  let least = 0x7fffffff;
  for (const member of set) {
    const place = mixed(member ^ seed);
    if (place < least) least = place;
  }
  return least;
}
