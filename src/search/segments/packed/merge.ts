import { byCodeUnits } from '../../order.ts';
import { NumberList } from '../../number-list.ts';
import { FIELDS } from '../fields.ts';
import { complete } from './complete.ts';
import type { Sections } from './sections.ts';
import { sectionsOf } from './sections.ts';
import { stringAt } from './strings.ts';

/** A packed segment, and which of its passages are removed, by number: 1 where it is. */
export interface Source {
  readonly buffer: SharedArrayBuffer;
  readonly removed: Uint8Array;
}

/** Makes one packed segment of several that have no article in common, without what is removed. */
export function mergePacked(sources: readonly Source[]): SharedArrayBuffer {
  const segments = sources.map(({ buffer }) => sectionsOf(buffer));
  const ids: string[] = [];
  const articleOf = new NumberList();
  const starts = new NumberList();
  const ends = new NumberList();
  const lengths = new NumberList();
  /** By segment and number, the new number and 1; 0 for what is removed. */
  const places = segments.map((segment) => new Uint32Array(segment.starts.length));
  for (const { id, at, article } of articlesIn(sources, segments)) {
    const segment = segments[at];
    if (segment === undefined) continue;
    ids.push(id);
    const { firstPassages } = segment;
    for (
      let number = firstPassages[article] ?? 0;
      number < (firstPassages[article + 1] ?? 0);
      number++
    ) {
      articleOf.push(ids.length - 1);
      ends.push(segment.ends[number] ?? 0);
      for (const field of FIELDS.keys()) {
        lengths.push(segment.lengths[number * FIELDS.length + field] ?? 0);
      }
      const own = places[at];
      if (own !== undefined) own[number] = starts.push(segment.starts[number] ?? 0);
    }
  }
  const terms: string[] = [];
  const listStarts = new NumberList();
  const numbers = new NumberList();
  const frequencies = new NumberList();
  listStarts.push(0);
  for (const [term, having] of termsIn(segments)) {
    const before = numbers.length;
    for (const field of FIELDS.keys()) {
      for (const key of postingsOf(having, field, segments, places)) {
        numbers.push(Math.floor(key / FREQUENCIES));
        frequencies.push(key % FREQUENCIES);
      }
      listStarts.push(numbers.length);
    }
    if (numbers.length > before) terms.push(term);
    else listStarts.length -= FIELDS.length;
  }
  return complete({
    ...{ terms, ids },
    listStarts: listStarts.used(),
    numbers: numbers.used(),
    frequencies: frequencies.used(),
    lengths: lengths.used(),
    articleOf: articleOf.used(),
    starts: starts.used(),
    ends: ends.used(),
  });
}

/** Where a term stands in a segment. */
interface Having {
  readonly at: number;
  readonly place: number;
}

/** A number and a frequency fit into one that is sorted by the first. */
const FREQUENCIES = 2 ** 16;

/** The postings of a term in a field through all segments, by their new numbers. */
function postingsOf(
  having: readonly Having[],
  field: number,
  segments: readonly Sections[],
  places: readonly Uint32Array[],
): Float64Array {
  const keys: number[] = [];
  for (const { at, place } of having) {
    const segment = segments[at];
    const list = place * FIELDS.length + field;
    if (segment === undefined) continue;
    for (
      let posting = segment.listStarts[list] ?? 0;
      posting < (segment.listStarts[list + 1] ?? 0);
      posting++
    ) {
      const behind = places[at]?.[segment.numbers[posting] ?? 0] ?? 0;
      if (behind > 0) keys.push((behind - 1) * FREQUENCIES + (segment.frequencies[posting] ?? 0));
    }
  }
  return Float64Array.from(keys).sort();
}

/** Every term once, in ascending order, with where it stands. */
function* termsIn(segments: readonly Sections[]): Generator<[string, readonly Having[]]> {
  const next = segments.map(({ terms }, at) => ({
    at,
    terms,
    place: 0,
    term: stringOrNull(terms, 0),
  }));
  for (;;) {
    let least: string | null = null;
    for (const { term } of next) {
      if (term !== null && (least === null || term < least)) least = term;
    }
    if (least === null) return;
    const having: Having[] = [];
    for (const own of next) {
      if (own.term !== least) continue;
      having.push({ at: own.at, place: own.place });
      own.place += 1;
      own.term = stringOrNull(own.terms, own.place);
    }
    yield [least, having];
  }
}

function stringOrNull(strings: Sections['terms'], place: number): string | null {
  return place < strings.starts.length - 1 ? stringAt(strings, place) : null;
}

/** Those that are left, in the order of their ids. */
function articlesIn(sources: readonly Source[], segments: readonly Sections[]) {
  return segments
    .flatMap(({ ids, firstPassages }, at) =>
      Array.from({ length: firstPassages.length - 1 }, (_, article) => ({
        id: stringAt(ids, article),
        isLeft: sources[at]?.removed[firstPassages[article] ?? 0] === 0,
        ...{ at, article },
      })),
    )
    .filter(({ isLeft }) => isLeft)
    .sort((a, b) => byCodeUnits(a.id, b.id));
}
