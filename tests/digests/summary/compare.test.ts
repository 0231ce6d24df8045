import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verifyQuotation } from '../../../src/answers/verify.ts';
import { compare } from '../../../src/digests/summary/compare.ts';
import { article } from '../../helpers/article.ts';
import { anyArticle } from '../../helpers/written-article.ts';

/** Each a text of an outlet of its own, as what is emboldened in each excerpt. */
function compared(...texts: readonly string[]) {
  const articles = texts.map((text, at) => article({ id: String(at), outlet: String(at), text }));
  return compare(articles).map(({ kind, excerpts }) => ({
    kind,
    bold: excerpts.map(({ text, start, matched }) =>
      matched.map((range) => text.slice(range.start - start, range.end - start)),
    ),
  }));
}

function kindsOf(...texts: readonly string[]): string[] {
  return compared(...texts).map(({ kind }) => kind);
}

describe('numbers differ', () => {
  it.each([
    [
      ['10.000', '12.000'],
      'Nordkorea hat nach Angaben aus Kiew 10.000 Soldaten nach Russland entsandt.',
      'Nach Angaben aus Seoul hat Nordkorea 12.000 Soldaten nach Russland entsandt.',
    ],
    [
      ['zwölf', '15'],
      'Bei dem Brand im Hafen von Hohenquell sind am Montag zwölf Menschen gestorben.',
      'Der Brand im Hafen von Hohenquell hat am Montag 15 Todesopfer gefordert.',
    ],
    [
      ['neun', '14'],
      'Bei dem Brand im Hafen von Hohenquell starben am Montag neun Menschen und 30 wurden verletzt.',
      'Im Hafen von Hohenquell sind bei einem Brand am Montag 14 Menschen ums Leben gekommen, viele wurden verletzt.',
    ],
    [
      ['1,4', '1,9'],
      'Der Umbau der Brücke in Hohenquell kostet die Stadt 1,4 Millionen Euro.',
      'Die Stadt zahlt für den Umbau der Brücke in Hohenquell 1,9 Millionen Euro.',
    ],
    [
      ['zwölf', '15'],
      'Bei dem Brand im Hafen von Hohenquell sind am Montag zwölf Menschen gestorben.',
      'Nach dem Brand im Hafen von Hohenquell am Montag stieg die Zahl der Toten auf 15.',
    ],
    [
      ['40', '38'],
      'Die Zahl der Verletzten nach dem Brand im Hafen von Hohenquell erhöhte sich auf mindestens 40.',
      'Bei dem Brand im Hafen von Hohenquell sind 38 Menschen verletzt worden.',
    ],
    [
      ['5.200', '6.000'],
      'In Hohenquell ist die Zahl der arbeitslosen Fischer im Mai von 4.000 auf 5.200 gestiegen.',
      'In Hohenquell zählte man im Mai 6.000 arbeitslose Fischer.',
    ],
  ])('%j', (bold, one, other) => {
    expect(compared(one, other)).toEqual([{ kind: 'differing', bold: bold.map((b) => [b]) }]);
  });
});

test('each number is shown once, of at most four sources', () => {
  const dead = (number: string) =>
    `Bei dem Brand im Hafen von Hohenquell sind am Montag ${number} Menschen gestorben.`;
  const again = 'Am Montag sind im Hafen von Hohenquell bei einem Brand 15 Menschen gestorben.';
  expect(compared(dead('zwölf'), dead('15'), again, dead('18'))).toEqual([
    { kind: 'differing', bold: [['zwölf'], ['15'], ['18']] },
  ]);
  const earlier = 'In Hohenquell hieß es nach dem Brand zunächst, zwölf Menschen seien gestorben.';
  expect(compared(dead('zwölf'), dead('15'), `${dead('18')} ${earlier}`)).toEqual([
    { kind: 'differing', bold: [['zwölf'], ['15']] },
  ]);
  const [first] = compared(...['11', '12', '13', '14', '16', '17'].map(dead));
  expect(first?.bold).toHaveLength(4);
});

