import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedInSteps, sortedWith } from '../../src/articles/sorting.ts';

const ascending = (one: number, other: number) => one - other;
const byTens = (one: number, other: number) => Math.floor(one / 10) - Math.floor(other / 10);

function sortedOf(numbers: readonly number[], compare: (one: number, other: number) => number) {
  const steps = sortedInSteps(numbers, compare);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

test('sorting in steps is sorting, and what is equal stays in its order', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 5000, size: 'max' });
  fc.assert(
    fc.property(numbers, (numbers) => {
      expect(sortedOf(numbers, byTens)).toEqual(numbers.toSorted(byTens));
    }),
    { numRuns: 50 },
  );
});

test('many items take many steps', () => {
  const steps = [...sortedInSteps([...Array(10_000).keys()].reverse(), ascending)];
  expect(steps.length).toBeGreaterThan(20);
});

test('a sorted list stays sorted when one goes and another comes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), fc.nat(), (numbers, come, pick) => {
      const sorted = numbers.filter((number) => number !== come).sort(ascending);
      const gone = sorted[pick % Math.max(1, sorted.length)];
      const left = sorted.filter((number) => number !== gone);
      expect(sortedWith(sorted, gone, undefined, ascending)).toEqual(left);
      expect(sortedWith(sorted, gone, come, ascending)).toEqual([...left, come].sort(ascending));
    }),
  );
});
