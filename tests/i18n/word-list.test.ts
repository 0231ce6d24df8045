import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordList } from '../../src/i18n/word-list.ts';

test('words stand with commas between them', () => {
  expect(wordList(['Zeppelin', 'Kapitän'])).toBe('Zeppelin, Kapitän');
});

test('of many words the first are listed, and that there are more', () => {
  const words = Array.from({ length: 90 }, (_, n) => `Wort${String(n)}`);
  expect(wordList(words)).toMatch(/^Wort0, Wort1, .*\d, …$/);
});

test('a very long word is cut, and the next ones are still listed', () => {
  expect(wordList(['x'.repeat(500), 'Kapitän'])).toMatch(/^x{39}…, Kapitän$/);
});

test('no list takes more than two lines, and none is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
      expect(wordList(words).length).toBeLessThanOrEqual(105);
      expect(wordList(words)).not.toBe('');
    }),
  );
});
