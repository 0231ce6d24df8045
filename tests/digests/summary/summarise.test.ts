import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyQuotation } from '../../../src/answers/verify.ts';
import type { Article } from '../../../src/articles/article.ts';
import { summarise } from '../../../src/digests/summary/summarise.ts';
import { article } from '../../helpers/article.ts';
import { anyArticle } from '../../helpers/written-article.ts';

function told(texts: readonly string[], earlier: readonly string[] = []) {
  const made = (prefix: string) => (text: string, at: number) =>
    article({ id: `${prefix}${String(at)}`, outlet: `Blatt ${prefix}${String(at)}`, text });
  return summarise({
    articles: texts.map(made('a')).map((each) => ({ article: each, centrality: 1 })),
    earlier: earlier.map(made('b')),
  }).sentences;
}

test('what several outlets state is shown, not what one adds', () => {
  const shown = told([
    'Die Brücke bei Hohenquell wurde am Montag nach 40 Jahren gesperrt. Ein Reiher sah vom Ufer aus dem Treiben eine Weile zu.',
    'In Hohenquell ist die Brücke seit Montag nach 40 Jahren gesperrt. Ein Eisverkäufer fand das Wetter überaus angenehm.',
  ]);
  expect(shown.map(({ text }) => text)).toEqual([expect.stringContaining('40 Jahren')]);
});

test('a sentence that leans on the one before is not shown, however much it says', () => {
  const shown = told([
    'Der Rat von Hohenquell hat über die Brücke am Hafen beraten. Außerdem sollen Anna Brandt und Jens Kranz am 3. Mai mit 40 Helfern nach Nordhafen reisen.',
  ]);
  expect(shown.map(({ text }) => text.split(' ')[0])).toEqual(['Der']);
});

test('all sentences together keep to their length', () => {
  const long = (town: string) =>
    `In ${town} hat der Rat am Montag beschlossen, die Brücke über den Fluss zu sperren, weil ihre Pfeiler rosten und das Geländer an mehreren Stellen fehlt, wie Anna Brandt erklärte.`;
  const shown = told(['Hohenquell', 'Nordhafen', 'Allermünde', 'Sandholm'].map(long));
  expect(shown.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(450);
});

test('what was not published before is marked as new and comes first', () => {
  const shown = told(
    [
      'Die Brücke bei Hohenquell ist seit Montag für alle Fahrzeuge gesperrt. Anna Brandt soll den Neubau für 12 Millionen Euro in Hohenquell leiten.',
    ],
    ['Die Brücke bei Hohenquell ist seit Montag für alle Fahrzeuge gesperrt.'],
  );
  expect(shown[0]).toMatchObject({ isNew: true, n: 1 });
  expect(shown[0]?.text).toContain('12 Millionen');
  expect(shown.slice(1).every(({ isNew }) => !isNew)).toBe(true);
});

test('a surname is not shown where no sentence before introduces the person', () => {
  const text = (praise: string) =>
    `Seit Montag fährt in Sandholm nach 40 Jahren die neue Fähre. In Köln spricht man viel von Jens Kranz, dem ${praise} Kapitän. Am ersten Abend fuhr Kranz nach Nordhafen.`;
  const other =
    'In Sandholm fährt seit Montag nach 40 Jahren die neue Fähre. Fuhr sie am Abend nach Nordhafen oder Köln?';
  const shown = (praise: string) => told([text(praise), other]).map((sentence) => sentence.text);
  expect(shown('neuen').at(-1)).toContain('fuhr Kranz');
  const tooLong = 'vielfach gelobten, '.repeat(20);
  expect(shown(`${tooLong}neuen`).join(' ')).not.toContain('fuhr Kranz');
});

test('a quotation begins behind the dateline', () => {
  const [only] = told(['Nordhafen (dpa) – Die Brücke am Hafen ist seit Montag gesperrt.']);
  expect(only?.text).toBe('Die Brücke am Hafen ist seit Montag gesperrt.');
});

test('the first sentence is about what the headline says', () => {
  const text = [
    'In Nordhafen und in Sandholm lebt man seit mehr als 900 Jahren vom Fischfang und vom Handel mit Holz, Korn und Salz, wie in der Chronik des Ortes an vielen Stellen zu lesen ist und wie es noch heute jedes Kind in der Schule lernt.',
    'In Nordhafen wird für den Fischfang und für den Handel mit Holz, Korn und Salz der Hafen saniert, wie es der Rat nach langem Streit um die Kosten und um den besten Ort für eine neue Mole in seiner letzten Sitzung beschlossen hat.',
  ].join(' ');
  const firstUnder = (title: string) =>
    summarise({ articles: [{ article: article({ title, text }), centrality: 1 }], earlier: [] })
      .sentences[0]?.text;
  expect(firstUnder('Ein Ort mit Geschichte')).toContain('900');
  expect(firstUnder('Hafen wird saniert')).toContain('saniert');
});

test('nothing is new in a new story', () => {
  const [only] = told(['Die Brücke bei Hohenquell ist seit Montag für alle Fahrzeuge gesperrt.']);
  expect(only?.isNew).toBe(false);
});

test('a copy without an outlet does not count as another source', () => {
  const copied = 'Die alte Fähre nach Sandholm fuhr am Sonntag mit 80 Gästen ein letztes Mal.';
  const text = (more: string) => `Der Rat von Hohenquell baut im Mai eine neue Brücke. ${more}`;
  const one = article({ id: '1', outlet: null, text: text(copied) });
  const sentences = (copies: readonly Article[]) =>
    summarise({
      articles: copies.map((each) => ({ article: each, centrality: 1 })),
      earlier: [],
    }).sentences.map((sentence) => sentence.text);
  expect(sentences([one, { ...one, id: '2' }])).toEqual(sentences([one]));
});

test('where no sentence is fit to be shown, the beginning of the most central article is', () => {
  const [only] = told([`Was ${'tut sich '.repeat(100)}in Hohenquell?`]);
  expect(only).toMatchObject({ n: 1, cutAfter: true });
  expect(only?.text.startsWith('Was tut sich')).toBe(true);
});

test('every sentence is a slice of its article within one section', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { minLength: 1, maxLength: 4 }), (written) => {
      const articles = written.map((each, at) => ({ ...each, id: String(at) }));
      const { sentences } = summarise({
        articles: articles.map((each) => ({ article: each, centrality: 1 })),
        earlier: [],
      });
      expect(sentences.length).toBeGreaterThan(0);
      for (const [at, sentence] of sentences.entries()) {
        expect(sentence.n).toBe(at + 1);
        verifyQuotation(sentence, articles.find(({ id }) => id === sentence.articleId) ?? null);
      }
    }),
    { numRuns: 50 },
  );
});
