import { FIELDS } from '../fields.ts';
import { allocate, sectionsOf } from './sections.ts';
import { unitsOf, writeStrings } from './strings.ts';

/** What a packed segment is made of; the rest follows from it. */
export interface Columns {
  /** In ascending order, as the article ids are. */
  readonly terms: readonly string[];
  readonly ids: readonly string[];
  /** As in `Sections`. */
  readonly listStarts: Uint32Array;
  readonly numbers: Uint32Array;
  readonly frequencies: ArrayLike<number>;
  readonly lengths: ArrayLike<number>;
  readonly articleOf: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Puts a segment into one buffer. */
export function complete(columns: Columns): SharedArrayBuffer {
  const { terms, ids } = columns;
  const buffer = allocate({
    passages: columns.starts.length,
    articles: ids.length,
    terms: terms.length,
    postings: columns.numbers.length,
    termUnits: unitsOf(terms),
    idUnits: unitsOf(ids),
  });
  const sections = sectionsOf(buffer);
  writeStrings(terms, sections.terms);
  writeStrings(ids, sections.ids);
  sections.listStarts.set(columns.listStarts);
  sections.numbers.set(columns.numbers);
  sections.frequencies.set(columns.frequencies);
  sections.lengths.set(columns.lengths);
  sections.articleOf.set(columns.articleOf);
  sections.starts.set(columns.starts);
  sections.ends.set(columns.ends);
  sections.firstPassages.set(firstPassages(columns.articleOf, ids.length));
  bound(sections);
  return buffer;
}

/** Where each article's passages begin, and behind the last one how many there are. */
function firstPassages(articleOf: Uint32Array, articles: number): Uint32Array {
  const first = new Uint32Array(articles + 1).fill(articleOf.length);
  for (let number = articleOf.length - 1; number >= 0; number--) {
    first[articleOf[number] ?? 0] = number;
  }
  return first;
}

/** Says of each list what bounds its scores. */
function bound(sections: ReturnType<typeof sectionsOf>): void {
  const { listStarts, listHighest, listShortest, numbers, frequencies, lengths } = sections;
  for (let list = 0; list < listHighest.length; list++) {
    const field = list % FIELDS.length;
    let highest = 0;
    let shortest = Infinity;
    for (let at = listStarts[list] ?? 0; at < (listStarts[list + 1] ?? 0); at++) {
      highest = Math.max(highest, frequencies[at] ?? 0);
      shortest = Math.min(shortest, lengths[(numbers[at] ?? 0) * FIELDS.length + field] ?? 0);
    }
    listHighest[list] = highest;
    listShortest[list] = shortest;
  }
}
