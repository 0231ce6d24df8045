import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWordMap } from '../../../src/digests/stories/word-map.ts';

it('what was set for a word last is what it has, as in a Map', () => {
  const word = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer());
  const number = fc.oneof(fc.constant(0), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(word, number), { maxLength: 3000 }), (given) => {
      const numbers = createWordMap();
      const expected = new Map<number, number>();
      for (const [key, value] of given) {
        numbers.set(key, value);
        expected.set(key, value);
      }
      for (const [key, value] of expected) expect(numbers.get(key)).toBe(value);
      expect(numbers.get(123_456_789)).toBe(expected.get(123_456_789) ?? 0);
    }),
  );
});

it('as many words as an archive has are told apart, also after most of them went', () => {
  const numbers = createWordMap();
  for (let word = 0; word < 100_000; word++) numbers.set(word * 4096, word + 1);
  for (let word = 0; word < 100_000; word += 3) numbers.set(word * 4096, 0);
  const left = Array.from({ length: 100_000 }, (_, word) => numbers.get(word * 4096));
  expect(left).toEqual(left.map((_, word) => (word % 3 === 0 ? 0 : word + 1)));
});
