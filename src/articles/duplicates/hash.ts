/** A number of 32 bits, signed, in which every bit of the given one counts (MurmurHash3's finaliser). */
export function mixed(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Many numbers in their order: what was mixed so far, 0 at first, with one more. */
export function mixedInto(together: number, number: number): number {
  return mixed(Math.imul(together, 31) + number);
}

/** Of a text's UTF-16 units from one place to another, 32 bits (FNV-1a). */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
