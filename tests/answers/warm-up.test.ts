import { expect, test } from 'vitest';
import { warmUp } from '../../src/answers/warm-up.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { answersThat, found } from '../helpers/answers.ts';
import { article } from '../helpers/article.ts';

test('titles of the collection are asked beforehand, and others go on in between', async () => {
  const titles = ['Die Fähre fällt aus', 'Rat', 'The ferry does not run'];
  const articles = titles.map((title, n) => article({ id: String(n), title }));
  const steps: string[] = [];
  const answers = answersThat({
    check(claim) {
      steps.push(claim);
      setImmediate(() => steps.push('something else'));
      return Promise.resolve(found({}));
    },
  });
  await warmUp(answers, createCollection(articles));
  expect(steps).toEqual(titles.flatMap((title) => [title, 'something else']));
});

test('a collection without articles needs nothing', async () => {
  await warmUp(answersThat({}), createCollection([]));
});
