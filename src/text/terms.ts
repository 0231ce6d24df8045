import { isBesideNumber } from './dates.ts';
import { scaledNumber } from './numbers.ts';
import type { Forms, Reading } from './readings.ts';
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
  eachItem(text, FORMS, visit);
}

/** What is made of the words of a text, such as their numbers. */
export interface ItemMaker<Item> {
  /** As that of `tokens.ts`; `alone` is asked next of what was found. */
  readonly endOfToken: (text: string, start: number) => number;
  /**
   * What a token is made into wherever it stands, `null` for nothing; `undefined` where that depends
   * on what stands around it.
   */
  readonly alone: (text: string, start: number, end: number) => Item | null | undefined;
  /** @param start where the word begins */
  readonly of: (forms: Forms, text: string, start: number) => Item;
  readonly formOf: (item: Item) => string;
}

const FORMS: ItemMaker<Forms> = {
  endOfToken,
  alone: (text, start, end) => formsAlone(readingAt(text, start, end)),
  of: (forms) => forms,
  formOf: ({ form }) => form,
};

/** What a token is read as wherever it stands, as in `ItemMaker`. */
export function formsAlone({
  token,
  parts: [first, ...others],
  unit,
  month,
  acronym,
}: Reading): Forms | null | undefined {
  if ((unit ?? month ?? acronym) !== undefined || others.length > 0) return undefined;
  if (first === undefined) return null;
  return first.start === 0 && first.end === token.length ? first : undefined;
}

/** What stands for each of the terms, in order. */
export function eachItem<Item>(
  text: string,
  { endOfToken, alone, of, formOf }: ItemMaker<Item>,
  visit: (item: Item, start: number, end: number) => void,
): void {
  let hasSmallLetters: boolean | undefined;
  // The last term waits: the unit behind it may be a part of it.
  let last: Item | undefined;
  let lastStart = 0;
  let lastEnd = 0;

  function add(item: Item, start: number, end: number): void {
    if (last !== undefined) visit(last, lastStart, lastEnd);
    last = item;
    lastStart = start;
    lastEnd = end;
  }

  /** Makes the number in front of a unit a multiple of it; `eine` counts there. */
  function multiplyNumber(unitStart: number, power: number): boolean {
    const form = last === undefined ? '' : formOf(last);
    if (isNumber(form) && GAP.test(text.slice(lastEnd, unitStart))) {
      last = of(multiplied(text.slice(lastStart, lastEnd), form, power), text, lastStart);
      return true;
    }
    const one = oneBefore(text, unitStart);
    if (one === null) return false;
    add(of(multiplied('1', '1', power), text, one.start), one.start, one.end);
    return true;
  }

  function addByContext(start: number, end: number): void {
    const { parts, unit, month, acronym } = readingAt(text, start, end);
    if (unit !== undefined && multiplyNumber(start, unit.power)) {
      add(of(unit.forms, text, start), start, end);
    } else if (month !== undefined && isBesideNumber(text, { start, end })) {
      add(of(month, text, start), start, end);
    } else if (acronym !== undefined && (hasSmallLetters ??= /\p{Ll}/u.test(text))) {
      add(of(acronym, text, start), start, end);
    } else {
      for (const part of parts) {
        add(of(part, text, start + part.start), start + part.start, start + part.end);
      }
    }
  }

  let next = 0;
  while (next < text.length) {
    const start = next;
    const end = endOfToken(text, start);
    next = Math.max(end, start + 1);
    if (end === start) continue;
    const item = alone(text, start, end);
    if (item === undefined) addByContext(start, end);
    else if (item !== null) add(item, start, end);
  }
  if (last !== undefined) visit(last, lastStart, lastEnd);
}

function isNumber(form: string): boolean {
  return /^\d/.test(form);
}

function oneBefore(text: string, unitStart: number): Span | null {
  const from = Math.max(0, unitStart - 'xeiner '.length);
  const one = ONE_BEFORE.exec(text.slice(from, unitStart));
  return one && { start: from + one.index, end: from + one.index + one[0].length };
}

/** A number times a power of ten, as it is written or, if that is in words, as it is compared. */
function multiplied(written: string, form: string, power: number): Forms {
  const number = scaledNumber(/^\p{N}/u.test(written) ? written : form, power);
  return { term: number, form: number };
}
