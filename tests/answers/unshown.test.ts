import { expect, test } from 'vitest';
import { stretchAround } from '../../src/answers/unshown.ts';

const SENTENCES = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 9 }));

function around(start: number, ...shown: [number, number][]): number[] | null {
  const stretch = stretchAround(
    { start, end: start + 9 },
    SENTENCES,
    shown.map(([from, end]) => ({ start: from, end })),
  );
  return stretch && stretch.map((sentence) => sentence.start);
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

test('a sentence in focus that was shown leaves nothing', () => {
  expect(around(20, [15, 24])).toBeNull();
});