describe('no contradiction', () => {
  const men = (number: string, more = '') =>
    `Nordkorea hat nach Angaben aus Kiew ${number} nach Russland entsandt${more}.`;
  it.each([
    ['the same number in words', men('zwölf Soldaten'), men('12 Soldaten', ', wie es hieß')],
    ['a bound', men('mehr als 10.000 Soldaten'), men('12.000 Soldaten', ', wie es hieß')],
    ['a round number', men('rund 10.000 Soldaten'), men('10.400 Soldaten', ', wie es hieß')],
    ['other things', men('10.000 Soldaten'), men('12.000 Gewehre', ', wie es hieß')],
    ['other kinds of a thing', men('30 alte Panzer'), men('20 neue Panzer', ', wie es hieß')],
    ['further ones', men('10.000 Soldaten'), men('weitere 2.000 Soldaten', ', wie es hieß')],
    ['times', men('drei Monate lang Soldaten'), men('vier Monate lang Soldaten', ' und so fort')],
    ['years', men('2023 Soldaten'), men('2024 Soldaten', ', wie es hieß')],
    ['a part of a whole', men('1.000 der 11.000 Soldaten'), men('1.000 Soldaten', ', hieß es')],
    ['dead and hurt', men('20 tote Soldaten'), men('3 verletzte Soldaten', ', wie es hieß')],
    ['other days', men('40 Soldaten am 3. Mai'), men('60 Soldaten am 9. Mai', ', wie es hieß')],
    ['a rise', men('40 Soldaten'), 'Nach Russland stieg die Zahl der Soldaten aus Kiew um 12.'],
    ['a year', men('40 Soldaten'), 'Die Zahl der Soldaten aus Kiew in Russland stieg 2023.'],
    ['both told by one', `${men('40 Soldaten')} ${men('60 Soldaten')}`, men('60 Soldaten', ' so')],
    ['another subject', men('40 Soldaten'), 'In Hohenquell haben 12 Soldaten Bäume gepflanzt.'],
  ])('%s', (_what, one, other) => expect(kindsOf(one, other)).not.toContain('differing'));

  it('within one outlet', () => {
    const both = [men('40 Soldaten'), men('60 Soldaten', ', wie es hieß')].map((text, at) =>
      article({ id: String(at), text }),
    );
    expect(compare(both)).toEqual([]);
  });
});

test('what two sources tell in other words is shown once, its facts bold', () => {
  expect(
    compared(
      'Der Präsident Wolodymyr Selenskyj traf Anna Brandt am Montag in Hohenquell zum Gespräch.',
      'In Hohenquell kamen am Montag Anna Brandt und Präsident Wolodymyr Selenskyj zusammen.',
    ),
  ).toEqual([
    {
      kind: 'shared',
      bold: [
        ['Wolodymyr', 'Selenskyj', 'Anna', 'Brandt', 'Montag', 'Hohenquell'],
        ['Hohenquell', 'Montag', 'Anna', 'Brandt', 'Wolodymyr', 'Selenskyj'],
      ],
    },
  ]);
});

test('sentences do not agree that share who speaks, when and where alone', () => {
  const one = 'In Hohenquell nannte Bürgermeisterin Inga Tjarks am Montag den Haushalt solide.';
  const other = 'Am Montag eröffnete Inga Tjarks in Hohenquell die neue Schwimmhalle.';
  expect(kindsOf(one, other)).toEqual([]);
});

test('sentences do not agree where each tells a number that the other lacks', () => {
  const one =
    'Das Stadtarchiv Allermünde stellt 250.000 Zeitungsseiten von 1874 bis 1949 ins Internet.';
  const other = 'Rund 210.000 Seiten von 1874 bis 1949 stehen in Allermünde im Internet.';
  expect(compared(one, other)).toEqual([]);
});

test('copies are not compared', () => {
  const text = 'Der Präsident Wolodymyr Selenskyj traf Anna Brandt am Montag in Hohenquell.';
  expect(compared(text, text)).toEqual([]);
});

test('excerpts are slices, numbered through, none twice', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 5 }), (written) => {
      const articles = written.map((each, at) => ({
        ...each,
        id: String(at),
        outlet: String(at),
      }));
      const excerpts = compare(articles).flatMap((comparison) => comparison.excerpts);
      expect(excerpts.map(({ n }) => n)).toEqual(excerpts.map((_, at) => at + 1));
      const places = excerpts.map(({ articleId, start }) => `${articleId}:${String(start)}`);
      expect(new Set(places).size).toBe(places.length);
      for (const excerpt of excerpts) {
        verifyQuotation(excerpt, articles.find(({ id }) => id === excerpt.articleId) ?? null);
      }
    }),
    { numRuns: 50 },
  );
});
