import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equivalentsIn } from '../../src/lexicon/dictionary/ding.ts';

describe('a line gives', () => {
  test('the words on both sides', () => {
    expect(equivalentsIn('Laterne :: lantern')).toEqual([
      { german: ['Laterne'], foreign: ['lantern'] },
    ]);
  });

  test('all synonyms together', () => {
    expect(equivalentsIn('Zank {m}; Streit {m} :: quarrel; row')).toEqual([
      { german: ['Zank', 'Streit'], foreign: ['quarrel', 'row'] },
    ]);
  });

  test('variants each with its own counterpart', () => {
    expect(equivalentsIn('Gans {f} | Gänse {pl} | junge Gans :: goose | geese | gosling')).toEqual([
      { german: ['Gans'], foreign: ['goose'] },
      { german: ['Gänse'], foreign: ['geese'] },
      { german: ['junge Gans'], foreign: ['gosling'] },
    ]);
  });

  test('a variant without counterpart with no German', () => {
    expect(equivalentsIn('Mond :: moon | moons')[1]).toEqual({ german: [], foreign: ['moons'] });
  });

  test('irregular forms as synonyms', () => {
    expect(equivalentsIn('singen {vi} :: to sing {sang; sung}')[0]?.foreign).toEqual([
      'sing',
      'sang',
      'sung',
    ]);
  });

  test.each([
    ['grammar and subjects', 'Esche {f} [bot.] :: ash [bot.]', 'Esche', 'ash'],
    ['remarks', 'Bank {f} (Geld) :: bank (for money)', 'Bank', 'bank'],
    ['remarks within remarks', 'Hof (am Haus (Land)) :: yard (a (big) one)', 'Hof', 'yard'],
    ['abbreviations', 'Weltbund /WB; W.B./ :: world league /WL/', 'Weltbund', 'world league'],
    ['objects', 'jdn./etw. tragen {vt} :: to carry sb./sth.', 'tragen', 'carry'],
    ['empty places', 'etw. meiden {vt} :: to shun <> sth.', 'meiden', 'shun'],
  ])('words without %s', (_, line, german, foreign) => {
    expect(equivalentsIn(line)).toEqual([{ german: [german], foreign: [foreign] }]);
  });

  test('a word that only begins like an object', () => {
    expect(equivalentsIn('Sob. Tor :: toga sobriety')[0]?.foreign).toEqual(['toga sobriety']);
  });
});

test.each(['# Laterne :: lantern', 'Laterne', ''])('%j translates nothing', (line) => {
  expect(equivalentsIn(line)).toEqual([]);
});

test('no headword has a mark of the format, whatever the line', () => {
  const part = fc.constantFrom(
    'Ast',
    ' ',
    ';',
    '|',
    '{m}',
    '(',
    ')',
    '[',
    ']',
    'sth.',
    ' :: ',
    'to ',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      for (const { german, foreign } of equivalentsIn(parts.join(''))) {
        for (const headword of [...german, ...foreign]) {
          expect(headword).toMatch(/\S/);
          expect(headword).not.toMatch(/[;|{}]|\(.*\)|\[.*\]|^\s|\s$/);
        }
      }
    }),
  );
});

test('a line too long for a dictionary gives nothing, however deep its brackets', () => {
  expect(equivalentsIn(`Ast :: ${'('.repeat(20_000)}branch${')'.repeat(20_000)}`)).toEqual([]);
});
