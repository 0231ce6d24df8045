import { describe, expect, it } from 'vitest';
import { list } from '../../commands/sources/list.ts';
import { search } from '../../commands/sources/search.ts';
import { show } from '../../commands/sources/show.ts';
import { createCollection, keyOf } from '../../src/articles/collection.ts';
import { answersThat } from '../helpers/answers.ts';
import { article, excerpt } from '../helpers/article.ts';
import { buttonsOf, selectOf, shownText, valuesOf } from '../helpers/replies.ts';
import { slashRequest } from '../helpers/requests.ts';

const ferry = article({ author: 'Ada Lotse', url: 'https://hafenbote.example/faehre' });
const ten = Array.from({ length: 10 }, (_, day) =>
  article({
    id: String(day),
    title: `Ausgabe ${String(day)}`,
    published: `2024-10-1${String(day)}`,
  }),
);
const undated = article({ id: 'undated', title: 'Ohne Tag', published: null });

describe('/sources search', () => {
  const excerpts = [excerpt(ferry, 'Der Kapitän heißt Brandt.')];
  const needs = {
    answers: answersThat({
      lookUp: () => Promise.resolve({ excerpts, total: 7, undatedLeftOut: 0 }),
    }),
    collection: createCollection([ferry]),
  };

  it('shows passages, how many there are, and the way to the next page', async () => {
    const reply = await search.execute(slashRequest({ words: ' Kapitän  Fähre ' }), needs);
    const lines = shownText(reply).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '**Kapitän Fähre**',
      '-# 7 passages · page 1 of 3',
      '> Der Kapitän heißt Brandt.',
    ]);
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual(['Context', 'Next']);
    expect(valuesOf(reply, 'Next')[0]).toBe('2');
  });

  it.each([
    ['en', 'No passage contains any of these words.'],
    ['de', 'Keine Stelle enthält eines dieser Wörter.'],
  ] as const)('says so where no passage has the words (%s)', async (locale, sentence) => {
    const answers = answersThat({
      lookUp: () => Promise.resolve({ excerpts: [], total: 0, undatedLeftOut: 0 }),
    });
    const request = slashRequest({ words: 'Zeppelin' }, { locale });
    const reply = await search.execute(request, { ...needs, answers });
    expect(shownText(reply)).toBe(`**Zeppelin**\n${sentence}`);
    expect(reply.tone).toBe('nothing');
  });

  it('wants at least two characters', async () => {
    await expect(search.execute(slashRequest({ words: 'a' }), needs)).rejects.toThrow(
      'take 2 to 300 characters',
    );
  });

  it('is public', () => {
    expect(search.isPrivate()).toBe(false);
  });
});

describe('/sources list', () => {
  it('lists the newest first, by pages, with a select that opens them', async () => {
    const reply = await list.execute(slashRequest(), { collection: createCollection(ten) });
    const lines = shownText(reply).split('\n');
    expect(lines[0]).toBe('**10 articles · page 1 of 2**');
    expect(lines[1]).toBe('- Ausgabe 9 · Hafenbote · 19 October 2024');
    expect(lines).toHaveLength(9);
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual(['Next']);
    expect(selectOf(reply).choices[0]).toEqual({
      label: 'Ausgabe 9',
      value: keyOf('9'),
      description: 'Hafenbote · 19 October 2024',
    });
  });

  it('counts the undated articles that a period leaves out', async () => {
    const collection = createCollection([...ten, undated]);
    const request = slashRequest({ since: '2024-10-18' }, { locale: 'de' });
    const lines = shownText(await list.execute(request, { collection })).split('\n');
    expect(lines).toEqual([
      '**2 Artikel**',
      '-# ab 18. Oktober 2024',
      '- Ausgabe 9 · Hafenbote · 19. Oktober 2024',
      '- Ausgabe 8 · Hafenbote · 18. Oktober 2024',
      '-# Ein Artikel ohne Datum wurde wegen der Zeitangabe nicht berücksichtigt.',
    ]);
  });

  it('says so where no article fits', async () => {
    const request = slashRequest({ since: '2025-01-01' });
    const reply = await list.execute(request, { collection: createCollection(ten) });
    expect(shownText(reply)).toContain('No article fits.');
    expect(reply.tone).toBe('nothing');
  });

  it('fits into a message even with long titles and addresses', async () => {
    const long = ten.map((one) => ({
      ...one,
      title: '*'.repeat(300),
      outlet: '_'.repeat(300),
      url: `https://hafenbote.example/${'x'.repeat(270)}`,
    }));
    const reply = await list.execute(slashRequest(), { collection: createCollection(long) });
    expect(shownText(reply).split('\n')).toHaveLength(9);
  });
});

