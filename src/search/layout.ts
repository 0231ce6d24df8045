/** Lists of numbers in one buffer of shared memory, behind one another, their lengths in front. */
export interface Layout<Wide extends string, Narrow extends string> {
  /** Copies lists into a new buffer. */
  join(lists: Readonly<Record<Wide | Narrow, ArrayLike<number>>>): SharedArrayBuffer;
  /** The lists in a buffer that was joined so. */
  split(buffer: SharedArrayBuffer): Record<Wide, Uint32Array> & Record<Narrow, Uint16Array>;
}

/**
 * @param wide names of lists of 32 bits a number; they come first, so that all are aligned
 * @param narrow the same of 16 bits
 */
export function createLayout<Wide extends string, Narrow extends string>(
  wide: readonly Wide[],
  narrow: readonly Narrow[],
): Layout<Wide, Narrow> {
  const names = [...wide, ...narrow];
  const header = names.length * Uint32Array.BYTES_PER_ELEMENT;

  function split(buffer: SharedArrayBuffer) {
    const lengths = new Uint32Array(buffer, 0, names.length);
    let at = header;
    function next<List extends Uint32Array | Uint16Array>(list: List): List {
      at += list.byteLength;
      return list;
    }
    const entries = names.map((name, place) => {
      const length = lengths[place] ?? 0;
      const list =
        place < wide.length
          ? next(new Uint32Array(buffer, at, length))
          : next(new Uint16Array(buffer, at, length));
      return [name, list] as const;
    });
    return Object.fromEntries(entries) as Record<Wide, Uint32Array> & Record<Narrow, Uint16Array>;
  }
  return {
    join(lists) {
      const lengths = names.map((name) => lists[name].length);
      const bytes = lengths.map(
        (length, place) =>
          length *
          (place < wide.length ? Uint32Array.BYTES_PER_ELEMENT : Uint16Array.BYTES_PER_ELEMENT),
      );
      const buffer = new SharedArrayBuffer(bytes.reduce((sum, own) => sum + own, header));
      new Uint32Array(buffer, 0, names.length).set(lengths);
      const all: Readonly<Record<string, Uint32Array | Uint16Array>> = split(buffer);
      for (const name of names) all[name]?.set(lists[name]);
      return buffer;
    },
    split,
  };
}
