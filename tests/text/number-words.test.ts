import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberInWords } from '../../src/text/number-words.ts';

const BELOW_TWENTY = [
  ...['null', 'ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
  ...['elf', 'zwolf', 'dreizehn', 'vierzehn', 'funfzehn', 'sechzehn', 'siebzehn', 'achtzehn'],
  'neunzehn',
];
const TENS = [
  ...['', '', 'zwanzig', 'dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig'],
  'neunzig',
];

/** As German writes a number in front of another word: `einhundert`, not `eins`. */
function spelled(number: number): string {
  if (number >= 1000) return parts(number, 1000, 'tausend');
  if (number >= 100) return parts(number, 100, 'hundert');
  if (number < 20) return BELOW_TWENTY[number] ?? '';
  const tens = TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? tens : `${spelled(number % 10)}und${tens}`;
}

function parts(number: number, size: number, unit: string): string {
  const rest = number % size;
  return `${spelled(Math.floor(number / size))}${unit}${rest === 0 ? '' : spelled(rest)}`;
}

function inWords(number: number): string {
  return spelled(number).replace(/ein$/, 'eins');
}

test('every number to 999,999 is read back from its words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(2100), fc.nat(999_999)), (number) => {
      expect(numberInWords(inWords(number))).toBe(number);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['hundert', 100],
  ['tausend', 1000],
  ['hunderttausend', 100_000],
  ['neunzehnhundertneunundachtzig', 1989],
  ['hundertundeins', 101],
  ['tausendundzwei', 1002],
])('%s is %i', (word, number) => {
  expect(numberInWords(word)).toBe(number);
});

test.each([
  ['erste', 1],
  ['zweiter', 2],
  ['dritten', 3],
  ['siebtes', 7],
  ['siebente', 7],
  ['achtem', 8],
  ['zwanzigsten', 20],
  ['einundzwanzigste', 21],
  ['hundertste', 100],
])('the ordinal %s is %i', (word, number) => {
  expect(numberInWords(word)).toBe(number);
});

test.each([
  ['two', 2],
  ['third', 3],
  ['thirty', 30],
  ['hundred', 100],
])('the English word %s is %i', (word, number) => {
  expect(numberInWords(word)).toBe(number);
});

test.each([
  'ein',
  'one',
  'eine',
  'elfen',
  'tausende',
  'hunderte',
  'erst',
  'zweig',
  'achtung',
  'rund',
  'und',
  '',
])('%j is no number', (word) => {
  expect(numberInWords(word)).toBeNull();
});
