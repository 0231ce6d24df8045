import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRepeatedKeys } from '../../../src/articles/duplicates/repeated-keys.ts';

const lists = fc.array(
  fc
    .array(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer()))
    .map((keys) => Int32Array.from(keys)),
);

test('no key that comes more than once is overlooked, whatever number was expected', () => {
  fc.assert(
    fc.property(lists, fc.nat({ max: 1000 }), (lists, expected) => {
      const repeated = createRepeatedKeys(expected);
      for (const keys of lists) repeated.add(keys);
      const times = Map.groupBy(
        lists.flatMap((keys) => [...keys]),
        (key) => key,
      );
      for (const [key, { length }] of times) {
        if (length > 1) expect(repeated.among(Int32Array.of(key))).toEqual([key]);
      }
    }),
  );
});

test('of many keys that come once, few are taken for repeated ones', () => {
  const keys = Int32Array.from({ length: 10_000 }, (_, n) => n * 7919);
  const repeated = createRepeatedKeys(keys.length);
  repeated.add(keys);
  expect(repeated.among(keys).length).toBeLessThan(1500);
});
