import { Pauses } from './segments/pauses.ts';

/** What each of some items becomes, in order; others go on meanwhile where that takes long. */
export async function mapWithPauses<T, R>(
  items: readonly T[],
  become: (item: T) => R,
  pauses: Pauses = new Pauses(),
): Promise<R[]> {
  const made: R[] = [];
  for (const item of items) {
    if (pauses.isDue()) await pauses.take();
    made.push(become(item));
  }
  return made;
}
