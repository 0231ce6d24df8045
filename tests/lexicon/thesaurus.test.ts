import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOpenThesaurus } from '../../src/lexicon/thesaurus-format.ts';
import { groupsOf } from '../../src/lexicon/thesaurus-groups.ts';
import { thesaurusOf } from '../../src/lexicon/thesaurus.ts';
import { termsOf } from '../../src/text/terms.ts';

const listOf = (text: string) => groupsOf(parseOpenThesaurus(text));
const VERBS = listOf('sterben; stirbt; starb; gestorben\nziehen; zog; gezogen');

/** The synonyms of each place, by its words. */
function synonymsIn(text: string, ...lists: readonly string[]): Record<string, readonly string[]> {
  const found = thesaurusOf(VERBS, lists.map(listOf)).synonymsIn(text);
  return Object.fromEntries(found.map(({ start, end, words }) => [text.slice(start, end), words]));
}

test('a word is given the others of its group', () => {
  expect(synonymsIn('Welche Sanktionen?', 'Sanktion; Strafmaßnahme; Embargo')).toEqual({
    Sanktionen: ['Strafmaßnahme', 'Embargo'],
  });
});

test('a word without a group is given none', () => {
  expect(synonymsIn('Welche Brücke?', 'Sanktion; Embargo')).toEqual({});
});

test('each form of a verb is given the other forms, and what says the same as the verb', () => {
  expect(synonymsIn('Wer starb?', 'sterben; umkommen')).toEqual({
    starb: ['sterben', 'stirbt', 'gestorben', 'umkommen'],
  });
});

test('a verb is given in all its forms', () => {
  expect(synonymsIn('Wer kam um? Umkommen', 'sterben; umkommen')).toEqual({
    Umkommen: ['sterben', 'stirbt', 'starb', 'gestorben'],
  });
});

test('the synonyms of a synonym are not given', () => {
  expect(synonymsIn('Schloss', 'Schloss; Burg\nBurg; Festung')).toEqual({ Schloss: ['Burg'] });
});

test('a word of several groups is given those of each once', () => {
  expect(synonymsIn('Preis', 'Preis; Kosten\nPreis; Ehrung; Kosten')).toEqual({
    Preis: ['Kosten', 'Ehrung'],
  });
});

test('the words of a phrase are looked up together, not by themselves', () => {
  const list = 'gefallen; ums Leben\nLeben; Existenz';
  expect(synonymsIn('Wie viele kamen ums Leben?', list)).toEqual({ 'ums Leben': ['gefallen'] });
  expect(synonymsIn('Das Leben dort?', list)).toEqual({ Leben: ['Existenz'] });
});

test('a phrase of which stop words leave one word is no synonym, and has none', () => {
  const list = 'im Gegenzug; Belohnung; Entgelt';
  expect(synonymsIn('Gegenzug', list)).toEqual({});
  expect(synonymsIn('Belohnung', list)).toEqual({ Belohnung: ['Entgelt'] });
});

test('words come before phrases, and the first list before the second', () => {
  expect(synonymsIn('UN', 'UN; Vereinte Nationen; UNO', 'UN; Weltorganisation')).toEqual({
    UN: ['UNO', 'Weltorganisation', 'Vereinte Nationen'],
  });
});

test('no word is given more than two dozen', () => {
  const many = Array.from({ length: 100 }, (_, n) => `wort${n}`).join('; ');
  expect(synonymsIn('viel Geld', `Geld; ${many}`)['Geld']).toHaveLength(24);
});

describe('for any text and list', () => {
  const word = fc.constantFrom(
    'Haus',
    'starb',
    'ums',
    'Leben',
    'im',
    'UN',
    'Zug',
    'Ä',
    '1.000',
    '?',
  );
  const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const list = fc
    .array(fc.array(phrase, { minLength: 2, maxLength: 4 }))
    .map((groups) => groups.map((group) => group.join(';')).join('\n'));

  test('places are whole words in order, no synonym is what stands there', () => {
    fc.assert(
      fc.property(phrase, list, (text, lines) => {
        const terms = termsOf(text);
        let last = 0;
        for (const { start, end, words } of thesaurusOf(VERBS, [listOf(lines)]).synonymsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(terms.map((term) => term.start)).toContain(start);
          expect(terms.map((term) => term.end)).toContain(end);
          expect(words.length).toBeGreaterThan(0);
          expect(words).not.toContain(text.slice(start, end));
          last = end;
        }
      }),
    );
  });
});
