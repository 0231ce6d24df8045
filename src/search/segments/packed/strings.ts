/** Strings one behind the other; in ascending order where one is looked up. */
export interface Strings {
  /** Where each begins, and behind the last one its end. */
  readonly starts: Uint32Array;
  /** UTF-16. */
  readonly units: Uint16Array;
}

/** @param ascending in the order of their UTF-16 units */
export function joinStrings(ascending: readonly string[]): Strings {
  const starts = new Uint32Array(ascending.length + 1);
  const units = new Uint16Array(ascending.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const [at, string] of ascending.entries()) {
    starts[at] = end;
    for (let unit = 0; unit < string.length; unit++) units[end++] = string.charCodeAt(unit);
  }
  starts[ascending.length] = end;
  return { starts, units };
}

export function stringAt({ starts, units }: Strings, place: number): string {
  return String.fromCharCode(...units.subarray(starts[place], starts[place + 1]));
}

/** Its place, by binary search; -1 where it is missing. */
export function placeOf(string: string, strings: Strings): number {
  let low = 0;
  let high = strings.starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareAt(strings, middle, string);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** Below 0 where the string at a place comes before another. */
function compareAt({ starts, units }: Strings, place: number, other: string): number {
  const start = starts[place] ?? 0;
  const length = (starts[place + 1] ?? 0) - start;
  const both = Math.min(length, other.length);
  for (let at = 0; at < both; at++) {
    const difference = (units[start + at] ?? 0) - other.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - other.length;
}
