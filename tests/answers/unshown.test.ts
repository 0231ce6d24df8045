import { expect, test } from 'vitest';
import { isShown, stretchAround } from '../../src/answers/unshown.ts';

const SENTENCES = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 9 }));

function around(start: number, ...shown: [number, number][]): number[] {
  const stretch = stretchAround(
    { start, end: start + 9 },
    SENTENCES,
    shown.map(([from, end]) => ({ start: from, end })),
  );
  return stretch.map((sentence) => sentence.start);
}

test('where nothing was shown, all sentences are left', () => {
  expect(around(20)).toEqual([0, 10, 20, 30, 40]);
});

test('what was shown ends the stretch on its side', () => {
  expect(around(20, [0, 9])).toEqual([10, 20, 30, 40]);
  expect(around(20, [40, 49])).toEqual([0, 10, 20, 30]);
  expect(around(20, [0, 19], [30, 49])).toEqual([20]);
});

test('a sentence of which a part was shown counts as shown', () => {
  expect(around(20, [0, 14])).toEqual([20, 30, 40]);
});

test('a sentence of which nothing was shown is not shown', () => {
  const sentence = { start: 20, end: 29 };
  expect(isShown(sentence, [{ start: 15, end: 24 }])).toBe(true);
  expect(isShown(sentence, [{ start: 0, end: 20 }])).toBe(false);
  expect(isShown(sentence, [])).toBe(false);
});
