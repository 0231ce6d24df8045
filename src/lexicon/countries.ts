import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { isFormOf } from './country-inflection.ts';
import type { Country } from './country-names.ts';
import { allCountries } from './country-names.ts';

/** Where a text names a country, and the country's names in German, the usual one first. */
export interface CountryPlace extends Span {
  readonly names: readonly string[];
}

interface Word extends Span {
  readonly written: string;
  readonly folded: string;
}

interface Name {
  readonly written: string;
  readonly words: readonly string[];
  readonly country: Country;
}

interface Index {
  /** By the first letters of the first word. */
  readonly spaced: ReadonlyMap<string, readonly Name[]>;
  readonly unspaced: ReadonlyMap<string, Country>;
  readonly anyUnspaced: RegExp;
}

const WORD = /[\p{L}\p{M}]+/gu;
const GAP = /^[^\p{L}\p{N}.!?;:\n]{1,3}$/u;
const SMALL_FIRST = /^\p{Ll}/u;
const CAPITAL_NEXT = /^ \p{Lu}/u;
const CAPITAL_BEFORE = /(?<=\s)\p{Lu}\p{L}* $/u;
const ABBREVIATION = /^\p{Lu}{2,4}$/u;
/** Scripts that set no spaces between words, or write particles on. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** First letters that all forms of a name have. */
const KEY_LENGTH = 3;
/** Characters of a word in front that are looked at. */
const LONGEST_NAME = 40;
/** Letters from which a name of one word is known without a capital. */
const LONG_ENOUGH = 5;

/** Other words, or parts of the names of persons and places: countries only with a capital and alone. */
const AMBIGUOUS = new Set(
  'chad georgia guinea island jersey jordan maurice reunion turkey'.split(' '),
);
/** Names in one language that are everyday words or names in another. */
const NEVER = new Set(
  'cada gine indi kena kili lati libi pala rusi sark sili siri viro того'.split(' '),
);

let index: Index | undefined;

/**
 * The countries that a text names in any of some forty languages, in order, with their German names:
 * `Північної Кореї` is `Nordkorea`. Names of two countries (`Congo`) give those of both. The table is
 * made at the first call, which takes some 0.2 s.
 */
export function countriesIn(text: string): CountryPlace[] {
  index ??= createIndex();
  const { spaced, unspaced, anyUnspaced } = index;
  const places = [...text.matchAll(anyUnspaced)].map(({ 0: name, index: start }) => ({
    start,
    end: start + name.length,
    names: unspaced.get(name)?.german ?? [],
  }));
  const words = wordsOf(text);
  for (let at = 0; at < words.length;) {
    const found = longest(spaced, words, at, text);
    const first = words[at];
    const last = words[at + (found[0]?.words.length ?? 0) - 1];
    if (first !== undefined && last !== undefined && found.length > 0) {
      const names = [...new Set(found.flatMap(({ country }) => country.german))];
      places.push({ start: first.start, end: last.end, names });
    }
    at += found[0]?.words.length ?? 1;
  }
  return places.sort((a, b) => a.start - b.start);
}

/** The names with most words that stand there; without inflection where there are such. */
function longest(
  spaced: Index['spaced'],
  words: readonly Word[],
  at: number,
  text: string,
): readonly Name[] {
  const key = words[at]?.folded.slice(0, KEY_LENGTH) ?? '';
  const found = (spaced.get(key) ?? []).filter((name) => standsAt(name, words, at, text));
  const most = Math.max(...found.map((name) => name.words.length));
  const best = found.filter((name) => name.words.length === most);
  const exact = best.filter((name) =>
    name.words.every((word, offset) => word === words[at + offset]?.folded),
  );
  return exact.length > 0 ? exact : best;
}

function standsAt(name: Name, words: readonly Word[], at: number, text: string): boolean {
  const isOneWord = name.words.length === 1;
  if (isOneWord && !mayBeCountry(name, words[at], text)) return false;
  return name.words.every((nameWord, offset) => {
    const word = words[at + offset];
    if (word === undefined || !isFormOf(word.folded, nameWord, isOneWord)) return false;
    return offset === 0 || GAP.test(text.slice(words[at + offset - 1]?.end, word.start));
  });
}

/** Whether a name of one word is written as one: `US`, not `us`; small letters only for a long name as it is. */
function mayBeCountry(name: Name, word: Word | undefined, text: string): boolean {
  if (word === undefined) return false;
  const { written, folded, start, end } = word;
  if (ABBREVIATION.test(name.written) || folded.length <= KEY_LENGTH)
    return written === name.written;
  if (SMALL_FIRST.test(written)) {
    return folded.length >= LONG_ENOUGH && folded === name.words[0] && !AMBIGUOUS.has(folded);
  }
  if (!AMBIGUOUS.has(folded)) return true;
  return (
    !CAPITAL_NEXT.test(text.slice(end)) &&
    !CAPITAL_BEFORE.test(text.slice(Math.max(0, start - LONGEST_NAME), start))
  );
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index: start }) => ({
    written,
    folded: fold(written),
    start,
    end: start + written.length,
  }));
}

function createIndex(): Index {
  const spaced = new Map<string, Name[]>();
  const unspaced = new Map<string, Country>();
  for (const country of allCountries()) {
    for (const written of new Set([...country.german, ...country.others])) {
      if (UNSPACED.test(written)) unspaced.set(written, country);
      else addTo(spaced, { written, words: wordsOf(written).map(({ folded }) => folded), country });
    }
  }
  const longestFirst = [...unspaced.keys()].sort((a, b) => b.length - a.length);
  return { spaced, unspaced, anyUnspaced: new RegExp(longestFirst.join('|'), 'gu') };
}

function addTo(index: Map<string, Name[]>, name: Name): void {
  const first = name.words[0] ?? '';
  if (name.words.length === 1 && NEVER.has(first)) return;
  const key = first.slice(0, KEY_LENGTH);
  const names = index.get(key);
  if (names === undefined) index.set(key, [name]);
  else names.push(name);
}
