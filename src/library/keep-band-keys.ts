import type { Collection } from '../articles/collection.ts';
import type { Store } from '../store/store.ts';
import type { Kept } from './kept.ts';

/** Keeps what copies are found by for the next start, after all articles are kept. */
export async function keepBandKeys(
  collection: Pick<Collection, 'bandKeys' | 'size'>,
  store: Pick<Store, 'keepBandKeys'>,
  { bandKeys: known, readBy }: Pick<Kept, 'bandKeys' | 'readBy'>,
): Promise<void> {
  const unknown = collection.bandKeys(known);
  const manyAreGone = known.size > collection.size();
  if (unknown.size > 0 || manyAreGone) await store.keepBandKeys(readBy, unknown);
}
