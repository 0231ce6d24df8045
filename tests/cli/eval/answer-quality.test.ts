import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureAnswers } from '../../../src/cli/eval/answer-quality.ts';
import { readDistractors } from '../../../src/cli/eval/distractors.ts';
import { readNearMisses, readSquad, reworded } from '../../../src/cli/eval/squad.ts';
import { lexicon } from '../../helpers/lexicon.ts';
import { UserError } from '../../../src/errors.ts';

const TOPICS = [
  ['Der Turm am Hafen wurde 1893 erbaut.', 'Wann wurde der Turm am Hafen erbaut?', '1893'],
  ['Die Fähre nach Norden legt um acht ab.', 'Wann legt die Fähre nach Norden ab?', 'um acht'],
] as const;

let folder: string;
let squad: string;

async function written(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Each topic an entry of its own. */
function inSquad(topics: readonly (readonly [string, string, string])[]): object {
  const data = topics.map(([context, question, text], n) => ({
    title: 'Untranslated',
    paragraphs: [{ context, qas: [{ id: String(n), question, answers: [{ text }] }] }],
  }));
  return { data };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fundstelle-eval-'));
  squad = await written('squad.json', inSquad(TOPICS));
});

afterAll(() => rm(folder, { recursive: true }));

test('questions with their words in the text are found, shown and told from those without', async () => {
  const { shares, milliseconds, counts } = await measureAnswers(
    {
      ...readSquad(squad),
      nearMisses: ['Wie macht man Kaiserschmarrn?'],
    },
    lexicon,
  );
  expect(shares).toEqual({
    'success@1': 1,
    'success@3': 1,
    'MRR@10': 1,
    'nDCG@10': 1,
    'visible@1': 1,
    'visible@3': 1,
    answered: 1,
    'answered without': 0,
    'abstention AUROC': 1,
    'coverage at 0.95': 0.5,
    'near misses answered': 0,
    'near misses AUROC': 1,
  });
  expect(Object.keys(milliseconds ?? {})).toEqual(['p50', 'p99']);
  expect(counts).toEqual({
    ...{ questions: 2, articles: 2, passages: 2 },
    'memory, MB': expect.any(Number) as number,
  });
});

test('what stands elsewhere is not found, and what is not shown is not visible', async () => {
  const { articles, questions } = readSquad(squad);
  const swapped = questions.map((question, n) => ({
    ...question,
    articleId: articles[1 - n]?.id ?? '',
    answers: ['1999'],
  }));
  const { shares } = await measureAnswers(
    { articles, questions: swapped, nearMisses: [] },
    lexicon,
  );
  expect(shares).toMatchObject({ 'success@1': 0, 'visible@3': 0, 'coverage at 0.95': 0 });
});

test('distractors are articles of a folder or lines of a file', async () => {
  const line = JSON.stringify({ id: 'a', title: 'Turm', text: 'Eins. \n\nZwei.' });
  const [article, ...others] = await readDistractors(await written('news.jsonl', `${line}\n`));
  expect(article).toMatchObject({ title: 'Turm', text: 'Eins.\n\nZwei.' });
  expect(others).toEqual([]);
  expect((await readDistractors('seeds')).length).toBeGreaterThan(5);
});

test('the same questions are asked in the words of another file', async () => {
  const english = inSquad([
    ['', 'When was the tower built?', 'x'],
    ['', 'When does the ferry leave?', 'x'],
  ]);
  const { questions } = readSquad(squad);
  expect(reworded(questions, await written('english.json', english))).toEqual([
    { ...questions[0], text: 'When was the tower built?' },
    { ...questions[1], text: 'When does the ferry leave?' },
  ]);
  const half = await written('half.json', inSquad(TOPICS.slice(0, 1)));
  expect(() => reworded(questions, half)).toThrow('half.json lacks the question 1');
});

test('near misses are read, and other files refused', async () => {
  const path = await written('misses.json', [{ question_en: 'When did it sink?' }]);
  expect(readNearMisses(path)).toEqual(['When did it sink?']);
  expect(() => readNearMisses(squad)).toThrow(UserError);
  expect(() => readSquad(path)).toThrow(/misses\.json does not fit/u);
});
