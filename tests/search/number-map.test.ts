import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberMap } from '../../src/search/ranking/number-map.ts';

test('a map gives what was set last for a key, and 0 for others, however few were expected', () => {
  const anyKey = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 32 - 2 }));
  const anyEntry = fc.tuple(anyKey, fc.integer({ min: 1, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 500 }),
      fc.array(anyKey),
      fc.nat({ max: 600 }),
      (entries, others, expected) => {
        const map = new NumberMap(expected);
        for (const [key, value] of entries) map.set(key, value);
        const known = new Map(entries);
        for (const key of [...known.keys(), ...others]) {
          expect(map.get(key)).toBe(known.get(key) ?? 0);
        }
      },
    ),
  );
});
