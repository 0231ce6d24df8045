import { expect, test } from 'vitest';
import { Sentences } from '../../src/search/ranking/sentences.ts';

const sentences = new Sentences([
  { start: 0, end: 9, section: 0, from: 0, to: 2, grams: 8 },
  { start: 10, end: 19, section: 0, from: 2, to: 2, grams: 0 },
  { start: 22, end: 30, section: 22, from: 2, to: 5, grams: 11 },
]);

test('a stretch has the words of its sentences, as far as there are such', () => {
  expect(sentences.stretch(0, 2)).toEqual({ from: 0, to: 2, grams: 8 });
  expect(sentences.stretch(1, 3)).toEqual({ from: 2, to: 5, grams: 11 });
  expect(sentences.stretch(-4, 9)).toEqual({ from: 0, to: 5, grams: 19 });
});

test('around a sentence stand those of its section, within reach', () => {
  expect(sentences.around(0, 5)).toEqual({ first: 0, end: 2 });
  expect(sentences.around(1, 0)).toEqual({ first: 1, end: 2 });
  expect(sentences.around(2, 5)).toEqual({ first: 2, end: 3 });
});
