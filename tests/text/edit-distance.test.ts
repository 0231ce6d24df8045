import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

describe('of two words, as many letters differ', () => {
  test.each([
    ['hafen', 'hafen', 0],
    ['', 'hafen', 5],
    ['norkorea', 'nordkorea', 1],
    ['nordkorae', 'nordkorea', 1],
    ['brukke', 'brucke', 1],
    ['museeum', 'museum', 1],
    ['zelensky', 'selenskyj', 2],
    ['hafen', 'turm', 5],
  ])('%j, %j: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('as in the other order, and at most as many as the longer one has', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});
