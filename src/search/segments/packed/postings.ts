import { bounds } from '../../analysis/column-builder.ts';
import type { ArticleColumns } from '../../analysis/columns.ts';
import { NumberList } from '../../words/number-list.ts';
import type { Counted } from '../../words/passage-counts.ts';
import { PassageCounts } from '../../words/passage-counts.ts';
import { FIELDS, placesOfFields } from '../fields.ts';
import { impactOf, MOST } from '../impact.ts';
import type { Sections } from './sections.ts';

/** What a vocabulary says of words, as `WordNumbers` has it. */
export interface WordTables {
  readonly termOfWord: Uint32Array;
  readonly gramsOfWords: Uint32Array;
  readonly gramsFrom: Uint32Array;
}

/** Postings by lists: those of a term in a field stand together. */
export type Lists = Pick<Sections, 'terms' | 'listStarts' | 'numbers' | 'impacts' | 'lengths'>;

/** Which passages have which terms, and how often. */
export function postingsOf(columns: ArticleColumns, { termOfWord }: WordTables): Lists {
  const keys = new NumberList();
  const numbers = new NumberList();
  const impacts = new NumberList();
  const passages = columns.starts.length;
  const lengths = new Uint16Array(passages * FIELDS.length);
  /** Of the terms of one field, in the order of their postings. */
  const frequencies = new NumberList();
  /** By term, the place behind the last posting that it was counted in. */
  const counted = new Uint32Array(termOfWord.reduce((most, term) => Math.max(most, term), 0) + 1);

  function addField(passage: number, field: number, from: number, to: number): void {
    const first = keys.length;
    for (let place = from; place < to; place++) {
      const term = termOfWord[columns.words[place] ?? 0] ?? 0;
      const known = (counted[term] ?? 0) - 1;
      if (known >= first) {
        frequencies.values[known - first] = (frequencies.values[known - first] ?? 0) + 1;
        continue;
      }
      counted[term] = keys.push(term * FIELDS.length + field);
      numbers.push(passage);
      frequencies.put(keys.length - 1 - first, 1);
    }
    const length = keys.length - first;
    for (let at = 0; at < length; at++) impacts.push(impactOf(frequencies.values[at] ?? 0, length));
    lengths[passage * FIELDS.length + field] = Math.min(MOST, length);
  }
  for (let passage = 0; passage < passages; passage++) {
    for (const [field, [from, to]] of placesOfFields(columns, passage).entries()) {
      addField(passage, field, from, to);
    }
  }
  return inLists(keys.used(), numbers.used(), impacts.used(), lengths, counted);
}

/**
 * Postings list by list, in each as they came (counting sort).
 *
 * @param counted by term: 0 for one that no list is for
 */
function inLists(
  keys: Uint32Array,
  numbers: Uint32Array,
  impacts: Uint32Array,
  lengths: Uint16Array,
  counted: Uint32Array,
): Lists {
  const terms = Uint32Array.from(counted.keys()).filter((term) => (counted[term] ?? 0) > 0);
  const places = new Uint32Array(counted.length);
  for (let place = 0; place < terms.length; place++) places[terms[place] ?? 0] = place;
  const listOf = keys.map((key) => {
    const field = key % FIELDS.length;
    return (places[(key - field) / FIELDS.length] ?? 0) * FIELDS.length + field;
  });
  const listStarts = startsOf(listOf, terms.length * FIELDS.length);
  const next = listStarts.slice();
  const ordered = {
    numbers: new Uint32Array(keys.length),
    impacts: new Uint32Array(keys.length),
  };
  for (let at = 0; at < listOf.length; at++) {
    const list = listOf[at] ?? 0;
    const to = next[list] ?? 0;
    ordered.numbers[to] = numbers[at] ?? 0;
    ordered.impacts[to] = impacts[at] ?? 0;
    next[list] = to + 1;
  }
  return { terms, listStarts, lengths, ...ordered };
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

/** How many passages have which grams. */
export function gramCountsOf(
  { words, starts, passageSentences, sentenceWords }: ArticleColumns,
  { gramsOfWords, gramsFrom }: WordTables,
): Counted {
  const counts = new PassageCounts();
  for (let passage = 0; passage < starts.length; passage++) {
    const [first, end] = bounds(passageSentences, passage);
    const to = sentenceWords[end] ?? 0;
    for (let place = sentenceWords[first] ?? 0; place < to; place++) {
      const [from, after] = bounds(gramsFrom, words[place] ?? 0);
      for (let at = from; at < after; at++) counts.count(gramsOfWords[at] ?? 0, passage + 1, 1);
    }
  }
  return counts.counted();
}
