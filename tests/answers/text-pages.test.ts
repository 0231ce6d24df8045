import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPagesOf } from '../../src/answers/text-pages.ts';
import { anyArticle, articleOf } from '../helpers/written-article.ts';

test('the pages together give the whole text and nothing twice', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      let shownTo = 0;
      for (const { quotation } of textPagesOf(article).flat()) {
        expect(article.text.slice(shownTo, quotation.start).trim()).toBe('');
        expect(quotation.start).toBeGreaterThanOrEqual(shownTo);
        expect(quotation.text).toBe(article.text.slice(quotation.start, quotation.end));
        shownTo = quotation.end;
      }
      expect(article.text.slice(shownTo).trim()).toBe('');
    }),
  );
});

test('each stretch stays within one section and stands under its heading', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      for (const { heading, quotation } of textPagesOf(article).flat()) {
        const section = article.sections.find(
          ({ start, end }) => quotation.start >= start && quotation.end <= end,
        );
        expect(section).toBeDefined();
        expect(heading).toBe(section?.heading);
      }
    }),
  );
});

test('a page has at most 1,200 characters and six stretches, and cuts no emoji in half', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      for (const page of textPagesOf(article)) {
        const text = page.map(({ quotation }) => quotation.text).join('');
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(1200);
        expect(page.length).toBeLessThanOrEqual(6);
        for (const { quotation } of page) expect(quotation.text.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('a short article is one page with a stretch for each section', () => {
  const pages = textPagesOf(articleOf('Eins.\n\nZwei.\n\n# Kopf\n\nDrei.'));
  expect(
    pages.map((page) => page.map(({ heading, quotation }) => [heading, quotation.text])),
  ).toEqual([
    [
      [null, 'Eins.\n\nZwei.'],
      ['Kopf', 'Drei.'],
    ],
  ]);
});

test('a page ends with a sentence where its sentences allow', () => {
  const article = articleOf(`Der Rat ${'berät lange und '.repeat(20)}schweigt. `.repeat(20).trim());
  const texts = textPagesOf(article).map(([stretch]) => stretch?.quotation.text.slice(-9));
  expect(texts.length).toBeGreaterThan(4);
  expect(new Set(texts)).toEqual(new Set(['schweigt.']));
});

test('an article of many short sections has several pages', () => {
  const article = articleOf(Array.from({ length: 12 }, () => '# Kopf\n\nEs regnet.').join('\n\n'));
  expect(textPagesOf(article).map((page) => page.length)).toEqual([6, 6]);
});
