import { expect, test } from 'vitest';
import { dayOfNews } from '../../../src/cli/bench/day-of-news.ts';
import { delaysDuring } from '../../../src/cli/bench/delays.ts';
import { measureDigest } from '../../../src/cli/bench/digest.ts';
import { median, quantile } from '../../../src/cli/bench/quantiles.ts';
import { answersThat, nothing } from '../../helpers/answers.ts';

const TEXTS = [
  'Die Brücke am Hafen bleibt gesperrt. Am Ufer warten Lastwagen. Der Rat berät morgen.',
  'Die Fähre fährt nachts nicht. Der Kapitän sucht Matrosen. Am Kai liegt Schnee.',
];

test('a day of news is as many articles of one day as wanted, the same every time', () => {
  const { news, questions } = dayOfNews(TEXTS, 50);
  expect(news).toHaveLength(50);
  expect(new Set(news.map(({ id }) => id)).size).toBe(50);
  expect(new Set(news.map(({ published }) => published)).size).toBe(1);
  expect(dayOfNews(TEXTS, 50)).toEqual({ news, questions });
});

test('the bench counts articles, stories and answers', async () => {
  const cost = await measureDigest(TEXTS, 20, 1);
  expect(cost.articles).toBe(20);
  expect(cost.stories).toBeGreaterThan(0);
  expect(cost.quiet.answers).toBeGreaterThan(0);
  expect(cost.meanwhile.answers).toBeGreaterThan(0);
});

test('what is done fails where it fails, and asking ends with it', async () => {
  const answers = answersThat({ ask: () => Promise.resolve(nothing()) });
  const failing = () => Promise.reject(new Error('no disk'));
  await expect(delaysDuring(answers, ['Wer?'], failing)).rejects.toThrow('no disk');
});

test('quantiles are values that occur', () => {
  const values = Array.from({ length: 100 }, (_, n) => 100 - n);
  expect(quantile(values, 0.5)).toBe(50);
  expect(quantile(values, 0.99)).toBe(99);
  expect(quantile([7], 0.99)).toBe(7);
  expect(median([3, 1, 2])).toBe(2);
});
