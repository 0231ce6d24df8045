/** A number of 32 bits, signed, in which every bit of the given one counts (MurmurHash3's finaliser). */
export function mixed(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** The same for several numbers in their order. */
export function mixedTogether(...numbers: readonly number[]): number {
  let together = 0;
  for (const number of numbers) together = mixed(Math.imul(together, 31) + number);
  return together;
}

/** Of a text's UTF-16 units, 32 bits (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
