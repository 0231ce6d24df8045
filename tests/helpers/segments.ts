/** A buffer as packed segments are, with these bytes in it. */
export function shared(bytes: Iterable<number>): SharedArrayBuffer {
  const given = Uint8Array.from(bytes);
  const buffer = new SharedArrayBuffer(given.length);
  new Uint8Array(buffer).set(given);
  return buffer;
}
