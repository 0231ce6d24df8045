import { expect, test } from 'vitest';
import { wordsOf } from '../../src/text/words.ts';

test('words are letters and digits in lower case, in their order, without marks', () => {
  expect(wordsOf('„Ämter“ melden: 1.000 Fälle – Ämter-Chef am 3. Mai.')).toEqual([
    ...['ämter', 'melden', '1', '000', 'fälle', 'ämter', 'chef', 'am', '3', 'mai'],
  ]);
});

test('a text of marks alone has no words', () => {
  expect(wordsOf('… – 😀 !')).toEqual([]);
});
