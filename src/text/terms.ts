import { isBesideNumber } from './dates.ts';
import { scaledNumber } from './numbers.ts';
import type { Forms } from './readings.ts';
import { readingAt } from './readings.ts';
import type { Span } from './span.ts';
import { endOfToken } from './tokens.ts';

/** A word of a text in the forms in which it is compared, with the place where it stands. */
export interface Term extends Forms, Span {}

/** What may stand between a number and its unit: `1,4 Mio.`, `20-Millionen-Stadt`. */
const GAP = /^[ \u00a0\u2009\u202f-]?$/u;
const ONE_BEFORE = /(?<![\p{L}\p{M}\p{N}])eine[rn]?(?=[ \u00a0]$)/iu;

/**
 * The words of a text that carry meaning, in order: lower-cased, stemmed, without diacritics; stop
 * words are left out. Numbers and dates are the same terms in every spelling: `1.000` and `tausend`,
 * `03.10.` and `3. Oktober` (a day and a month). A number with a unit is multiplied by it, and the
 * unit stays: `1,4 Mio.` is `1400000` and `million`.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  eachTerm(text, ({ term, form }, start, end) => terms.push({ term, form, start, end }));
  return terms;
}

/** The same terms one by one, without an object for each. */
export function eachTerm(
  text: string,
  visit: (forms: Forms, start: number, end: number) => void,
): void {
  let hasSmallLetters: boolean | undefined;
  // The last term waits: the unit behind it may be a part of it.
  let last: Forms | undefined;
  let lastStart = 0;
  let lastEnd = 0;

  function add(forms: Forms, start: number, end: number): void {
    if (last !== undefined) visit(last, lastStart, lastEnd);
    last = forms;
    lastStart = start;
    lastEnd = end;
  }

  /** Makes the number in front of a unit a multiple of it; `eine` counts there. */
  function multiplyNumber(unitStart: number, power: number): boolean {
    if (last !== undefined && isNumber(last) && GAP.test(text.slice(lastEnd, unitStart))) {
      last = multiplied(text.slice(lastStart, lastEnd), last, power);
      return true;
    }
    const one = oneBefore(text, unitStart);
    if (one === null) return false;
    add(multiplied('1', { term: '1', form: '1' }, power), one.start, one.end);
    return true;
  }

  let next = 0;
  while (next < text.length) {
    const start = next;
    const end = endOfToken(text, start);
    next = Math.max(end, start + 1);
    if (end === start) continue;
    const { parts, unit, month, acronym } = readingAt(text, start, end);
    if (unit !== undefined && multiplyNumber(start, unit.power)) add(unit.forms, start, end);
    else if (month !== undefined && isBesideNumber(text, { start, end })) add(month, start, end);
    else if (acronym !== undefined && (hasSmallLetters ??= /\p{Ll}/u.test(text))) {
      add(acronym, start, end);
    } else {
      for (const part of parts) add(part, start + part.start, start + part.end);
    }
  }
  if (last !== undefined) visit(last, lastStart, lastEnd);
}

function isNumber({ form }: Forms): boolean {
  return /^\d/.test(form);
}

function oneBefore(text: string, unitStart: number): Span | null {
  const from = Math.max(0, unitStart - 'xeiner '.length);
  const one = ONE_BEFORE.exec(text.slice(from, unitStart));
  return one && { start: from + one.index, end: from + one.index + one[0].length };
}

/** A number times a power of ten, as it is written or, if that is in words, as it is compared. */
function multiplied(written: string, { form }: Forms, power: number): Forms {
  const number = scaledNumber(/^\p{N}/u.test(written) ? written : form, power);
  return { term: number, form: number };
}
