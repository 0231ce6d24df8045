import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainNumber, scaledNumber } from '../../src/text/numbers.ts';

test.each([
  ['1.000', '1000'],
  ['1 000', '1000'],
  ['1\u202f000\u202f000', '1000000'],
  ['1’000', '1000'],
  ['11,000', '11000'],
  ['1,400,000', '1400000'],
  ['1.234,56', '1234,56'],
  ['1,234.56', '1234,56'],
  ['1.5', '1,5'],
  ['0.318', '0,318'],
  ['0,318', '0,318'],
  ['03', '3'],
  ['0', '0'],
  ['007', '007'],
  ['192.168.1.1', '192.168.1.1'],
  ['1.000.00', '1.000.00'],
])('%s is compared as %s', (written, plain) => {
  expect(plainNumber(written)).toBe(plain);
});

test('an integer is the same in every grouping', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      for (const mark of ['.', ',', ' ', '\u00a0', '\u2009', '\u202f', "'", '’']) {
        const grouped = String(number).replace(/\B(?=(?:\d{3})+$)/g, mark);
        expect(plainNumber(grouped)).toBe(plainNumber(String(number)));
      }
    }),
  );
});

describe('a number times a unit', () => {
  test.each([
    ['1,4', 6, '1400000'],
    ['1.4', 6, '1400000'],
    ['1,783', 9, '1783000000'],
    ['1.400', 6, '1400000000'],
    ['0,5', 3, '500'],
    ['0', 3, '0'],
    ['1,2345', 3, '1234,5'],
  ])('%s times ten to the power of %i is %s', (digits, power, product) => {
    expect(scaledNumber(digits, power)).toBe(product);
  });
});
