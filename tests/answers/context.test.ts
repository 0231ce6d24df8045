import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTEXT_LENGTH, contextOf } from '../../src/answers/context.ts';
import { excerptOf } from '../../src/answers/excerpt.ts';
import { passagesOf } from '../../src/articles/passages.ts';
import { anyArticle, articleOf } from '../helpers/written-article.ts';

const NUMBERS = 'Eins Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn'.split(' ');
const TEN = NUMBERS.map((word) => `${word} steht hier.`).join(' ');

function contextIn(written: string, quoted: string): string {
  const article = articleOf(written);
  const start = article.text.indexOf(quoted);
  return contextOf(article, { start, end: start + quoted.length }).text;
}

test('the context is three sentences before and three after', () => {
  expect(contextIn(TEN, 'Fünf steht hier.')).toBe(
    NUMBERS.slice(1, 8)
      .map((word) => `${word} steht hier.`)
      .join(' '),
  );
});

test('at the beginning of a section there is less context', () => {
  expect(contextIn(TEN, 'Eins steht hier.')).toBe(
    'Eins steht hier. Zwei steht hier. Drei steht hier. Vier steht hier.',
  );
});

test('the context leaves its section neither at a heading nor at a removed place', () => {
  const written = 'Davor.\n\n# Kopf\n\nEins. Zwei. Drei.\n\n---\n\nDanach.';
  expect(contextIn(written, 'Zwei.')).toBe('Eins. Zwei. Drei.');
});

test('the whole of a sentence that was cut is its context', () => {
  const sentence = `Der Rat ${'berät lange und '.repeat(40)}schweigt.`;
  expect(contextIn(sentence, 'berät lange und berät')).toBe(sentence);
});

test('long sentences make the context shorter, not longer than one message', () => {
  const sentence = `Der Rat ${'berät lange und '.repeat(25)}schweigt.`;
  const written = Array.from({ length: 7 }, (_, n) => `${NUMBERS[n] ?? ''} mal: ${sentence}`);
  const context = contextIn(written.join(' '), written[3] ?? '');
  expect(context).toBe(written.slice(2, 5).join(' '));
  expect(context.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
});

test('a context that begins or ends within a sentence says so', () => {
  const sentence = `Der Rat ${'berät lange und '.repeat(200)}schweigt.`;
  const article = articleOf(sentence);
  expect(contextOf(article, { start: 8, end: 20 })).toMatchObject({
    cutBefore: true,
    cutAfter: true,
  });
  expect(contextOf(article, { start: 0, end: 20 })).toMatchObject({
    cutBefore: false,
    cutAfter: true,
  });
});

test('the context of an excerpt is an exact slice around it, with the excerpt bold', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      for (const passage of passagesOf(article)) {
        const { start, end } = excerptOf(
          article,
          { focus: passage, sentences: [passage], matches: [], keepsFocus: true },
          1,
        );
        const context = contextOf(article, { start, end });
        expect(context.text).toBe(article.text.slice(context.start, context.end));
        expect(context.matched).toEqual([{ start, end }]);
        expect(context.text.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
      }
    }),
  );
});

test('a place that no section holds is a bug', () => {
  const article = articleOf('Eins.\n\n---\n\nZwei.');
  expect(() => contextOf(article, { start: 0, end: article.text.length })).toThrow('no section');
});
