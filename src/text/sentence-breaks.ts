import { Units } from './units.ts';

const END = 0;
const LETTER = 1;
const UPPER = 2;
const LOWER = 3;
const SEPARATOR = 4;
const POINT = 5;
const TERMINATOR = 6;
const SPACE = 7;
const CLOSING = 8;
const CONTINUING = 9;
const DIGIT = 10;
const OTHER = 11;
const FOREIGN = 12;

/** What does not stand for itself as Latin letters do: other scripts, marks, invisible characters. */
const OTHER_SCRIPT = /[^\t-\u00ac\u00ae-\u024f\u2009\u2010-\u2027\u202f\u2030-\u203a\u20ac]/u;
/** The first that a character has says what it is. */
const PROPERTIES: readonly (readonly [RegExp, number])[] = [
  [OTHER_SCRIPT, FOREIGN],
  [/[\n\r\u0085]/u, SEPARATOR],
  [/\p{White_Space}/u, SPACE],
  [/[.\u2024]/u, POINT],
  [/\p{Sentence_Terminal}/u, TERMINATOR],
  [/[,:;\u2013\u2014-]/u, CONTINUING],
  [/["'\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u, CLOSING],
  [/\p{Nd}/u, DIGIT],
  [/\p{Lowercase}/u, LOWER],
  [/[\p{Uppercase}\p{Lt}]/u, UPPER],
  [/\p{Alphabetic}/u, LETTER],
];
/** The kind of each of these characters, as far as it was met. */
const kinds = new Uint8Array(0x10000);
const units = new Units();
const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

/**
 * Where sentences may end by UAX #29, the text's end included. What `Intl.Segmenter` finds, and for
 * Latin letters in a fraction of its time.
 */
export function sentenceBreaks(text: string): number[] {
  return (
    breaksInLatin(text) ??
    Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length)
  );
}

/** Rules SB3 to SB11; null where something foreign is in the text. */
function breaksInLatin(text: string): number[] | null {
  units.take(text);
  const { values } = units;
  const { length } = text;
  const breaks: number[] = [];
  let at = 0;
  while (at < length) {
    const kind = kindOf(values[at] ?? 0);
    if (kind === SEPARATOR) {
      at = behindSeparator(text, at);
      breaks.push(at);
    } else if (kind === POINT || kind === TERMINATOR) {
      const next = behind(text, behind(text, at + 1, CLOSING), SPACE);
      const isEnd = endsAt(text, at, next);
      at = isEnd && kindAt(text, next) === SEPARATOR ? behindSeparator(text, next) : next;
      if (isEnd) breaks.push(at);
    } else if (kind === FOREIGN) {
      return null;
    } else at += 1;
  }
  if (text !== '' && breaks.at(-1) !== text.length) breaks.push(text.length);
  return breaks;
}

/** @param next the place behind the mark and the closing marks and spaces that follow it */
function endsAt(text: string, mark: number, next: number): boolean {
  const kind = kindAt(text, next);
  if (kind === CONTINUING || kind === POINT || kind === TERMINATOR) return false;
  if (kindAt(text, mark) !== POINT) return true;
  if (next === mark + 1) {
    if (kind === DIGIT) return false;
    const before = kindAt(text, mark - 1);
    if (kind === UPPER && (before === UPPER || before === LOWER)) return false;
  }
  let word = next;
  while (kindAt(text, word) > TERMINATOR) word += 1;
  return kindAt(text, word) !== LOWER;
}

/** The place behind all characters of a kind. */
function behind(text: string, start: number, kind: number): number {
  let at = start;
  while (kindAt(text, at) === kind) at += 1;
  return at;
}

function behindSeparator(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

function kindAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? END : kindOf(text.charCodeAt(at));
}

function kindOf(unit: number): number {
  return kinds[unit] || (kinds[unit] = readKind(String.fromCharCode(unit)));
}

function readKind(character: string): number {
  return PROPERTIES.find(([property]) => property.test(character))?.[1] ?? OTHER;
}
