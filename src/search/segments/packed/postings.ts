import type { ArticleColumns } from '../../analysis/columns.ts';
import { NumberList } from '../../words/number-list.ts';
import type { Counted } from '../../words/passage-counts.ts';
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
  const terms = 1 + most(termOfWord);
  /** By term, the place behind the last posting that it was counted in. */
  const counted = new Uint32Array(terms);

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
    const [title, heading, text] = placesOfFields(columns, passage);
    addField(passage, 0, title[0], title[1]);
    addField(passage, 1, heading[0], heading[1]);
    addField(passage, 2, text[0], text[1]);
  }
  return inLists(keys.used(), numbers.used(), impacts.used(), lengths, terms);
}

/**
 * Postings list by list, in each as they came (counting sort).
 *
 * @param allTerms how many there are
 */
function inLists(
  keys: Uint32Array,
  numbers: Uint32Array,
  impacts: Uint32Array,
  lengths: Uint16Array,
  allTerms: number,
): Lists {
  /** By key: how many postings have it, and later where the next one of them belongs. */
  const next = new Uint32Array(allTerms * FIELDS.length);
  for (let at = 0; at < keys.length; at++) next[keys[at] ?? 0] = (next[keys[at] ?? 0] ?? 0) + 1;
  const terms = new NumberList();
  const listStarts = new NumberList();
  let start = 0;
  for (let term = 0; term < allTerms; term++) {
    const first = term * FIELDS.length;
    const before = start;
    for (let key = first; key < first + FIELDS.length; key++) {
      const many = next[key] ?? 0;
      next[key] = start;
      start += many;
    }
    if (start === before) continue;
    terms.push(term);
    for (let key = first; key < first + FIELDS.length; key++) listStarts.push(next[key] ?? 0);
  }
  listStarts.push(start);
  const ordered = {
    numbers: new Uint32Array(keys.length),
    impacts: new Uint32Array(keys.length),
  };
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const to = next[key] ?? 0;
    ordered.numbers[to] = numbers[at] ?? 0;
    ordered.impacts[to] = impacts[at] ?? 0;
    next[key] = to + 1;
  }
  return { terms: terms.used(), listStarts: listStarts.used(), lengths, ...ordered };
}

/** How many passages have which grams. */
export function gramCountsOf(
  { words, starts, passageSentences, sentenceWords }: ArticleColumns,
  { gramsOfWords, gramsFrom }: WordTables,
): Counted {
  const grams = 1 + most(gramsOfWords);
  /** By gram: the passage that it was counted for last, from 1, and in how many it was, side by side. */
  const counts = new Uint32Array(2 * grams);
  for (let passage = 0; passage < starts.length; passage++) {
    const to = sentenceWords[passageSentences[passage + 1] ?? 0] ?? 0;
    for (let place = sentenceWords[passageSentences[passage] ?? 0] ?? 0; place < to; place++) {
      const word = words[place] ?? 0;
      const end = gramsFrom[word + 1] ?? 0;
      for (let at = gramsFrom[word] ?? 0; at < end; at++) {
        const own = 2 * (gramsOfWords[at] ?? 0);
        if (counts[own] === passage + 1) continue;
        counts[own] = passage + 1;
        counts[own + 1] = (counts[own + 1] ?? 0) + 1;
      }
    }
  }
  const numbers = new NumberList();
  const passages = new NumberList();
  for (let gram = 0; gram < grams; gram++) {
    const many = counts[2 * gram + 1] ?? 0;
    if (many === 0) continue;
    numbers.push(gram);
    passages.push(many);
  }
  return { numbers: numbers.used(), passages: passages.used() };
}

/** The largest of some numbers; 0 where there is none. */
function most(numbers: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] ?? 0);
  return most;
}
