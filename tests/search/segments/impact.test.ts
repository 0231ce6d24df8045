import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequencyIn, impactOf, lengthIn, MOST } from '../../../src/search/segments/impact.ts';

const anyCount = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 * MOST }));

test('an impact says how often and in how long a field, each up to what 16 bits hold', () => {
  fc.assert(
    fc.property(anyCount, anyCount, (frequency, length) => {
      const kept = Uint32Array.of(impactOf(frequency, length))[0] ?? 0;
      expect(frequencyIn(kept)).toBe(Math.min(frequency, MOST));
      expect(lengthIn(kept)).toBe(Math.min(length, MOST));
    }),
  );
});
