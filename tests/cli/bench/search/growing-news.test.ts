import { expect, test } from 'vitest';
import { growingWriter } from '../../../../src/cli/bench/search/growing-news.ts';
import { growthOf } from '../../../../src/cli/bench/search/growth.ts';
import { inventor } from '../../../../src/cli/bench/search/new-words.ts';
import { writerLike } from '../../../../src/cli/bench/news-like.ts';
import { randomFrom } from '../../../../src/cli/random.ts';

/** Frequent words, and every fourth one that occurs once. */
const TEXTS = Array.from({ length: 50 }, (_, article) =>
  Array.from({ length: 40 }, (__, at) =>
    at % 4 === 0 ? `Wort${letters(article * 40 + at)}` : `häufig${letters(at)}`,
  ).join(' '),
);

function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

test('growth counts words, different words, and how these grow', () => {
  const allNew = Array.from({ length: 1000 }, (_, n) => `wort${String(n)}`).join(' ');
  expect(growthOf([allNew])).toMatchObject({ words: 1000, vocabulary: 1000 });
  expect(growthOf([allNew]).exponent).toBeCloseTo(1, 5);
  const allKnown = Array.from({ length: 1000 }, () => 'wort').join(' ');
  expect(growthOf([allKnown]).exponent).toBeCloseTo(0, 5);
});

test('the vocabulary goes on growing where known words alone would be used up', () => {
  const remixed = growthOf([writerLike(TEXTS, randomFrom(1))(50_000)]);
  const growing = growthOf([growingWriter(TEXTS, randomFrom(1))(50_000)]);
  expect(remixed.vocabulary).toBeLessThanOrEqual(growthOf(TEXTS).vocabulary);
  expect(growing.vocabulary).toBeGreaterThan(3 * remixed.vocabulary);
  expect(growing.exponent).toBeGreaterThan(remixed.exponent + 0.3);
});

test('invented words come again', () => {
  const words = growingWriter(TEXTS, randomFrom(1))(50_000).split(' ');
  const known = new Set(TEXTS.join(' ').split(' '));
  const invented = words.filter((word) => !known.has(word));
  expect(new Set(invented).size).toBeLessThan(0.9 * invented.length);
});

test('the same seed writes the same text', () => {
  const write = () => growingWriter(TEXTS, randomFrom(7))(500);
  expect(write()).toBe(write());
});

test('an invented word was never there before, and is written like its model', () => {
  const known = ['Hafen', 'Brücke', 'Schnee', 'warten', 'fahren'];
  const invent = inventor(known, randomFrom(1));
  const models = ['Name', 'wort', '2024', '7'];
  const words = Array.from({ length: 200 }, (_, n) => invent(models[n % models.length] ?? ''));
  expect(new Set([...known, ...words]).size).toBe(known.length + words.length);
  for (const [n, word] of words.entries()) {
    expect(word).toMatch([/^\p{Lu}/u, /^\p{Ll}+$/u, /^\d+$/, /^\d+$/][n % 4] ?? /^$/);
  }
});

test('texts without a word to invent from keep growing in numbers alone', () => {
  const invent = inventor(['12', '34'], randomFrom(1));
  expect(invent('12')).toMatch(/^\d+$/);
});

test('new words like a single digit never run out', () => {
  const invent = inventor(['1'], randomFrom(1));
  const words = Array.from({ length: 2000 }, () => invent('7'));
  expect(new Set(words).size).toBe(words.length);
});
