import { expect, test } from 'vitest';
import { createVocabulary } from '../../src/search/ranking/vocabulary.ts';

const LONG = 'a'.repeat(70);

/** Knows these words from two passages. */
function knowing(...forms: string[]) {
  const vocabulary = createVocabulary();
  const passage = Uint32Array.from(forms, (form) => vocabulary.word({ term: form, form }));
  vocabulary.count(passage, [0, passage.length], 1);
  vocabulary.count(passage, [0, passage.length], 1);
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

test('a passage counts once for each of its terms and grams, in and out again', () => {
  const vocabulary = createVocabulary();
  const passage = Uint32Array.from(['hafen', 'hafens', 'hafen'], (form) =>
    vocabulary.word({ term: 'hafen', form }),
  );
  const counts = () => [vocabulary.passagesWithTerm('hafen'), vocabulary.passagesWithGram('haf')];
  vocabulary.count(passage, [0, passage.length], 1);
  expect(counts()).toEqual([1, 1]);
  vocabulary.count(passage, [0, passage.length], 1);
  expect(counts()).toEqual([2, 2]);
  vocabulary.count(passage, [0, passage.length], -1);
  expect(counts()).toEqual([1, 1]);
});

test('a term has every word that was read as it', () => {
  const vocabulary = createVocabulary();
  const [port, harbours] = ['hafen', 'hafens'].map((form) =>
    vocabulary.word({ term: 'hafen', form }),
  );
  vocabulary.word({ term: 'bruck', form: 'brucke' });
  const term = vocabulary.numberOfTerm('hafen') ?? -1;
  expect(vocabulary.wordsOf(term).toSorted()).toEqual([port, harbours]);
});
