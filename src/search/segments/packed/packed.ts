import type { Postings, Segment } from '../segment.ts';
import { FIELDS } from '../fields.ts';
import { sectionsOf } from './sections.ts';
import { placeOf, stringAt } from './strings.ts';

/** A segment that was packed; what is removed from it is only marked. */
export interface PackedSegment extends Segment {
  readonly buffer: SharedArrayBuffer;
  /** By number, 1 where it is removed. */
  readonly removed: Uint8Array;
}

/** @param buffer as a packer makes it */
export function openPacked(buffer: SharedArrayBuffer): PackedSegment {
  const sections = sectionsOf(buffer);
  const { listStarts, listHighest, listShortest, numbers, frequencies, lengths } = sections;
  const size = sections.starts.length;
  const removed = new Uint8Array(size);
  let left = size;
  const totals = FIELDS.map((_, field) => {
    let total = 0;
    for (let at = field; at < lengths.length; at += FIELDS.length) total += lengths[at] ?? 0;
    return total;
  });
  /** Of articles, as far as they were asked for. */
  const ids: string[] = [];
  /** By the place of a list, as far as they were asked for since something was removed. */
  const counts = new Map<number, number>();

  function postings(term: string, field: number): Postings | null {
    const place = placeOf(term, sections.terms);
    if (place < 0) return null;
    const list = place * FIELDS.length + field;
    const [from, to] = [listStarts[list] ?? 0, listStarts[list + 1] ?? 0];
    if (from === to) return null;
    const [highest, shortest] = [listHighest[list] ?? 0, listShortest[list] ?? 0];
    return { numbers, frequencies, from, to, highest, shortest };
  }
  function countLeft({ from, to }: Postings): number {
    let count = 0;
    for (let at = from; at < to; at++) count += 1 - (removed[numbers[at] ?? 0] ?? 0);
    return count;
  }
  return {
    size,
    buffer,
    removed,
    lengths,
    left: () => left,
    isRemoved: (number) => removed[number] === 1,
    passageAt(number) {
      const article = sections.articleOf[number] ?? 0;
      const articleId = (ids[article] ??= stringAt(sections.ids, article));
      return { articleId, start: sections.starts[number] ?? 0, end: sections.ends[number] ?? 0 };
    },
    precedes: (number, other) => number < other,
    postings,
    remove(articleId) {
      const article = placeOf(articleId, sections.ids);
      const first = sections.firstPassages[article] ?? 0;
      if (article < 0 || removed[first] === 1) return false;
      for (let number = first; number < (sections.firstPassages[article + 1] ?? 0); number++) {
        removed[number] = 1;
        left -= 1;
        for (const field of FIELDS.keys()) {
          totals[field] = (totals[field] ?? 0) - (lengths[number * FIELDS.length + field] ?? 0);
        }
      }
      counts.clear();
      return true;
    },
    having(list) {
      if (left === size) return list.to - list.from;
      const known = counts.get(list.from) ?? countLeft(list);
      counts.set(list.from, known);
      return known;
    },
    total: (field) => totals[field] ?? 0,
  };
}
