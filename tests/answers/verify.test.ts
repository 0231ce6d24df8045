import { expect, test } from 'vitest';
import { quote } from '../../src/answers/excerpt.ts';
import { verifyQuotation } from '../../src/answers/verify.ts';
import { articleOf } from '../helpers/written-article.ts';

const ARTICLE = articleOf('Die Brücke ist alt.\n\n---\n\nDer Turm steht.\n\n# Kopf\n\nEs regnet.');
const GOOD = quote(ARTICLE, { start: 0, end: 19 }, []);

function verify(changes: Partial<typeof GOOD>): void {
  verifyQuotation({ ...GOOD, ...changes }, ARTICLE);
}

test('an exact slice within a section passes', () => {
  expect(GOOD.text).toBe('Die Brücke ist alt.');
  expect(() => verify({})).not.toThrow();
});

test('a slice across a removed place or a heading is refused', () => {
  const { length } = ARTICLE.text;
  for (const [start, end] of [
    [0, length],
    [10, 25],
    [ARTICLE.text.indexOf('Turm'), length],
  ] as const) {
    expect(() => verify(quote(ARTICLE, { start, end }, []))).toThrow('crosses a removed place');
  }
});

test.each([
  ['another wording', { text: 'Die Brücke ist neu.' }],
  ['other white space', { text: 'Die Brücke  ist alt' }],
  ['a shortened text', { text: 'Die Brücke ist alt' }],
  ['offsets that are shifted', { start: 1, end: 20 }],
  ['offsets from the end', { start: -10, text: '' }],
  ['an empty text', { start: 5, end: 5, text: '' }],
])('%s is no slice', (_, changes) => {
  expect(() => verify(changes)).toThrow('not a slice of the article');
});

test.each([
  [
    'overlap',
    [
      { start: 0, end: 10 },
      { start: 4, end: 10 },
    ],
  ],
  [
    'are out of order',
    [
      { start: 4, end: 10 },
      { start: 0, end: 3 },
    ],
  ],
  ['lie outside', [{ start: 11, end: 25 }]],
  ['are empty', [{ start: 4, end: 4 }]],
])('bold ranges that %s are refused', (_, matched) => {
  expect(() => verify({ matched })).toThrow('its bold ranges');
});

test('offsets from the end are refused even where they give the text', () => {
  const end = -1;
  const start = -10;
  expect(() => verify({ start, end, text: ARTICLE.text.slice(start, end) })).toThrow(
    'crosses a removed place',
  );
});

test('another article’s or revision’s quotation is refused', () => {
  expect(() => verify({ articleId: 'other' })).toThrow('article not held');
  expect(() => verifyQuotation(GOOD, null)).toThrow('article not held');
  expect(() => verify({ hash: articleOf('Neu.').hash })).toThrow('article not held');
});
