/** Negative where the first comes before the second. */
export type Compare<Item> = (one: Item, other: Item) => number;

/** Items that are sorted, or merged, in one step: some 2 ms. */
const AT_ONCE = 1000;

/** What `toSorted` returns, in steps. */
export function* sortedInSteps<Item>(
  items: readonly Item[],
  compare: Compare<Item>,
): Generator<void, readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    runs.push(items.slice(start, start + AT_ONCE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* mergedInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedInSteps<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: Compare<Item>,
): Generator<void, readonly Item[]> {
  const merged: Item[] = [];
  const others = second.values();
  let other = others.next();
  for (const one of first) {
    while (other.done !== true && compare(other.value, one) < 0) {
      merged.push(other.value);
      other = others.next();
      if (merged.length % AT_ONCE === 0) yield;
    }
    merged.push(one);
    if (merged.length % AT_ONCE === 0) yield;
  }
  if (other.done !== true) merged.push(other.value, ...others);
  return merged;
}

/**
 * A sorted list without one of its items and with another one. No two items may be equal in order.
 *
 * @param gone `undefined` for none, like `come`
 */
export function sortedWith<Item>(
  sorted: readonly Item[],
  gone: Item | undefined,
  come: Item | undefined,
  compare: Compare<Item>,
): readonly Item[] {
  let list = sorted;
  if (gone !== undefined) list = list.toSpliced(placeOf(list, gone, compare), 1);
  if (come !== undefined) list = list.toSpliced(placeOf(list, come, compare), 0, come);
  return list;
}

/** That of an item, or where it would stand. */
function placeOf<Item>(sorted: readonly Item[], item: Item, compare: Compare<Item>): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] as Item, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
