import { describe, expect, test } from 'vitest';
import { searching } from '../helpers/searching.ts';
import { articleOf } from '../helpers/written-article.ts';

const TEXTS = [
  'Die Brücke am Hafen ist alt.',
  'Der Hafen hat einen Turm.',
  'Herr Selenskyj reist.',
];

describe('of a question is told', () => {
  test('which words the collection has in no form, as they were asked', async () => {
    const search = await searching(TEXTS);
    const { unknown } = await search.understand(
      'Kaufte Selenskij 2023 die Brücken und den Zeppelin?',
    );
    expect(unknown).toEqual(['Kaufte', '2023', 'Zeppelin']);
  });

  test.fails(
    'nothing is unknown of a number that is written out (beyond today: its unit is)',
    async () => {
      const search = await searching(['Es waren 1.300.000.']);
      expect((await search.understand('Waren es 1,3 Millionen?')).unknown).toEqual([]);
    },
  );

  test('no word as unknown that stands in a title or heading alone', async () => {
    const article = articleOf('# Gespräch am Deich\n\nSie sprach.', { title: 'Lotse im Hafen' });
    const search = await searching([article]);
    expect((await search.understand('Lotse am Deich?')).unknown).toEqual([]);
    await search.remove(article.id);
    expect((await search.understand('Lotse am Deich?')).unknown).toEqual(['Lotse', 'Deich']);
  });

  test('that a word is unknown once its last article has gone', async () => {
    const search = await searching(TEXTS);
    await search.remove('1');
    expect((await search.understand('Wo steht der Turm im Hafen?')).unknown).toContain('Turm');
    await search.remove('0');
    expect((await search.understand('Wo steht der Turm im Hafen?')).unknown).toContain('Hafen');
  });

  test('in which language it is, where no dictionary translates it', async () => {
    const search = await searching(TEXTS);
    const { untranslated } = await search.understand('When was the old bridge closed to traffic?');
    expect(untranslated).toBe('en');
    expect((await search.understand('Wann wurde die Brücke gesperrt?')).untranslated).toBeNull();
  });

  test('which words it has in another spelling alone, with the nearest, and which it has in none', async () => {
    const search = await searching(TEXTS);
    const { misspelt } = await search.understand('Selenskij, Brükke, Hafens, 2023 und Xylophon');
    expect(misspelt()).toEqual([
      { written: 'Selenskij', nearest: 'selenskyj' },
      { written: 'Brükke', nearest: 'brucke' },
      { written: '2023', nearest: null },
    ]);
    await search.remove('0');
    const { misspelt: left } = await search.understand('Brükke');
    expect(left()).toEqual([{ written: 'Brükke', nearest: null }]);
  });

  test('each word once, in order', async () => {
    const search = await searching(TEXTS);
    const { words } = await search.understand('Hafen, Brücke und Hafen?');
    expect(words.map(({ written }) => written)).toEqual(['Hafen', 'Brücke']);
  });
});

describe('a passage is the less certain', () => {
  /** Of the best passage for each question. */
  async function certainties(...questions: string[]): Promise<number[]> {
    const search = await searching(TEXTS);
    const hits = await Promise.all(questions.map((asked) => search.search(asked, { limit: 1 })));
    return hits.map(([best]) => best?.certainty ?? 0);
  }

  test('the less of the question it holds', async () => {
    const [all = 0, half = 0, little = 0] = await certainties(
      'Ist die Brücke am Hafen alt?',
      'Ist die Brücke am Deich rostig?',
      'Ist der Deich hinter der Brücke rostig und undicht?',
    );
    expect(all).toBeGreaterThan(half);
    expect(half).toBeGreaterThan(little);
  });

  test('where a name or number is asked for that stands nowhere, less than for another word', async () => {
    const [word = 0, name = 0, number = 0] = await certainties(
      'Ist die Brücke am Hafen abc?',
      'Ist die Brücke am Hafen Abc?',
      'Ist die Brücke am Hafen 123?',
    );
    expect(name).toBeLessThan(word);
    expect(number).toBeLessThan(word);
  });

  test('the more passages there are among which it was found', async () => {
    const question = 'Ist die Brücke am Hafen rostig?';
    const many = Array.from({ length: 60 }, (_, n) => `Die Brücke am Hafen ist alt: ${String(n)}.`);
    const best = async (texts: readonly string[]) =>
      (await (await searching(texts)).search(question, { limit: 1 }))[0]?.certainty;
    expect(await best(many)).toBeLessThan((await best(many.slice(0, 2))) ?? 0);
  });
});

describe('is understood and searched for', () => {
  test.each([
    [
      'a question of 200 words',
      Array.from({ length: 200 }, (_, n) => `Wort${String(n)}`).join(' '),
    ],
    ['a word of 10,000 letters', `Brücke ${'x'.repeat(10_000)}`],
    ['a compound of 10,000 letters', `Brücke ${'hafenbrücke'.repeat(909)}`],
    ['10,000 digits', `Brücke ${'9'.repeat(10_000)}`],
    ['5,000 emoji', `Brücke ${'👩‍🚀😀'.repeat(2500)}`],
    ['NUL and halves of emoji', 'Brücke \0\ud83d \udc00 \u202e'],
    ['combining marks without a letter', `Brücke ${'\u0301'.repeat(5000)}`],
    ['names that objects inherit', 'Brücke __proto__ constructor hasOwnProperty'],
  ])('%s', async (_, question) => {
    const search = await searching(TEXTS);
    const understood = await search.understand(question);
    for (const text of TEXTS) expect(understood.matchesIn(text).length).toBeLessThan(10);
    const hits = await search.find(understood, { limit: Infinity });
    for (const { certainty, score } of hits) {
      expect(certainty).toBeGreaterThanOrEqual(0);
      expect(certainty).toBeLessThanOrEqual(1);
      expect(score).not.toBeNaN();
    }
  });

  test('a very long question, its last words too', async () => {
    const search = await searching(TEXTS);
    const long = Array.from({ length: 60 }, (_, n) => `Wort${String(n)}`).join(' ');
    const hits = await search.search(`${long} Brücke`, { limit: Infinity });
    expect(hits.map(({ passage }) => passage.articleId)).toEqual(['0']);
  });

  test('nothing in an empty collection', async () => {
    const search = await searching([]);
    expect(await search.search('Ist die Brücke am Hafen alt?', { limit: 5 })).toEqual([]);
  });
});
