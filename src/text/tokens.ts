import { DATE } from './dates.ts';
import { DIGITS, SIGNS } from './numbers.ts';

const LETTER = 1;
const MARK = 2;
const NUMBER = 3;
const SIGN = 4;
const OTHER = 5;

/** What each character is, as far as it was met. */
const kinds = new Uint8Array(0x110000);
const NUMBER_OR_DATE = new RegExp(`${DATE}|${DIGITS}`, 'uy');

/**
 * Where the token ends that begins at a place of a text: a letter with all letters, marks and digits
 * behind it, a number or date in digits, or a sign such as `%`. The place itself where none begins.
 */
export function endOfToken(text: string, start: number): number {
  switch (kindAt(text, start)) {
    case LETTER:
      return endOfWord(text, start);
    case NUMBER:
      return endOfNumber(text, start);
    case SIGN:
      return start + 1;
    default:
      return start;
  }
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && kindAt(text, end) <= NUMBER) end += 1;
  return end;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && kindAt(text, end) === NUMBER) end += 1;
  // Whatever else is part of a number or date has a digit behind one or two other characters.
  if (!isNumberAt(text, end + 1) && !isNumberAt(text, end + 2)) return end;
  NUMBER_OR_DATE.lastIndex = start;
  return NUMBER_OR_DATE.test(text) ? NUMBER_OR_DATE.lastIndex : end;
}

function isNumberAt(text: string, at: number): boolean {
  return at < text.length && kindAt(text, at) === NUMBER;
}

/** The kind of the character that a UTF-16 unit is, or is a half of. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return kindOf(unit);
  const isSecondHalf = unit >= 0xdc00 && at > 0 && isFirstHalf(text.charCodeAt(at - 1));
  return kindOf(text.codePointAt(isSecondHalf ? at - 1 : at) ?? unit);
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function kindOf(character: number): number {
  return kinds[character] || (kinds[character] = readKind(String.fromCodePoint(character)));
}

function readKind(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return NUMBER;
  return SIGNS.has(character) ? SIGN : OTHER;
}
