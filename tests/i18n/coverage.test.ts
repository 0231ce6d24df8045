import { expect, test } from 'vitest';
import type { Coverage } from '../../src/articles/collection.ts';
import { coverageText } from '../../src/i18n/coverage.ts';
import { messagesIn } from '../../src/i18n/locale.ts';

const COVERAGE: Coverage = {
  articles: 5,
  undated: 2,
  from: '2024-10-09',
  to: '2025-04-29',
  outlets: ['Das Blatt', 'Der Bote'],
};

function said(changes: Partial<Coverage>, locale: 'de' | 'en' = 'en'): string {
  return coverageText({ ...COVERAGE, ...changes }, messagesIn(locale));
}

test('the coverage says how much, from when to when, what is undated and by whom', () => {
  expect(said({})).toBe(
    'The collection holds 5 articles from 9 October 2024 to 29 April 2025 (2 undated). Outlets: Das Blatt, Der Bote.',
  );
  expect(said({}, 'de')).toBe(
    'Die Sammlung umfasst 5 Artikel vom 9. Oktober 2024 bis zum 29. April 2025 (2 ohne Datum). Medien: Das Blatt, Der Bote.',
  );
});

test('what is unknown is left out', () => {
  expect(said({ undated: 0 })).not.toContain('undated');
  expect(said({ from: null, to: null, undated: 5, outlets: [] })).toBe(
    'The collection holds 5 articles.',
  );
});

test('a single day is named once', () => {
  expect(said({ from: '2024-10-09', to: '2024-10-09' })).toContain(
    'articles from 9 October 2024 (',
  );
});

test('of many outlets eight are named and the others counted', () => {
  const outlets = Array.from({ length: 11 }, (_, n) => `Blatt ${String(n + 1)}`);
  expect(said({ outlets })).toMatch(/Blatt 7, Blatt 8 and 3 more\.$/);
  expect(said({ outlets: outlets.slice(0, 8) })).toMatch(/Blatt 7, Blatt 8\.$/);
});
