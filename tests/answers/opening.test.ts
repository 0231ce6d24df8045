import { expect, test } from 'vitest';
import { EXCERPT } from '../../src/tuning.ts';
import { openingOf } from '../../src/answers/opening.ts';
import { articleOf } from '../helpers/written-article.ts';

test('the opening is the first sentences of the article', () => {
  const article = articleOf(
    'Eins steht hier. Zwei auch. Drei folgt. Vier nicht mehr.\n\n# Kopf\n\nMehr.',
  );
  expect(openingOf(article)).toMatchObject({
    text: 'Eins steht hier. Zwei auch. Drei folgt.',
    start: 0,
    matched: [],
    cutAfter: false,
  });
});

test('the opening begins with the article even where its first clause is too long', () => {
  const article = articleOf(`Der Rat ${'berät lange und '.repeat(40)}schweigt, sagt er.`);
  const { start, text, cutBefore, cutAfter } = openingOf(article);
  expect({ start, cutBefore, cutAfter }).toEqual({ start: 0, cutBefore: false, cutAfter: true });
  expect(text.length).toBeLessThanOrEqual(EXCERPT.length);
});
