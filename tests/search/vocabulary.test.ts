import { expect, test } from 'vitest';
import { createVocabulary } from '../../src/search/ranking/vocabulary.ts';

const LONG = 'a'.repeat(70);

/** Knows these words from two passages. */
function knowing(...forms: string[]) {
  const vocabulary = createVocabulary();
  const passage = Uint32Array.from(forms, (form) => vocabulary.word({ term: form, form }));
  vocabulary.count(passage, 1);
  vocabulary.count(passage, 1);
  return vocabulary;
}

test('a compound of words that are known is split', () => {
  const vocabulary = knowing('hafen', 'brucke');
  expect(vocabulary.parts('hafenbrucke').map((part) => vocabulary.termAt(part))).toEqual([
    'hafen',
    'brucke',
  ]);
});

test('what is too long to be a word is no compound, whatever it is made of', () => {
  expect(knowing('hafen', LONG).parts(`hafen${LONG}`)).toEqual([]);
});
