import { DATE, isBesideNumber } from './dates.ts';
import { DIGITS, scaledNumber, SIGN } from './numbers.ts';
import type { Forms } from './readings.ts';
import { readingOf } from './readings.ts';
import type { Span } from './span.ts';

/** A word of a text in the forms in which it is compared, with the place where it stands. */
export interface Term extends Forms, Span {}

const TOKEN = new RegExp(`\\p{L}[\\p{L}\\p{M}\\p{N}]*|${DATE}|${DIGITS}|${SIGN}`, 'gu');
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
  let hasSmallLetters: boolean | undefined;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const { parts, unit, month, acronym } = readingOf(token);
    const place = { start: index, end: index + token.length };
    const number = unit && takeNumberBefore(index, text, terms);
    if (number) terms.push(multiplied(number, unit.power, text), { ...unit.forms, ...place });
    else if (month && isBesideNumber(text, place)) terms.push({ ...month, ...place });
    else if (acronym && (hasSmallLetters ??= /\p{Ll}/u.test(text))) {
      terms.push({ ...acronym, ...place });
    } else {
      for (const { term, form, start, end } of parts) {
        terms.push({ term, form, start: index + start, end: index + end });
      }
    }
  }
  return terms;
}

/** The number that a unit belongs to, no longer among the terms; `eine` counts in front of one. */
function takeNumberBefore(unitStart: number, text: string, terms: Term[]): Term | undefined {
  const last = terms.at(-1);
  if (last && /^\d/.test(last.form) && GAP.test(text.slice(last.end, unitStart)))
    return terms.pop();
  const from = Math.max(0, unitStart - 'xeiner '.length);
  const one = ONE_BEFORE.exec(text.slice(from, unitStart));
  if (!one) return undefined;
  const start = from + one.index;
  return { term: '1', form: '1', start, end: start + one[0].length };
}

function multiplied({ form, start, end }: Term, power: number, text: string): Term {
  const written = text.slice(start, end);
  const number = scaledNumber(/^\p{N}/u.test(written) ? written : form, power);
  return { term: number, form: number, start, end };
}
