import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countriesIn } from '../../src/lexicon/countries.ts';

/** The slices that name a country, each with the country's usual German name. */
function found(text: string): string[] {
  return countriesIn(text).map(
    ({ start, end, names }) => `${text.slice(start, end)}: ${names[0] ?? ''}`,
  );
}

describe('a country is found by its name', () => {
  test.each([
    ['English', 'North Korea', 'Nordkorea'],
    ['French', 'Corée du Nord', 'Nordkorea'],
    ['Spanish', 'Corea del Norte', 'Nordkorea'],
    ['Ukrainian', 'Північна Корея', 'Nordkorea'],
    ['Russian', 'Северная Корея', 'Nordkorea'],
    ['Turkish', 'Kuzey Kore', 'Nordkorea'],
    ['Arabic', 'كوريا الشمالية', 'Nordkorea'],
    ['Chinese', '朝鲜', 'Nordkorea'],
    ['Japanese', '北朝鮮', 'Nordkorea'],
    ['Korean', '북한', 'Nordkorea'],
    ['three letters with a diacritic', 'Çin', 'China'],
    ['an abbreviation', 'США', 'USA'],
    ['a name without its diacritics', 'Coree du Nord', 'Nordkorea'],
    ['the older German name', 'Weißrussland', 'Belarus'],
    ['an everyday English name', 'Britain', 'Großbritannien'],
  ])('in %s: %s', (_, name, german) => {
    expect(found(name)).toEqual([`${name}: ${german}`]);
  });
});

describe('a country is found in other cases and within a text', () => {
  test.each([
    ['Скільки солдатів Північної Кореї загинуло?', ['Північної Кореї: Nordkorea']],
    ['солдат Северной Кореи в России', ['Северной Кореи: Nordkorea', 'России: Russland']],
    ['Kuzey Kore’nin askerleri', ['Kuzey Kore: Nordkorea']],
    ['żołnierze Korei Północnej', ['Korei Północnej: Nordkorea']],
    ['in den Vereinigten Staaten', ['Vereinigten Staaten: USA']],
    ['Tschechiens Regierung', ['Tschechiens: Tschechien']],
    ['did north korea or russia say', ['north korea: Nordkorea', 'russia: Russland']],
    ['朝鲜派遣了多少士兵', ['朝鲜: Nordkorea']],
  ])('%s', (text, countries) => {
    expect(found(text)).toEqual(countries);
  });
});

test('the names that German has for a country are given, the usual one first', () => {
  const [usa] = countriesIn('United States');
  expect(usa?.names).toEqual(expect.arrayContaining(['USA', 'Vereinigte Staaten', 'Amerika']));
  expect(countriesIn('UK')[0]?.names[0]).toBe('Großbritannien');
  expect(countriesIn('Myanmar')[0]?.names).toContain('Birma');
});

test('a name of two countries gives the names of both', () => {
  expect(countriesIn('Congo')[0]?.names).toEqual(
    expect.arrayContaining(['Demokratische Republik Kongo', 'Republik Kongo']),
  );
});

test.each([
  ['I like turkey and my old jersey'],
  ['When did Michael Jordan retire?'],
  ['Wer ist Georgia Meloni?'],
  ['What did he tell us as a man?'],
  ['¿Cada uno de un país?'],
  ['Кто он и того?'],
  ['Malter und Malerei, Polnisch und Oma'],
  ['The roots of these islands'],
])('no country is found in %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('a country that shares its name is found where it stands alone', () => {
  expect(found('Who governs Turkey, Chad and Jordan?')).toEqual([
    'Turkey: Türkei',
    'Chad: Tschad',
    'Jordan: Jordanien',
  ]);
});

test('places are in order and without overlap', () => {
  const piece = fc.constantFrom(
    ...['North', 'Korea', 'Republic', 'of', 'the', 'Congo', '朝鲜', '北', 'Chad', 'US', 'Северной'],
    ...['Кореи', ' ', ' ', '. ', '-', '’', 'ı', '\u0301', '한국'],
  );
  fc.assert(
    fc.property(fc.array(piece), fc.string({ unit: 'binary' }), (pieces, other) => {
      const text = pieces.join('') + other;
      let last = 0;
      for (const { start, end, names } of countriesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(names.length).toBeGreaterThan(0);
        last = end;
      }
    }),
  );
});
