import { isNumberAt, kindAt, LETTER, NUMBER, SIGN } from './characters.ts';
import { DATE } from './dates.ts';
import { DIGITS } from './numbers.ts';

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
