import { setImmediate } from 'node:timers/promises';
import type { ForeignWord } from '../foreign-words.ts';
import { foreignSide } from './ding.ts';
import { createForms } from './forms.ts';

/** Lines of a dictionary, found by their foreign headwords. */
export interface LineIndex {
  /** Lines that have these words as a headword in any inflection, and seldom others. */
  find(words: readonly ForeignWord[]): string[];
  /** How many lines translate anything. */
  readonly entries: number;
}

/** Words of the longest headword that is found; longer ones are sentences. 1: S@1 −0.01, 3: the same. */
export const LONGEST_HEADWORD = 4;

const TOKEN = /[\p{L}\p{M}\p{N}]+|[;|]/gu;
const LINE_END = 0x0a;
/** Lines after which others have their turn: some 20 ms. */
const LINES_AT_ONCE = 2_000;
/** A headword's number of 32 bits and its line's share a float, which holds 53 bits exactly; no dictionary has more lines. */
const MOST_LINES = 2 ** 21;

/**
 * Keeps 8 bytes for each headword beside the file itself: objects for the half million that Ding
 * has would take many times that.
 * @param text lines `Deutsch :: English` in UTF-8
 * @param stem of a word in lower case
 */
export async function indexLines(text: Buffer, stem: (form: string) => string): Promise<LineIndex> {
  const forms = createForms(stem);
  const starts: number[] = [];
  const places: number[] = [];
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const foreign = foreignSide(lineAt(text, start));
    if (foreign === null) continue;
    for (const words of headwordsIn(foreign)) {
      places.push(words.map(forms.numberOf).reduce(joined, 0) * MOST_LINES + starts.length);
    }
    if (starts.push(start) % LINES_AT_ONCE === 0) await setImmediate();
  }
  const sorted = Float64Array.from(places).sort();

  return {
    find(words) {
      const found = new Set<number>();
      for (const number of numbersOf(words.map(forms.inflectionsOf))) {
        const first = number * MOST_LINES;
        for (let at = placeOf(first, sorted); (sorted[at] ?? Infinity) < first + MOST_LINES; at++) {
          found.add(starts[(sorted[at] ?? first) - first] ?? 0);
        }
      }
      return [...found].map((start) => lineAt(text, start));
    },
    entries: starts.length,
  };
}

/** Each headword as its words in lower case. */
function* headwordsIn(foreign: string): Generator<readonly string[], void> {
  let words: string[] = [];
  for (const token of [...(foreign.toLowerCase().match(TOKEN) ?? []), ';']) {
    if (token !== ';' && token !== '|') {
      words.push(token);
      continue;
    }
    if (words.length > 0 && words.length <= LONGEST_HEADWORD) yield words;
    words = [];
  }
}

/** The numbers of all headwords that have one of each word's inflections. */
function numbersOf(inflections: readonly (readonly number[])[]): number[] {
  return inflections.reduce<number[]>(
    (beginnings, words) =>
      beginnings.flatMap((number) => words.map((word) => joined(number, word))),
    [0],
  );
}

/** The number of a headword from that of its beginning and its next word, in 32 bits; others may have the same. */
function joined(beginning: number, word: number): number {
  return (Math.imul(beginning, 0x9e3779b1) + word + 1) >>> 0;
}

function lineAt(text: Buffer, start: number): string {
  return text.toString('utf8', start, lineEnd(text, start));
}

function lineEnd(text: Buffer, start: number): number {
  const end = text.indexOf(LINE_END, start);
  return end < 0 ? text.length : end;
}

/** Where in ascending numbers the first stands that is not smaller. */
function placeOf(value: number, ascending: Float64Array): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
