import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyTable } from '../../../src/articles/duplicates/key-table.ts';

const key = fc.oneof(fc.integer(), fc.integer({ min: -20, max: 20 }));
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ key, value: fc.string() }) },
  { weight: 2, arbitrary: fc.record({ key, value: fc.constant(null) }) },
);

test('after any steps, each key has the value that it has in a Map', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 4000, size: 'max' }),
      fc.integer(),
      fc.nat({ max: 2000 }),
      (steps, seed, expected) => {
        const table = createKeyTable<string>(expected, seed);
        const map = new Map<number, string>();
        for (const { key, value } of steps) {
          if (value === null) {
            table.delete(key);
            map.delete(key);
          } else {
            table.set(key, value);
            map.set(key, value);
          }
          expect(table.get(key)).toBe(map.get(key));
        }
        for (const { key } of steps) expect(table.get(key)).toBe(map.get(key));
        expect(table.get(2 ** 31 - 1)).toBe(map.get(2 ** 31 - 1));
      },
    ),
    { numRuns: 50 },
  );
});

test('many keys that come and go leave the others as they are', () => {
  const table = createKeyTable<number>();
  table.set(-1, 1);
  for (let key = 0; key < 100_000; key++) {
    table.set(key, key);
    table.delete(key);
  }
  expect(table.get(-1)).toBe(1);
  expect(table.get(99_999)).toBeUndefined();
});
