/** What groups digits by three: spaces, and the apostrophe of Swiss texts. */
const GROUPING = " \u00a0\u2009\u202f'’";

/** Digits with all that belongs to them, as a pattern. */
export const DIGITS = `[1-9]\\d{0,2}(?<grouping>[${GROUPING}])\\d{3}(?:\\k<grouping>\\d{3})*(?:,\\d+)?(?!\\p{N})|\\p{N}+(?:[.,]\\p{N}+)*`;

const GROUPED = new RegExp(
  `^(?<whole>[1-9]\\d{0,2}(?:(?<mark>[.,${GROUPING}])\\d{3})(?:\\k<mark>\\d{3})*)(?:(?!\\k<mark>)[.,](?<decimals>\\d+))?$`,
  'u',
);

/** Signs that stand beside numbers, and what they are called. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['%', 'prozent'],
  ['€', 'euro'],
  ['$', 'dollar'],
  ['£', 'pfund'],
]);

interface Unit {
  readonly name: string;
  readonly power: number;
}

const THOUSAND: Unit = { name: 'tausend', power: 3 };
const MILLION: Unit = { name: 'millionen', power: 6 };
const MILLIARD: Unit = { name: 'milliarden', power: 9 };
const BILLION: Unit = { name: 'billionen', power: 12 };
const UNITS = new Map<string, Unit>([
  ...['tausend', 'tsd', 'thousand'].map((name) => [name, THOUSAND] as const),
  ...['million', 'millionen', 'mio'].map((name) => [name, MILLION] as const),
  ...['milliarde', 'milliarden', 'mrd'].map((name) => [name, MILLIARD] as const),
  ...['billion', 'billionen'].map((name) => [name, BILLION] as const),
]);

/**
 * A number written in digits, without grouping and with a decimal comma: `1.000` and `1 000` are
 * `1000`, `1.5` is `1,5`, `03` is `3`. A comma before three digits groups, as in English, since a
 * German decimal with three places still equals itself.
 */
export function plainNumber(digits: string): string {
  const { whole, decimals } = GROUPED.exec(digits)?.groups ?? {};
  if (whole !== undefined) return whole.replace(/\D/gu, '') + (decimals ? `,${decimals}` : '');
  return digits.replace(/^(\d+)\.(\d+)$/, '$1,$2').replace(/^0(?=\d$)/, '');
}

/**
 * A number times a power of ten, without grouping. In front of a unit a comma is always the decimal
 * one: `1,783` (`Milliarden`).
 */
export function scaledNumber(digits: string, power: number): string {
  const number = /^\d+,\d+$/.test(digits) ? digits : plainNumber(digits);
  const [whole = '', decimals = ''] = number.split(',');
  const shifted = whole + decimals.slice(0, power).padEnd(power, '0');
  const rest = decimals.slice(power);
  return shifted.replace(/^0+(?=\d)/, '') + (rest && `,${rest}`);
}

/** The unit that a word is after a number, in its usual form, and its power of ten: `mio` is `millionen`. */
export function unitNamed(word: string): Unit | null {
  return UNITS.get(word) ?? null;
}
