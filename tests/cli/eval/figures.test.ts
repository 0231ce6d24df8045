import { describe, expect, test } from 'vitest';
import {
  coverage,
  discountedGain,
  percentile,
  reciprocalRank,
  separation,
  share,
  success,
} from '../../../src/cli/eval/figures.ts';

const RANKS = [1, 3, null, 2];

describe('of four questions with the right passage first, third, nowhere and second', () => {
  test('success counts those within the first n', () => {
    expect([1, 2, 3].map((n) => success(RANKS, n))).toEqual([0.25, 0.5, 0.75]);
  });

  test('the reciprocal rank is the mean of 1, 1/3, 0 and 1/2', () => {
    expect(reciprocalRank(RANKS)).toBeCloseTo((1 + 1 / 3 + 1 / 2) / 4, 10);
  });

  test('nDCG discounts by the logarithm of the rank plus one', () => {
    expect(discountedGain(RANKS)).toBeCloseTo((1 + 1 / 2 + 1 / Math.log2(3)) / 4, 10);
  });
});

describe('the separation of two kinds of questions by certainty', () => {
  test.each([
    ['1 where all of one kind are surer', [0.8, 0.9], [0.1, 0.2], 1],
    ['0 where all of the other kind are', [0.1], [0.2, 0.3], 0],
    ['a half where they are the same', [0.5, 0.5], [0.5], 0.5],
    ['the share of pairs in order', [0.2, 0.9], [0.1, 0.4], 0.75],
    ['half a pair for a tie', [0.4, 0.9], [0.4, 0.1], 0.875],
  ])('is %s', (_, answerable, other, expected) => {
    expect(separation(answerable, other)).toBeCloseTo(expected, 10);
  });
});

describe('coverage at 95 % precision', () => {
  const asked = (certainty: number, correct: boolean) => ({ certainty, correct });

  test('goes on to the last certainty at which 19 of 20 answers are correct', () => {
    const right = Array.from({ length: 19 }, (_, n) => asked(0.9 - n / 100, true));
    expect(coverage([...right, asked(0.5, false), asked(0.4, false)])).toBeCloseTo(20 / 21, 10);
    expect(coverage([asked(0.95, false), ...right.slice(1), asked(0.5, false)])).toBe(0);
  });

  test('takes questions of the same certainty together', () => {
    expect(coverage([asked(1, true), asked(0.9, true), asked(0.9, false)])).toBeCloseTo(1 / 3, 10);
  });
});

test('a percentile is one of the values, whatever their order', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0.5, 0.99, 0].map((share) => percentile(values, share))).toEqual([3, 5, 1]);
});

test('a share of nothing is 0', () => {
  expect([share(1, 4), share(0, 0)]).toEqual([0.25, 0]);
});
