import { isAbbreviation } from './abbreviations.ts';
import { isNumberAt, kindAt, LETTER } from './characters.ts';
import { opensSentence } from './function-words.ts';

const LOWER_CASE = /^\p{Ll}(?!\p{Lu})/u;
const OMISSION = /[[(](?:\.\.\.|…)[\])]$/u;
const CLOSING_MARKS = `"'“”‘’«»‹›)]`;
const TERMINATORS = '.!?…';
const NEXT_WORD = /^["'„“”‚‘’»«›‹([]*([\p{L}\p{N}-]*)/u;
const DAY = /(?<!\d)\d{1,2}\.$/u;
const MONTH = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;
const ORDINAL_SIGNS = '0123456789IVXL';
const ORDINAL =
  /(?:(?<wordBefore>\p{L}+)\s+|(?<![\p{L}\p{N}.,:-]))(?:\d{1,3}|(?=.{2,}\.)[IVXL]+)\.$/u;
const BEFORE_ORDINALS =
  /(?:e[mnrs]?|^(?:am|im|um|vom|zum|zur|beim|das|[dkms]?ein|und|oder|bis))$/iu;

/**
 * Whether a sentence ends between the two, a place where `Intl.Segmenter` would break or that it
 * overlooks. A few dozen characters on both sides are enough, with the white space between them.
 */
export function endsSentence(before: string, after: string): boolean {
  const head = before.trimEnd();
  const tail = after.trimStart();
  if (LOWER_CASE.test(tail) || endsInOmission(head)) return false;
  const isDoubtful =
    endsUnfinished(head) || endsInAbbreviation(head, tail) || endsInOrdinal(head, tail);
  return !isDoubtful || opensSentence(nextWord(tail));
}

function nextWord(tail: string): string {
  return NEXT_WORD.exec(tail)?.[1] ?? '';
}

function endsInOmission(head: string): boolean {
  return (head.endsWith(']') || head.endsWith(')')) && OMISSION.test(head);
}

/**
 * In an ellipsis or without any mark: wrapped text and lists, where a single line break counts as
 * white space. A blank line never gets here.
 */
function endsUnfinished(head: string): boolean {
  let end = head.length;
  while (end > 0 && CLOSING_MARKS.includes(head.charAt(end - 1))) end -= 1;
  return (
    end === 0 ||
    !TERMINATORS.includes(head.charAt(end - 1)) ||
    head.endsWith('…', end) ||
    head.endsWith('...', end)
  );
}

function endsInAbbreviation(head: string, tail: string): boolean {
  if (!head.endsWith('.')) return false;
  const token = lastToken(head);
  return isAbbreviation(token) || (token === 'Art.' && /^\d/u.test(nextWord(tail)));
}

/** Letters, points and hyphens that a text ends in, unless a digit stands before them. */
function lastToken(head: string): string {
  let start = head.length;
  while (start > 0 && isInToken(head, start - 1)) start -= 1;
  return start > 0 && isNumberAt(head, start - 1) ? '' : head.slice(start);
}

function isInToken(text: string, at: number): boolean {
  return '.-'.includes(text.charAt(at)) || kindAt(text, at) === LETTER;
}

/** `der 19.` asks for a noun and `Platz 19.` does not: German articles and adjectives show it by their ending. */
function endsInOrdinal(head: string, tail: string): boolean {
  if (!head.endsWith('.') || !ORDINAL_SIGNS.includes(head.charAt(head.length - 2))) return false;
  if (DAY.test(head) && MONTH.test(tail)) return true;
  const ordinal = ORDINAL.exec(head);
  if (ordinal === null) return false;
  const word = ordinal.groups?.['wordBefore'];
  if (word === undefined || tail.startsWith('(')) return true;
  return BEFORE_ORDINALS.test(word) && (LOWER_CASE.test(word) || opensSentence(word));
}
