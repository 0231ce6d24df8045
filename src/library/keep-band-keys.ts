import type { Collection } from '../articles/collection.ts';
import type { Store } from '../store/store.ts';
import type { Kept } from './kept.ts';

/** Keeps what copies are found by for the next start, after all articles are kept. */
export async function keepBandKeys(
  collection: Pick<Collection, 'bandKeys'>,
  store: Pick<Store, 'keepBandKeys'>,
  { bandKeys: known, readBy }: Pick<Kept, 'bandKeys' | 'readBy'>,
): Promise<void> {
  const now = collection.bandKeys();
  const unknown = [...now].filter(([hash]) => !known.has(hash));
  if (unknown.length > 0 || known.size > now.size) {
    await store.keepBandKeys(readBy, new Map(unknown));
  }
}
