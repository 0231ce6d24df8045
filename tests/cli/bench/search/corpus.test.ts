import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { passagesIn } from '../../../../src/cli/bench/search/candidates.ts';
import {
  newsLike,
  questionsAbout,
  readEntries,
  writeCorpus,
} from '../../../../src/cli/bench/search/corpus.ts';
import { NEWS_TEXTS } from '../../../helpers/news-texts.ts';

test('fewer passages are the beginning of more', () => {
  const few = [...newsLike(NEWS_TEXTS, 10)];
  const many = [...newsLike(NEWS_TEXTS, 40)];
  expect(passagesIn(few)).toBeGreaterThanOrEqual(10);
  expect(many.slice(0, few.length)).toEqual(few);
});

test('questions have six to ten words of an article, the same every time', () => {
  const articles = [...newsLike(NEWS_TEXTS, 40)].map(({ article }) => article);
  const questions = questionsAbout(articles, 50);
  for (const question of questions) {
    const [, ...words] = question.slice(0, -1).split(' ');
    expect(words.length).toBeGreaterThanOrEqual(5);
    expect(words.length).toBeLessThanOrEqual(9);
    expect(articles.some(({ text }) => words.every((word) => text.includes(word)))).toBe(true);
  }
  expect(questionsAbout(articles, 50)).toEqual(questions);
});

test('what is written is read, up to the passages that are wanted', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'fundstelle-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const growth = await writeCorpus(dir, NEWS_TEXTS, 40, 10, () => {});
  expect(await readEntries(dir, 40)).toEqual([...newsLike(NEWS_TEXTS, 40)]);
  expect(await readEntries(dir, 10)).toEqual([...newsLike(NEWS_TEXTS, 10)]);
  expect(JSON.parse(await readFile(join(dir, 'questions.json'), 'utf8'))).toHaveLength(300);
  expect(growth.words).toBeGreaterThan(growth.vocabulary);
});
