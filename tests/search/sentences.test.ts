import { expect, test } from 'vitest';
import { ColumnBuilder } from '../../src/search/analysis/column-builder.ts';
import { Sentences } from '../../src/search/ranking/sentences.ts';

const builder = new ColumnBuilder();
builder.article(new Uint32Array(8), new Uint32Array(2));
builder.passage({ start: 0, end: 30 }, builder.above([], [], 0));
builder.sentence({ start: 0, end: 9 }, 0);
builder.word(7, 0, 4, 5);
builder.word(8, 5, 9, 3);
builder.sentence({ start: 10, end: 19 }, 0);
builder.sentence({ start: 22, end: 30 }, 22);
for (const word of [9, 7, 9]) builder.word(word, 22, 24, word === 7 ? 5 : 3);
const sentences = new Sentences(builder.columns(), 0, 3);

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
