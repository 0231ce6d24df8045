import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberList } from '../../src/search/words/number-list.ts';

test('a list holds what was put into it, however much and with however much room', () => {
  const anyNumber = fc.nat({ max: 2 ** 32 - 1 });
  const manyNumbers = fc.array(anyNumber, { minLength: 1000, maxLength: 5000 });
  fc.assert(
    fc.property(manyNumbers, fc.nat({ max: 5000 }), (numbers, room) => {
      const list = new NumberList();
      for (const number of numbers) list.push(number);
      expect(list.reserve(room).length).toBeGreaterThanOrEqual(numbers.length + room);
      expect([...list.values.subarray(0, list.length)]).toEqual(numbers);
    }),
    { numRuns: 20 },
  );
});
