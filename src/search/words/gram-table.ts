import { GRAM_LENGTH } from '../../tuning.ts';
import type { NumberList } from './number-list.ts';
import type { StringColumns } from './string-table.ts';
import { StringTable } from './string-table.ts';

/** The letters of nearly all grams, by whose places grams are found at once. */
const LETTERS = '_abcdefghijklmnopqrstuvwxyz0123456789';
const NO_LETTER = 0xff;
/** By UTF-16 unit. */
const PLACES = new Uint8Array(0x10000).fill(NO_LETTER);
for (const [place, letter] of [...LETTERS].entries()) PLACES[letter.charCodeAt(0)] = place;

/** How many grams can be made of them; none are found so where that would take megabytes. */
const COUNT = LETTERS.length ** GRAM_LENGTH;
const GRAMS = COUNT > 2 ** 21 ? 0 : COUNT;

/** Grams by numbers that count from 0 in the order of arrival. */
export class GramTable extends StringTable {
  /** By the places of its letters, the number of a gram, counted from 1; 0 for one that was not asked for yet. */
  readonly #known = new Uint32Array(GRAMS);

  constructor(columns?: StringColumns) {
    super(columns);
  }

  /** Puts the numbers of a marked word's grams, each once, behind those of a list. */
  addAll(marked: string, list: NumberList): void {
    const first = list.length;
    for (let start = 0; start + GRAM_LENGTH <= marked.length; start++) {
      const gram = this.#numberOf(marked, start);
      let at = first;
      while (at < list.length && list.values[at] !== gram) at += 1;
      if (at === list.length) list.push(gram);
    }
  }

  #numberOf(marked: string, start: number): number {
    const place = placeOf(marked, start);
    const known = this.#known[place] ?? 0;
    if (known > 0) return known - 1;
    const gram = this.add(marked, start, start + GRAM_LENGTH);
    if (place < GRAMS) this.#known[place] = gram + 1;
    return gram;
  }
}

/** From `GRAMS` on for one of other letters. */
function placeOf(marked: string, start: number): number {
  let place = 0;
  for (let at = start; at < start + GRAM_LENGTH; at++) {
    const letter = PLACES[marked.charCodeAt(at)] ?? NO_LETTER;
    if (letter === NO_LETTER) return GRAMS;
    place = place * LETTERS.length + letter;
  }
  return place;
}
