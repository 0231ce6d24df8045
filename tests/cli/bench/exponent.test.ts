import { expect, test } from 'vitest';
import { exponentOf } from '../../../src/cli/bench/exponent.ts';

test('the exponent is the slope of the logarithms', () => {
  const squares = [1, 10, 100].map((size) => ({ size, value: 3 * size ** 2 }));
  expect(exponentOf(squares)).toBeCloseTo(2, 10);
  const equal = [1, 10].map((size) => ({ size, value: 7 }));
  expect(exponentOf(equal)).toBeCloseTo(0, 10);
});

test('one size has no exponent', () => {
  expect(exponentOf([{ size: 10, value: 1 }])).toBeNaN();
});
