import { isAmbiguousMonth, monthNamed, partsOfDate } from './dates.ts';
import { foldWord } from './fold.ts';
import { germanStem } from './german-stem.ts';
import { numberInWords } from './number-words.ts';
import { plainNumber, signNamed, unitNamed } from './numbers.ts';
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
  /** Taken alone: no forms for a stop word, several for a date. The places are within it. */
  readonly parts: readonly (Forms & Span)[];
  /** The month that it is where a number stands beside it. */
  readonly month?: Forms;
  /** The unit that it is after a number, and its power of ten. */
  readonly unit?: { readonly forms: Forms; readonly power: number };
  /** A stop word in capitals: a name where not everything is in capitals. */
  readonly acronym?: Forms;
}

const ACRONYM = /^\p{Lu}{2,4}$/u;
/** Letters of the longest word that is stemmed: longer ones are no words, and cost the square of it. */
const LONGEST_WORD = 64;
/** Those read lately, and those of before: common words are always in one of them. */
let readings = new Map<string, Reading>();
let olderReadings = new Map<string, Reading>();
const READINGS_KEPT = 30_000;

/** @param token a word, a number or date in digits, or a sign such as `%` */
export function readingOf(token: string): Reading {
  const known = readings.get(token);
  if (known !== undefined) return known;
  const reading = olderReadings.get(token) ?? read(token);
  if (token.length > LONGEST_WORD) return reading;
  if (readings.size >= READINGS_KEPT) {
    olderReadings = readings;
    readings = new Map();
  }
  readings.set(token, reading);
  return reading;
}

function read(token: string): Reading {
  return /^\p{N}/u.test(token) ? readDigits(token) : readWord(token);
}

function readDigits(digits: string): Reading {
  const parts = partsOfDate(digits);
  if (parts === null) return { parts: whole(digits, numberForms(plainNumber(digits))) };
  return { parts: parts.map(({ word, start, end }) => ({ ...formsOf(word), start, end })) };
}

function readWord(token: string): Reading {
  const word = token.normalize('NFC').toLowerCase();
  const forms = formsOf(signNamed(word) ?? word);
  const number = numberInWords(forms.form);
  const month = monthNamed(word);
  const unit = unitNamed(word);
  const isStopWord = number === null && STOP_WORDS.has(word);
  const ordinary = month === null || isAmbiguousMonth(word) ? forms : formsOf(month);
  return {
    parts: isStopWord ? [] : whole(token, number === null ? ordinary : numberForms(String(number))),
    ...(month !== null && { month: formsOf(month) }),
    ...(unit !== null && { unit: { forms: formsOf(unit.name), power: unit.power } }),
    ...(isStopWord && ACRONYM.test(token) && { acronym: forms }),
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
