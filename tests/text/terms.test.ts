import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, termsOf } from '../../src/text/terms.ts';

function terms(text: string): string[] {
  return termsOf(text).map(({ term }) => term);
}

/** The words that are left, as they stand in the text. */
function words(text: string): string[] {
  return termsOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('the same term are', () => {
  test.each([
    ['inflected forms', ['Soldat', 'Soldaten']],
    ['cases and numbers', ['Krieg', 'Krieges', 'Kriege', 'Kriegen']],
    ['a plural with umlaut and its singular', ['Haus', 'Häuser']],
    ['capitals and small letters', ['NATO', 'Nato', 'nato']],
    ['umlauts and bare vowels', ['Pjöngjang', 'Pjongjang', 'PJÖNGJANG']],
    ['letters with and without accents, composed or not', ['élite', 'e\u0301lite', 'elite']],
    ['ß and ss', ['Straße', 'Strasse', 'STRASSE']],
    ['thousands with and without a point', ['1.000', '1000']],
    ['millions with and without points', ['11.000.000', '11000000']],
  ])('%s', (_, forms) => {
    expect(forms.flatMap(terms)).toHaveLength(forms.length);
    expect(new Set(forms.flatMap(terms)).size).toBe(1);
  });
});

describe('different terms are', () => {
  test.each([
    ['1,5', '15'],
    ['1.50', '150'],
    ['1000', '11000'],
    ['Nordkorea', 'Südkorea'],
  ])('%s and %s', (one, other) => {
    expect(terms(one)).not.toEqual(terms(other));
  });
});

test('stop words of German and English are left out', () => {
  expect(words('Wer hat das getan und what is the Krieg?')).toEqual(['getan', 'Krieg']);
  expect(words('für über fu\u0308r u\u0308ber')).toEqual([]);
});

test('the words that questions begin with are left out', () => {
  const asking =
    'Wer wen wem wessen was wann wo woher wohin warum weshalb wieso wie womit wovor wozu worüber worum woran';
  expect(words(asking)).toEqual([]);
});

test('all forms of the commonest verbs are left out', () => {
  expect(words('kommen kam kamen gekommen gehen ging gingen gegangen geben gab gegeben')).toEqual(
    [],
  );
});

test('numbers and abbreviated names stay, though the lists of stop words have them', () => {
  expect(words('zwei 10 39 US UN KI')).toEqual(['zwei', '10', '39', 'US', 'UN', 'KI']);
});

test('words are parted at hyphens and apostrophes, numbers from letters', () => {
  expect(words('US-Außenministerium, Kim Jong-un’s 20jähriger')).toEqual([
    ...['US', 'Außenministerium', 'Kim', 'Jong', 'un', '20', 'jähriger'],
  ]);
});

test('a text of punctuation, emoji or nothing has no terms', () => {
  expect(terms('')).toEqual([]);
  expect(terms('… 😀 *** (?:) <@123> \n'.replace('123', ''))).toEqual([]);
});

test('each term stands where it says, in order, and has its letters and digits alone', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."aäßẞİıﬁÉ\u03011.,-'’ \n😀") }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { term, start, end } of termsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}.,]+$/u);
        expect(term).toBe(terms(text.slice(start, end))[0]);
        expect(terms(text.slice(start, end))).toHaveLength(1);
        last = end;
      }
    }),
  );
});

test('folding makes names comparable and is done at once', () => {
  expect(fold('Pjöngjang')).toBe('pjongjang');
  expect(fold('GROẞE Straße')).toBe('grosse strasse');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('a run of letters that is no word any more is compared as it stands', () => {
  expect(terms('ä'.repeat(1000))).toEqual(['a'.repeat(1000)]);
});
