import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberSet } from '../../src/search/ranking/number-set.ts';

test('a set has the numbers that were added and no others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.array(fc.nat()), (bound, some) => {
      const added = new Set(some.map((number) => number % bound));
      const set = new NumberSet(bound);
      for (const number of added) set.add(number);
      for (let number = 0; number < bound + 40; number++) {
        expect(set.has(number)).toBe(added.has(number));
      }
    }),
  );
});
