/** Items in order, in slices of about so much altogether; the last one may be smaller. */
export function* slicesOf<Item>(
  size: number,
  items: Iterable<Item>,
  sizeOf: (item: Item) => number,
): Generator<readonly Item[]> {
  let slice: Item[] = [];
  let sum = 0;
  for (const item of items) {
    slice.push(item);
    sum += sizeOf(item);
    if (sum < size) continue;
    yield slice;
    slice = [];
    sum = 0;
  }
  if (slice.length > 0) yield slice;
}
