import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/articles/html/read-page.ts';
import { articleIn, page, PARAGRAPHS, paragraphs } from './pages.ts';

const TEXT = PARAGRAPHS.join('\n\n');
const ARTICLE = paragraphs(0, 1, 2, 3, 4);

describe('refused at once', () => {
  test.each([
    ['100,000 elements within one another', '<div>'.repeat(100_000)],
    ['300 elements within one another', `${'<div>'.repeat(300)}${ARTICLE.join('')}`],
    ['5 MB of tags', '<p>a'.repeat(1_250_000)],
    ['5 MB of closing tags', '</x>'.repeat(1_250_000)],
    ['5 MB of angle brackets', '<'.repeat(5_000_000)],
  ])('%s', (_what, html) => {
    expect(() => readPage(html)).toThrow(RangeError);
  });
});

describe('read all the same', () => {
  test.each([
    [
      '100,000 attributes',
      `<p ${Array.from({ length: 100_000 }, (_, n) => `a${String(n)}=1`).join(' ')}></p>`,
    ],
    ['a class of 1 MB', `<p class="${'aB '.repeat(350_000)}"></p>`],
    ['a comment that does not end', `<div></div><!--${'-!'.repeat(100_000)}`],
    [
      'linked data a million deep',
      `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`,
    ],
    [
      'linked data that pollutes',
      '<script type="application/ld+json">{"__proto__": {"@type": "Article"}}</script>',
    ],
    ['attributes that pollute', '<p __proto__="x" constructor="y"></p>'],
    ['tags of no alphabet', '<x-ö:1><:><a/b></x-ö:1>'],
    ['1 MB of white space', ' \n'.repeat(500_000)],
    ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'],
    ['NUL and half characters', '\u0000\uD800<p>\uDC00</p>'],
  ])('%s', (_what, html) => {
    expect(articleIn(page([...ARTICLE, html])).text).toContain(PARAGRAPHS[0]);
  });

  test('a title of 1 MB of hyphens', () => {
    const html = page(ARTICLE).replace('<title>', `<title>${'a - '.repeat(250_000)}`);
    expect(articleIn(html).text).toBe(TEXT);
  });
});

test('any text is read or refused', () => {
  const parts = fc.constantFrom(
    ...['<p>', '</p>', '<div class="', '">', '<a href=', '<table>', '<td>', '<br>', '<h1>', '<!--'],
    ...['<script type="application/ld+json">', '{"@type":"Article","author":[{}]}', '</script>'],
    ...['<meta name="date" content="', '2024-10-22', '<title>', '&amp;', '&#0;', PARAGRAPHS[0]],
  );
  const pages = fc
    .array(fc.oneof(parts, fc.string()), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(pages, (html) => {
      const { blocks } = readPage(html, { url: html });
      expect(blocks.every(({ text }) => !text.includes('\n') && !text.includes('\0'))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
