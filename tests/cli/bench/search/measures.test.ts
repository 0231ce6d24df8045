import { expect, test } from 'vitest';
import { measureCandidates, passagesIn } from '../../../../src/cli/bench/search/candidates.ts';
import { newsLike, questionsAbout } from '../../../../src/cli/bench/search/corpus.ts';
import { measureLatency } from '../../../../src/cli/bench/search/latency.ts';
import { mediansOf } from '../../../../src/cli/bench/search/medians.ts';
import { measureWhole } from '../../../../src/cli/bench/search/whole.ts';
import { NEWS_TEXTS } from '../../../helpers/news-texts.ts';

const ENTRIES = [...newsLike(NEWS_TEXTS, 60)];
const QUESTIONS = questionsAbout(
  ENTRIES.map(({ article }) => article),
  5,
);

test('a contender gets every passage, and is asked when it has finished', async () => {
  const told: string[] = [];
  let added = 0;
  const cost = await measureCandidates(
    {
      add: (_article, passages) => void (added += passages.length),
      finish: () => void told.push('finish'),
      search: (_question, limit) => {
        told.push('search');
        return limit;
      },
      bytesElsewhere: () => 1e9,
      close: () => void told.push('close'),
    },
    ENTRIES,
    QUESTIONS,
  );
  expect(added).toBe(passagesIn(ENTRIES));
  expect([told[0], told.at(-1)]).toEqual(['finish', 'close']);
  expect(told).toHaveLength(2 + 4 * QUESTIONS.length);
  expect(cost).toMatchObject({ passages: added, questions: QUESTIONS.length, found: 100 });
  expect(cost.bytesPerPassage * added).toBeGreaterThan(0.9e9);
});

test('every round asks the same questions in the same order', async () => {
  const asked: string[] = [];
  const { questions } = await measureLatency(['a', 'b'], (question) => asked.push(question));
  expect(questions).toBe(2);
  expect(asked.join('')).toBe('abababab');
});

test('the whole is measured from article to answer', async () => {
  const cost = await measureWhole(ENTRIES, QUESTIONS, 0.2);
  expect(cost.passages).toBeLessThan(passagesIn(ENTRIES));
  expect(cost.question.questions).toBe(QUESTIONS.length);
  expect(cost.underLoad.questions).toBe(10);
  expect(cost.addition).toBeGreaterThan(0);
  expect(cost.removal).toBeGreaterThan(0);
});

test('several runs are as one with the median of each figure', () => {
  const runs = [3, 1, 2].map((n) => ({ a: n, b: { c: 10 - n } }));
  expect(mediansOf(runs)).toEqual({ a: 2, b: { c: 8 } });
});
