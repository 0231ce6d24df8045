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
  const context = new TermsInContext(text, {
    last: () => terms.at(-1),
    replaceLast: ({ term, form }) => {
      const { start, end } = terms.pop() ?? { start: 0, end: 0 };
      terms.push({ term, form, start, end });
    },
    add: ({ term, form }, start, end) => terms.push({ term, form, start, end }),
  });
  let next = 0;
  while (next < text.length) {
    const start = next;
    const end = endOfToken(text, start);
    next = Math.max(end, start + 1);
    if (end === start) continue;
    const reading = readingAt(text, start, end);
    const alone = formsAlone(reading);
    if (alone === undefined) context.add(reading, start, end);
    else if (alone !== null) terms.push({ term: alone.term, form: alone.form, start, end });
  }
  return terms;
}

/** What a token is read as wherever it stands, `null` for nothing; `undefined` where that depends on what stands around it. */
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

/** The terms of a text so far, however they are kept. */
export interface TermsSoFar {
  last(): (Span & Pick<Forms, 'form'>) | undefined;
  /** The place stays. */
  replaceLast(forms: Forms): void;
  add(forms: Forms, start: number, end: number): void;
}

/** Reads those tokens of a text that mean something else beside others. */
export class TermsInContext {
  readonly #text: string;
  readonly #terms: TermsSoFar;
  #hasSmallLetters: boolean | undefined;

  constructor(text: string, terms: TermsSoFar) {
    this.#text = text;
    this.#terms = terms;
  }

  /** Adds what a token says; all before it must have been added. */
  add({ parts, unit, month, acronym }: Reading, start: number, end: number): void {
    const terms = this.#terms;
    if (unit !== undefined && this.#multiplyNumber(start, unit.power)) {
      terms.add(unit.forms, start, end);
    } else if (month !== undefined && isBesideNumber(this.#text, { start, end })) {
      terms.add(month, start, end);
    } else if (acronym !== undefined && this.#isInSmallLettersToo()) {
      terms.add(acronym, start, end);
    } else {
      for (const part of parts) terms.add(part, start + part.start, start + part.end);
    }
  }

  /** Makes the number in front of a unit a multiple of it; `eine` counts there. */
  #multiplyNumber(unitStart: number, power: number): boolean {
    const last = this.#terms.last();
    if (
      last !== undefined &&
      isNumber(last.form) &&
      GAP.test(this.#text.slice(last.end, unitStart))
    ) {
      const written = this.#text.slice(last.start, last.end);
      this.#terms.replaceLast(multiplied(written, last.form, power));
      return true;
    }
    const one = oneBefore(this.#text, unitStart);
    if (one === null) return false;
    this.#terms.add(multiplied('1', '1', power), one.start, one.end);
    return true;
  }

  #isInSmallLettersToo(): boolean {
    return (this.#hasSmallLetters ??= /\p{Ll}/u.test(this.#text));
  }
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