describe('/sources show', () => {
  const text = 'Die Fähre legt ab.\n\nDer Kapitän heißt Brandt.\n\nMehr folgt.';
  const [second, third] = [text.indexOf('Der'), text.indexOf('Mehr')];
  const whole = article({
    text,
    author: 'Ada Lotse',
    url: 'https://hafenbote.example/faehre',
    sections: [
      { heading: null, start: 0, end: second - 2 },
      { heading: 'Auf der Brücke', start: second, end: third - 2 },
      { heading: 'Auf der Brücke', start: third, end: text.length },
    ],
  });
  const collection = createCollection([whole, ...ten]);
  const answers = answersThat({
    lookUp: () => Promise.resolve({ excerpts: [], total: 0, undatedLeftOut: 0 }),
  });
  const needs = { answers, collection, fullText: false };

  it('shows outlet, date, author, each heading once and the opening', async () => {
    const reply = await show.execute(slashRequest({ article: 'neue fähre' }), needs);
    expect(shownText(reply).split('\n')).toEqual([
      '**[Neue Fähre · Hafenbote · 22 October 2024](<https://hafenbote.example/faehre>)**',
      'by Ada Lotse',
      'Sections:',
      '- Auf der Brücke',
      '-# Opening',
      '> Die Fähre legt ab.',
    ]);
    expect(buttonsOf(reply)).toEqual([]);
  });

  it('leads to the whole text only where that may be shown', async () => {
    const request = slashRequest({ article: keyOf('faehre') }, { locale: 'de' });
    const reply = await show.execute(request, { ...needs, fullText: true });
    expect(valuesOf(reply, 'Volltext').slice(0, 2)).toEqual(['1', keyOf('faehre')]);
  });

  it.each([
    ['en', 'No article is called “Kapitän gesucht”; this one fits best.'],
    ['de', 'Einen Artikel „Kapitän gesucht“ gibt es nicht; dieser passt am besten.'],
  ] as const)('falls back to the article that fits best and says so (%s)', async (locale, note) => {
    const lookUp = () =>
      Promise.resolve({
        excerpts: [excerpt(whole, 'Der Kapitän heißt Brandt.')],
        total: 1,
        undatedLeftOut: 0,
      });
    const request = slashRequest({ article: 'Kapitän gesucht' }, { locale });
    const reply = await show.execute(request, { ...needs, answers: answersThat({ lookUp }) });
    expect(shownText(reply).split('\n')[0]).toBe(`-# ${note}`);
    expect(shownText(reply)).toContain('Neue Fähre');
  });

  it('says so where nothing fits, repeating only the beginning of what was written', async () => {
    const request = slashRequest({ article: `Zeppelin ${'x'.repeat(5000)}` });
    await expect(show.execute(request, needs)).rejects.toThrow(
      /^No article fits “Zeppelin x{90}…”\.$/,
    );
  });

  it('suggests the titles that hold the words typed', async () => {
    expect(await show.complete('article', 'fähre neue', needs)).toEqual([
      { label: 'Neue Fähre', value: keyOf('faehre') },
    ]);
    expect(await show.complete('article', 'Zeppelin', needs)).toEqual([]);
  });
});
