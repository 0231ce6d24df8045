import { expect, test } from 'vitest';
import { ColumnBuilder } from '../../src/search/analysis/column-builder.ts';
import { Sentences } from '../../src/search/ranking/sentences.ts';

/** Words 7 and 8 have five and three grams, word 9 has three. */
const gramsFrom = Uint32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 5, 8, 11);
const read = {
  words: Uint32Array.of(7, 8, 9, 7, 9),
  starts: Uint32Array.of(0, 5, 22, 22, 22),
  ends: Uint32Array.of(4, 9, 24, 24, 24),
};
const builder = new ColumnBuilder();
builder.article(new Uint32Array(8), new Uint32Array(2));
builder.passage({ start: 0, end: 30 }, builder.above(new Uint32Array(0), new Uint32Array(0), 0));
builder.sentence({ start: 0, end: 9 }, 0);
builder.words(read, 0, 2, gramsFrom);
builder.sentence({ start: 10, end: 19 }, 0);
builder.sentence({ start: 22, end: 30 }, 22);
builder.words(read, 2, 5, gramsFrom);
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
