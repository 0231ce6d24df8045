import type { Passage } from '../../../articles/article.ts';
import { FIELDS } from '../fields.ts';
import { NumberList } from '../../number-list.ts';
import { complete } from './complete.ts';
import { MOST } from './sections.ts';

/** Builds a packed segment out of passages. */
export interface Packer {
  /**
   * In the order of article ids and of the places in articles.
   *
   * @param fields the terms of each field, by field
   */
  add(passage: Passage, fields: readonly (readonly string[])[]): void;
  readonly passages: number;
  /** The segment, once everything was added. */
  pack(): SharedArrayBuffer;
}

export function createPacker(): Packer {
  const termNumbers = new Map<string, number>();
  /** By term, the place behind the last posting that it was counted in. */
  const counted = new NumberList();
  /** By posting, in the order of arrival: which list it belongs to, a term's in a field. */
  const lists = new NumberList();
  const numbers = new NumberList();
  const frequencies = new NumberList();
  /** By passage and field. */
  const lengths = new NumberList();
  const starts = new NumberList();
  const ends = new NumberList();
  const articleOf = new NumberList();
  const ids: string[] = [];

  function numberOf(term: string): number {
    const known = termNumbers.get(term);
    if (known !== undefined) return known;
    counted.push(0);
    termNumbers.set(term, termNumbers.size);
    return termNumbers.size - 1;
  }
  function addField(terms: readonly string[], field: number): void {
    const first = lists.length;
    for (const text of terms) {
      const term = numberOf(text);
      const known = (counted.values[term] ?? 0) - 1;
      if (known >= first) {
        const frequency = (frequencies.values[known] ?? 0) + 1;
        frequencies.values[known] = Math.min(MOST, frequency);
        continue;
      }
      lists.push(term * FIELDS.length + field);
      numbers.push(starts.length - 1);
      frequencies.push(1);
      counted.values[term] = lists.length;
    }
    lengths.push(Math.min(MOST, lists.length - first));
  }
  return {
    get passages() {
      return starts.length;
    },
    add({ articleId, start, end }, fields) {
      if (ids.at(-1) !== articleId) ids.push(articleId);
      articleOf.push(ids.length - 1);
      starts.push(start);
      ends.push(end);
      for (const [field, terms] of fields.entries()) addField(terms, field);
    },
    pack() {
      const terms = [...termNumbers.keys()].sort();
      const places = new Uint32Array(terms.length);
      for (const [place, term] of terms.entries()) places[termNumbers.get(term) ?? 0] = place;
      const sorted = lists.used().map((list) => {
        const field = list % FIELDS.length;
        return (places[(list - field) / FIELDS.length] ?? 0) * FIELDS.length + field;
      });
      const listStarts = startsOf(sorted, terms.length * FIELDS.length);
      return complete({
        ...{ terms, ids, listStarts },
        numbers: inOrder(sorted, listStarts, numbers.used()),
        frequencies: inOrder(sorted, listStarts, frequencies.used()),
        lengths: lengths.used(),
        articleOf: articleOf.used(),
        starts: starts.used(),
        ends: ends.used(),
      });
    },
  };
}

/** Where each list begins when its postings stand together, and behind the last one the end. */
function startsOf(listOf: Uint32Array, lists: number): Uint32Array {
  const starts = new Uint32Array(lists + 1);
  for (const list of listOf) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  for (let list = 1; list <= lists; list++) {
    starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
  }
  return starts;
}

/** Values of postings list by list, in each as they came (counting sort). */
function inOrder(listOf: Uint32Array, listStarts: Uint32Array, values: Uint32Array): Uint32Array {
  const next = listStarts.slice();
  const ordered = new Uint32Array(values.length);
  for (let at = 0; at < listOf.length; at++) {
    const list = listOf[at] ?? 0;
    const to = next[list] ?? 0;
    ordered[to] = values[at] ?? 0;
    next[list] = to + 1;
  }
  return ordered;
}
