import { bounds } from '../../analysis/column-builder.ts';
import type { PassagesCounted } from '../../ranking/vocabulary.ts';
import { FIELDS } from '../fields.ts';
import type { Located } from '../../analysis/columns.ts';
import type { Postings, Segment } from '../segment.ts';
import { countedIn } from './counted.ts';
import type { Sections } from './sections.ts';
import { SECTIONS } from './sections.ts';
import { placeOf, stringAt } from './strings.ts';

/** What a packed segment is made of. */
export interface Packed {
  readonly buffer: SharedArrayBuffer;
  /** By passage, 1 where it is removed. */
  readonly removed: Uint8Array;
}

/** A segment that was packed; what is removed from it is only marked. */
export interface PackedSegment extends Segment, Packed {
  /** How many articles there are, also those that were removed. */
  readonly articleCount: number;
  /** All its passages, also those that were removed, as a vocabulary counts them. */
  counted(): PassagesCounted;
}

/**
 * @param buffer as `pack` makes it
 * @param alreadyRemoved as in `Packed`
 */
export function openPacked(buffer: SharedArrayBuffer, alreadyRemoved?: Uint8Array): PackedSegment {
  const sections: Sections = SECTIONS.split(buffer);
  const { listStarts, numbers, impacts, lengths } = sections;
  const idStrings = { starts: sections.idStarts, units: sections.idUnits };
  const size = sections.starts.length;
  const removed = new Uint8Array(size);
  let left = size;
  const totals = FIELDS.map((_, field) => {
    let total = 0;
    for (let at = field; at < lengths.length; at += FIELDS.length) total += lengths[at] ?? 0;
    return total;
  });
  const articleCount = sections.firstPassages.length - 1;
  /** Of articles, as far as they were asked for. */
  const ids = new Array<string | undefined>(articleCount);
  /** By the place of a list, as far as they were asked for since something was removed. */
  const counts = new Map<number, number>();

  function idOf(article: number): string {
    return (ids[article] ??= stringAt(idStrings, article));
  }
  function isGone(article: number): boolean {
    return removed[sections.firstPassages[article] ?? 0] === 1;
  }
  function articleNamed(id: string): Located | null {
    const article = placeOf(id, idStrings);
    return article < 0 || isGone(article) ? null : { columns: sections, article };
  }
  function postings(term: number, field: number): Postings | null {
    const place = placeIn(sections.terms, term);
    if (place < 0) return null;
    const list = place * FIELDS.length + field;
    const [from, to] = [listStarts[list] ?? 0, listStarts[list + 1] ?? 0];
    return from === to ? null : { numbers, impacts, from, to };
  }
  function countLeft({ from, to }: Postings): number {
    let count = 0;
    for (let at = from; at < to; at++) count += 1 - (removed[numbers[at] ?? 0] ?? 0);
    return count;
  }
  function removePassages(article: number): void {
    const [first, end] = bounds(sections.firstPassages, article);
    for (let number = first; number < end; number++) {
      removed[number] = 1;
      left -= 1;
      for (const field of FIELDS.keys()) {
        totals[field] = (totals[field] ?? 0) - (lengths[number * FIELDS.length + field] ?? 0);
      }
    }
    counts.clear();
  }
  for (const [number, isRemoved] of alreadyRemoved?.entries() ?? []) {
    if (isRemoved === 1 && removed[number] === 0) removePassages(sections.articleOf[number] ?? 0);
  }
  return {
    size,
    buffer,
    removed,
    articleCount,
    left: () => left,
    isRemoved: (number) => removed[number] === 1,
    passageAt(number) {
      const articleId = idOf(sections.articleOf[number] ?? 0);
      return { articleId, start: sections.starts[number] ?? 0, end: sections.ends[number] ?? 0 };
    },
    entryAt: (number) => ({
      columns: sections,
      article: sections.articleOf[number] ?? 0,
      at: number,
    }),
    precedes: (number, other) => number < other,
    postings,
    articleNamed,
    articles() {
      const all = Array.from({ length: idStrings.starts.length - 1 }, (_, article) => article);
      const there = all.filter((article) => !isGone(article));
      return [{ columns: sections, articles: there.map((article) => [article, idOf(article)]) }];
    },
    remove(articleId) {
      const found = articleNamed(articleId);
      if (found === null) return false;
      removePassages(found.article);
      return true;
    },
    having(list) {
      if (left === size) return list.to - list.from;
      const known = counts.get(list.from) ?? countLeft(list);
      counts.set(list.from, known);
      return known;
    },
    total: (field) => totals[field] ?? 0,
    counted: () => countedIn(sections),
  };
}

/** The place of a number among ascending ones, by binary search; -1 where it is missing. */
function placeIn(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : -1;
}
