import { isNumberAt } from './characters.ts';
import { isAmbiguousMonth, monthNamed, partsOfDate } from './dates.ts';
import { composed, foldWord, isFolded } from './fold.ts';
import { germanStem } from './german-stem.ts';
import { numberInWords } from './number-words.ts';
import { plainNumber, SIGNS, unitNamed } from './numbers.ts';
import type { Span } from './span.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word in the forms in which it is compared. */
export interface Forms {
  /** Stemmed (Snowball, German), without diacritics; numbers and dates in one spelling. */
  readonly term: string;
  /** The whole word in lower case without diacritics, for comparing spellings: not stemmed. */
  readonly form: string;
}

/** What a word, a number or a date says. */
export interface Reading {
  /** As it is written. */
  readonly token: string;
  /** Taken alone: no forms for a stop word, several for a date. The places are within it. */
  readonly parts: readonly (Forms & Span)[];
  /** The month that it is where a number stands beside it. */
  readonly month: Forms | undefined;
  /** The unit that it is after a number, and its power of ten. */
  readonly unit: { readonly forms: Forms; readonly power: number } | undefined;
  /** A stop word in capitals: a name where not everything is in capitals. */
  readonly acronym: Forms | undefined;
}

const ACRONYM = /^\p{Lu}{2,4}$/u;
/** Letters of the longest word that is stemmed: longer ones are no words, and cost the square of it. */
const LONGEST_WORD = 64;
/** Tokens read lately, in groups by the last bits of their hashes. */
const READINGS_KEPT = 1 << 16;
const IN_GROUP = 4;
const GROUP_BITS = READINGS_KEPT - IN_GROUP;
const hashes = new Int32Array(READINGS_KEPT);
const readings = new Array<Reading | undefined>(READINGS_KEPT).fill(undefined);
let replaced = 0;

/** @param token a word, a number or date in digits, or a sign such as `%` */
export function readingOf(token: string): Reading {
  return readingAt(token, 0, token.length);
}

/** The same for a token within a text; one that was read lately is not cut out of it. */
export function readingAt(text: string, start: number, end: number): Reading {
  if (end - start > LONGEST_WORD) return read(text.slice(start, end));
  const hash = hashAt(text, start, end);
  const group = hash & GROUP_BITS;
  for (let place = group; place < group + IN_GROUP; place++) {
    const known = hashes[place] === hash ? readings[place] : undefined;
    if (known !== undefined && isAt(known.token, text, start, end)) return known;
  }
  const reading = read(text.slice(start, end));
  // In turn: a common word that goes is soon back.
  const place = group + (replaced++ % IN_GROUP);
  hashes[place] = hash;
  readings[place] = reading;
  return reading;
}

/** FNV-1a, 32 bits. */
function hashAt(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

function isAt(token: string, text: string, start: number, end: number): boolean {
  if (token.length !== end - start) return false;
  for (let at = 0; at < token.length; at++) {
    if (token.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

/** As `readingOf`, for whoever remembers what was read: nothing is looked up or kept. */
export function read(token: string): Reading {
  return isNumberAt(token, 0) ? readDigits(token) : readWord(token);
}

function readDigits(digits: string): Reading {
  const parts = partsOfDate(digits);
  return {
    token: digits,
    parts:
      parts?.map(({ word, start, end }) => ({ ...formsOf(word), start, end })) ??
      whole(digits, numberForms(plainNumber(digits))),
    month: undefined,
    unit: undefined,
    acronym: undefined,
  };
}

function readWord(token: string): Reading {
  const lower = token.toLowerCase();
  // In ASCII, as most words are, composing changes nothing.
  const word = isFolded(lower) ? lower : composed(token).toLowerCase();
  const forms = formsOf(SIGNS.get(word) ?? word);
  const number = numberInWords(forms.form);
  const month = monthNamed(word);
  const unit = unitNamed(word);
  const isStopWord = number === null && STOP_WORDS.has(word);
  const ordinary = month === null || isAmbiguousMonth(word) ? forms : formsOf(month);
  return {
    token,
    parts: isStopWord ? [] : whole(token, number === null ? ordinary : numberForms(String(number))),
    month: month === null ? undefined : formsOf(month),
    unit: unit === null ? undefined : { forms: formsOf(unit.name), power: unit.power },
    acronym: isStopWord && ACRONYM.test(token) ? forms : undefined,
  };
}

function whole(token: string, forms: Forms): (Forms & Span)[] {
  return [{ ...forms, start: 0, end: token.length }];
}

function numberForms(number: string): Forms {
  return { term: number, form: number };
}

function formsOf(word: string): Forms {
  const form = foldWord(word);
  return { term: word.length > LONGEST_WORD ? form : germanStem(form), form };
}
