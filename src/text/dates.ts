import type { Span } from './span.ts';

/** The names of the months in German and English, in lower case; the first is the German one. */
export const MONTHS: readonly (readonly [string, ...string[]])[] = [
  ['januar', 'jänner', 'january', 'jan'],
  ['februar', 'feber', 'february', 'feb'],
  ['märz', 'maerz', 'march', 'mär', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

const GERMAN_NAMES = new Map(
  MONTHS.flatMap((names) => names.map((name) => [name, names[0]] as const)),
);
/** Names of months that are also other words or names of persons. */
const AMBIGUOUS = /^(?!mai)(?:\p{L}{3}|march)$/u;

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const ISO = '[12]\\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const DOTTED = `${DAY}\\.(?: ?${MONTH}\\. ?[12]\\d{3}|${MONTH}\\.(?:\\d{2})?)`;
/** Dates in digits, as a pattern: `2024-10-03`, `3. 10. 2024`, `3.10.24`, `03.10.` */
export const DATE = `(?:${ISO}|${DOTTED})(?!\\p{N})`;
const WHOLE_DATE = new RegExp(`^${DATE}$`, 'u');

/** The year from which two digits are one of the last century. */
const LAST_CENTURY = 50;

/** A day or year without leading zeros, or a month by its German name. */
interface DatePart extends Span {
  readonly word: string;
}

/** Where day, month and year stand in a date that `DATE` matches; null for anything else. */
export function partsOfDate(date: string): DatePart[] | null {
  if (!WHOLE_DATE.test(date)) return null;
  const isYearFirst = date.includes('-');
  return [...date.matchAll(/\d+/gu)].map(({ 0: digits, index }, place) => {
    const number = Number(digits);
    let word = String(number);
    if (place === 1) word = MONTHS[number - 1]?.[0] ?? word;
    else if (place === 2 && !isYearFirst) word = String(fullYear(number));
    return { word, start: index, end: index + digits.length };
  });
}

/** The German name of a month that is named in some form, in lower case; null for other words. */
export function monthNamed(word: string): string | null {
  return GERMAN_NAMES.get(word) ?? null;
}

/** Whether a month's name says something else where no day or year stands beside it: `Jan`, `May`. */
export function isAmbiguousMonth(word: string): boolean {
  return AMBIGUOUS.test(word);
}

/** Whether a number stands beside a word as beside a month: `3. Okt`, `Oct 3`, `3rd of May`. */
export function isBesideNumber(text: string, { start, end }: Span): boolean {
  return (
    /\d(?:\.|st|nd|rd|th)?(?: of)? $/u.test(text.slice(Math.max(0, start - 8), start)) ||
    /^\.? \d/u.test(text.slice(end, end + 3))
  );
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year + (year < LAST_CENTURY ? 2000 : 1900);
}
