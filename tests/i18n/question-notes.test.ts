import { expect, test } from 'vitest';
import { messagesIn } from '../../src/i18n/locale.ts';
import { questionNotes, type Unused } from '../../src/i18n/question-notes.ts';

function notes(unused: Partial<Unused>, locale: 'de' | 'en'): string[] {
  return questionNotes({ unknown: [], untranslated: null, ...unused }, messagesIn(locale));
}

test('a question that could be searched for as it stands needs no note', () => {
  expect(notes({}, 'de')).toEqual([]);
});

test('words that occur nowhere are named as they were asked', () => {
  const unknown = ['Zeppelin', 'Kapitän'];
  expect(notes({ unknown }, 'de')).toEqual(['Nirgends in der Sammlung: Zeppelin, Kapitän']);
  expect(notes({ unknown }, 'en')).toEqual(['Nowhere in the collection: Zeppelin, Kapitän']);
});

test('a language without a dictionary is named in the person’s own, after the words', () => {
  const [words, german] = notes({ untranslated: 'tr', unknown: ['zeplin'] }, 'de');
  expect(german).toMatch(/^Als Türkisch gelesen\. .* nur Namen und Zahlen finden\.$/);
  expect(words).toContain('zeplin');
  expect(notes({ untranslated: 'tr' }, 'en').join()).toMatch(/^Read as Turkish\. /);
});
