import { FIELDS } from '../fields.ts';

/** How many of each kind a packed segment holds. */
export interface Counts {
  readonly passages: number;
  readonly articles: number;
  readonly terms: number;
  readonly postings: number;
  /** UTF-16 units of all terms, and of all article ids. */
  readonly termUnits: number;
  readonly idUnits: number;
}

/** The parts of a packed segment, which lie behind one another in one buffer. */
export interface Sections {
  readonly terms: Strings;
  /** By term and field: where its postings begin, and the last one's end. */
  readonly listStarts: Uint32Array;
  /** The same: what bounds every score of the list. */
  readonly listHighest: Uint16Array;
  readonly listShortest: Uint16Array;
  readonly numbers: Uint32Array;
  readonly frequencies: Uint16Array;
  /** By passage and field: how many different terms there are. */
  readonly lengths: Uint16Array;
  /** By passage: where it stands in which article. */
  readonly articleOf: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** By article: its first passage, and behind the last article the number of passages. */
  readonly firstPassages: Uint32Array;
  readonly ids: Strings;
}

/** Strings in ascending order. */
export interface Strings {
  /** Where each begins, and behind the last one its end. */
  readonly starts: Uint32Array;
  /** UTF-16. */
  readonly units: Uint16Array;
}

const HEADER = ['passages', 'articles', 'terms', 'postings', 'termUnits', 'idUnits'] as const;
/** Bytes that each section begins at a multiple of, as the header does. */
const ALIGNMENT = 8;
/** The most that a frequency or a length can be told as; beyond, it changes no score to speak of. */
export const MOST = 0xffff;

/** A new buffer for so much, with its counts in front, zero elsewhere. */
export function allocate(counts: Counts): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(place(counts, null).bytes);
  const header = new Uint32Array(buffer, 0, HEADER.length);
  for (const [at, name] of HEADER.entries()) header[at] = counts[name];
  return buffer;
}

/** @param buffer as `allocate` makes it */
export function sectionsOf(buffer: SharedArrayBuffer): Sections & { readonly counts: Counts } {
  const [passages = 0, articles = 0, terms = 0, postings = 0, termUnits = 0, idUnits = 0] =
    new Uint32Array(buffer, 0, HEADER.length);
  const counts = { passages, articles, terms, postings, termUnits, idUnits };
  return { counts, ...place(counts, buffer).sections };
}

/** Lays the sections out; without a buffer, only how many bytes they take. */
function place(counts: Counts, buffer: SharedArrayBuffer | null) {
  const { passages, articles, terms, postings, termUnits, idUnits } = counts;
  let bytes = HEADER.length * Uint32Array.BYTES_PER_ELEMENT;
  function next<Numbers>(
    type: {
      new (buffer: ArrayBufferLike, at: number, length: number): Numbers;
      readonly BYTES_PER_ELEMENT: number;
    },
    length: number,
  ): Numbers {
    bytes = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    const at = bytes;
    bytes += length * type.BYTES_PER_ELEMENT;
    return buffer === null ? new type(new ArrayBuffer(0), 0, 0) : new type(buffer, at, length);
  }
  const lists = terms * FIELDS.length;
  const sections: Sections = {
    terms: { starts: next(Uint32Array, terms + 1), units: next(Uint16Array, termUnits) },
    listStarts: next(Uint32Array, lists + 1),
    listHighest: next(Uint16Array, lists),
    listShortest: next(Uint16Array, lists),
    numbers: next(Uint32Array, postings),
    frequencies: next(Uint16Array, postings),
    lengths: next(Uint16Array, passages * FIELDS.length),
    articleOf: next(Uint32Array, passages),
    starts: next(Uint32Array, passages),
    ends: next(Uint32Array, passages),
    firstPassages: next(Uint32Array, articles + 1),
    ids: { starts: next(Uint32Array, articles + 1), units: next(Uint16Array, idUnits) },
  };
  return { sections, bytes };
}
