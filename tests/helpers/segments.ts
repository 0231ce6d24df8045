import type { SegmentFolder } from '../../src/search/segments/files/segment-folder.ts';

/** A buffer as packed segments are, with these bytes in it. */
export function shared(bytes: Iterable<number>): SharedArrayBuffer {
  const given = Uint8Array.from(bytes);
  const buffer = new SharedArrayBuffer(given.length);
  new Uint8Array(buffer).set(given);
  return buffer;
}

/** The notes of the generation that counts, and its segments; fails where one cannot be used. */
export async function contentOf(folder: SegmentFolder) {
  const current = folder.current();
  if (current.kind === 'unusable') throw new Error(current.reason);
  const { number, segments, notes } = current.generation;
  const reads = await Promise.all(segments.map((segment) => folder.read(segment)));
  const content = reads.map((read) => {
    if (read.kind === 'unusable') throw new Error(read.reason);
    return [...new Uint8Array(read.buffer)];
  });
  return { number, notes, content };
}
