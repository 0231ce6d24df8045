import { expect, test } from 'vitest';
import { measureDuplicates } from '../../../src/cli/bench/duplicates.ts';
import { writerLike } from '../../../src/cli/bench/news-like.ts';
import { randomFrom } from '../../../src/cli/random.ts';

const TEXTS = ['Die Brücke am Hafen bleibt gesperrt.', 'Die Fähre am Ufer fährt nachts nicht.'];

test('texts like others are made of their words, as many as wanted, the same for the same seed', () => {
  const text = writerLike(TEXTS, randomFrom(1))(50);
  const words = text.split(' ');
  expect(words).toHaveLength(50);
  expect(new Set(TEXTS.join(' ').split(' '))).toEqual(
    new Set([...words, ...TEXTS.join(' ').split(' ')]),
  );
  expect(writerLike(TEXTS, randomFrom(1))(50)).toBe(text);
});

test('the bench counts what it measured and finds the copies that it made', async () => {
  const vocabulary = Array.from({ length: 3000 }, (_, n) => `wort${String(n)}`).join(' ');
  const cost = await measureDuplicates([vocabulary], 40);
  expect(cost).toMatchObject({ articles: 40, copiesFound: 1 });
  expect(cost.bytesPerArticle).toBeGreaterThan(0);
});
