import { SIGNS } from './numbers.ts';

export const LETTER = 1;
const MARK = 2;
export const NUMBER = 3;
/** One that is a word by itself: `%`. */
export const SIGN = 4;
const OTHER = 5;

/**
 * What each character is, as far as it was met, else 0. UTF-16 units that are half of one are met
 * by none: of them, `kindAt` must be asked.
 */
export const KINDS = new Uint8Array(0x110000);

/** Whether a digit or another character for a number stands at a place. */
export function isNumberAt(text: string, at: number): boolean {
  return at < text.length && kindAt(text, at) === NUMBER;
}

/** The kind of the character that a UTF-16 unit is, or is a half of. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (!isHalf(unit)) return kindOf(unit);
  return isFirstHalf(unit)
    ? kindOfBoth(unit, text.charCodeAt(at + 1))
    : kindOfBoth(text.charCodeAt(at - 1), unit);
}

/**
 * Of what two halves make; not with `codePointAt`, which V8 (Node 24.21) lets look beyond the end of
 * a text that was cut out of another one.
 */
function kindOfBoth(first: number, second: number): number {
  if (!isFirstHalf(first) || !isHalf(second) || isFirstHalf(second)) return OTHER;
  return kindOf(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function kindOf(character: number): number {
  return KINDS[character] || kindMet(character);
}

function kindMet(character: number): number {
  return (KINDS[character] = readKind(String.fromCodePoint(character)));
}

function readKind(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return NUMBER;
  return SIGNS.has(character) ? SIGN : OTHER;
}
