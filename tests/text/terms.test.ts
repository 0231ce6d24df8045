import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { termsOf } from '../../src/text/terms.ts';

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
    ['thousands in every grouping', ['11 000', '11\u202f000', '11’000', '11,000', '11.000']],
    ['numbers in words and in digits', ['12', 'zwölf', 'zwoelf', 'Zwölf', 'twelve', 'zwölften']],
    ['thousands in words', ['1.000', 'tausend', 'eintausend', 'thousand']],
    ['decimals with comma and point', ['1,5', '1.5']],
    ['umlauts in one letter and in two', ['Geflüchtete', 'Gefluechtete', 'GEFLUECHTETE']],
    ['a colour, however it is typed', ['grün', 'gruen', 'grüne', 'gruenen']],
    ['two vowels that are no umlaut and begin an ending', ['Statue', 'Statuen']],
    ['two vowels that end where an umlaut begins one', ['Europäer', 'Europaeer']],
    ['letters that Unicode does not take apart', ['Wałęsa', 'Walesa']],
    ['the month in German and English', ['Oktober', 'October']],
    ['per cent as a word and as a sign', ['Prozent', '%']],
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
    ['0.318', '0318'],
    ['Bauer', 'Baur'],
    ['Quelle', 'Qulle'],
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

test('German nouns that are stop words in English stay', () => {
  expect(words('Not, Last und See')).toEqual(['Not', 'Last', 'See']);
});

test('a mark without a letter is no word, as in emoji', () => {
  expect(words('⚠\ufe0f Achtung 1\ufe0f\u20e3 \u0301')).toEqual(['Achtung', '1']);
});

test('a text of punctuation, emoji or nothing has no terms', () => {
  expect(terms('')).toEqual([]);
  expect(terms('… 😀 *** (?:) <@123> \n'.replace('123', ''))).toEqual([]);
});

describe('the same terms are', () => {
  test.each([
    [
      'a date in every spelling, the month by its name',
      [
        '3. Oktober 2024',
        '03.10.2024',
        '3. 10. 2024',
        '3.10.24',
        '3. Okt. 2024',
        '3rd of Oct 2024',
      ],
    ],
    ['a date with the month first', ['October 3, 2024', 'Oct 3, 2024']],
    ['a date without a year', ['am 3. Oktober', 'am 03.10.', 'am dritten Oktober', 'am 3. Okt.']],
    ['a multiple of a unit', ['1,4 Millionen', '1,4 Mio.', '1,4\u00a0Mio', '1.4 million']],
    ['one of a unit', ['eine Million', '1 Million', 'einer Million']],
    ['a share', ['fünf Prozent', '5 %', '5%']],
    ['a name in parts', ['Kim Jong-un', 'Kim Jong Un', 'KIM JONG-UN']],
  ])('%s', (_, texts) => {
    expect(new Set(texts.map((text) => terms(text).join(' '))).size).toBe(1);
  });
});

test('a date from year to day has the terms of one from day to year', () => {
  expect(terms('2024-10-03').toReversed()).toEqual(terms('3. Oktober 2024'));
});

test('each part of a date stands where it is written', () => {
  expect(words('Am 03.10.2024, am 2024-10-03')).toEqual(['03', '10', '2024', '2024', '10', '03']);
});

test('a number with a unit is what both say, and the unit stays', () => {
  expect(terms('1.400.000')).toEqual(['1400000']);
  expect(terms('1,4 Millionen')).toEqual(['1400000', ...terms('Millionen')]);
  expect(terms('1,783 Milliarden')).toEqual(['1783000000', ...terms('Milliarden')]);
  expect(terms('elf Tausend')[0]).toBe('11000');
  expect(words('rund 1,4 Mio. Euro')).toEqual(['1,4', 'Mio', 'Euro']);
});

test('numbers that only stand near a unit stay as they are', () => {
  expect(terms('Im Jahr 2024. Millionen kamen 2025, Millionen gingen.')[0]).toBe('2024');
  expect(terms('2 bis 3 Millionen').slice(0, 2)).toEqual(['2', '3000000']);
});

test('names of persons are months only beside a number', () => {
  expect(terms('Jan Ullrich und Theresa May')).toEqual(['jan', 'ullrich', 'theresa', 'may']);
});

test('stop words are left out with umlauts typed as two letters, but no words that are like them', () => {
  expect(words('fuer ueber koennen waehrend gross')).toEqual([]);
  expect(words('Uber')).toEqual(['Uber']);
});

test('words that questions are about stay, though the lists of stop words have them', () => {
  const asked = 'Kind Gott Brief Mine Macht Rechte Suche zurück Theresa May State';
  expect(words(asked)).toEqual(asked.split(' '));
});

test('a stop word in capitals is a name, unless everything is in capitals', () => {
  expect(words('Die WHO warnt vor dem IS: who is')).toEqual(['WHO', 'warnt', 'IS']);
  expect(words('WER IST DAS')).toEqual([]);
});

test('digits that no number is written in are not grouped', () => {
  expect(words('03 113')).toEqual(['03', '113']);
  expect(words('1 000’000')).toEqual(['1 000', '000']);
});

test('each term stands where it says, in order, without overlap', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."aäßẞİıﬁÉ\u03011.,-'’ \n😀") }),
    fc
      .array(
        fc.constantFrom(
          ...['3.', '10.', '03.10.', '2024', '2024-10-03', 'Okt', 'May', 'Mio.', 'eine', 'Tausend'],
          ...['1,4', '11', '0', '000', '%', 'zwei', 'WHO', ' ', '\u00a0', '’', '-', '.'],
        ),
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { term, form, start, end } of termsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toMatch(/^(?:[\p{L}\p{M}\p{N}.,'’ \u00a0]+|[%€$£])$/u);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(`${term}${form}`).not.toMatch(/\s/u);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('folding makes names comparable and is done at once', () => {
  expect(fold('Pjöngjang')).toBe('pjongjang');
  expect(fold('GROẞE Straße')).toBe('grosse strasse');
  expect(fold('Ǽgir, Ǿstergård')).toBe('agir, ostergard');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('what a word, number or date says does not depend on what was read before it', () => {
  const words = ['Häuser', 'WHO', '3. 10. 2024', 'Mio', 'zwölf', 'May', '%'];
  const alone = words.map(terms);
  termsOf(Array.from({ length: 100_000 }, (_, at) => `wort${at}`).join(' '));
  expect(words.map(terms)).toEqual(alone);
});

test('a run of letters that is no word any more is compared as it stands', () => {
  expect(terms('ä'.repeat(1000))).toEqual(['a'.repeat(1000)]);
});

test('the invisible marks within emoji are no words', () => {
  expect(terms('❤️ 👩‍⚕️')).toEqual([]);
  expect(terms('1️⃣')).toEqual(['1']);
});
