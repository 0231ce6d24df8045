import { describe, expect, test } from 'vitest';
import { headingsOf } from '../../src/articles/outline.ts';
import { LAST, LEAD, MORE, outline, read, TITLE } from './read.ts';

test.each([
  'Streit um Geld',
  'Streit um Geld: Wer am Ende bezahlt',
  '„Allianz der Brückenbauer“',
  '2025 wird gebaut',
  'Wer bezahlt die Brücke?',
])('%s is a heading', async (heading) => {
  const article = await read([TITLE, LEAD, heading, MORE]);
  expect(outline(article)).toEqual([
    [null, LEAD],
    [heading, MORE],
  ]);
});

test.each([
  ['a short sentence', 'So kam es auch.'],
  ['a quoted sentence', '„Das ist das Ende.“'],
  ['a line that introduces another', 'Der Bürgermeister sagte dazu:'],
  ['a line in lower case', 'und noch etwas'],
  ['a numbered line', '1. Brücke'],
  ['an item', '- Brücke'],
])('%s is text', async (_, line) => {
  const article = await read([TITLE, LEAD, line, MORE]);
  expect(outline(article)).toEqual([[null, LEAD, line.replace('- ', ''), MORE]]);
});

test('a last line without a full stop is text', async () => {
  expect((await read([TITLE, LEAD, 'Fortsetzung folgt'])).text).toBe(
    `${LEAD}\n\nFortsetzung folgt`,
  );
});

test('of several such lines the last is the heading and the others are text', async () => {
  const article = await read([TITLE, LEAD, 'Musterstadt 2', 'Beispieldorf 1', 'Streit', MORE]);
  expect(outline(article)).toEqual([
    [null, LEAD, 'Musterstadt 2', 'Beispieldorf 1'],
    ['Streit', MORE],
  ]);
});

test('a line above a question that is a heading is text', async () => {
  const article = await read([TITLE, LEAD, 'Fragen, Antworten', 'Wer bezahlt das?', MORE]);
  expect(outline(article)).toEqual([
    [null, LEAD, 'Fragen, Antworten'],
    ['Wer bezahlt das?', MORE],
  ]);
});

describe('in an interview', () => {
  test('a question with an answer is a heading', async () => {
    const article = await read([TITLE, LEAD, 'Was wird das kosten?', MORE]);
    expect(headingsOf(article)).toEqual(['Was wird das kosten?']);
  });

  test('a question with a short answer stays with it', async () => {
    const article = await read([TITLE, LEAD, 'Kommt die Brücke?', 'Ja, sicher.', MORE]);
    expect(outline(article)).toEqual([[null, LEAD, 'Kommt die Brücke?', 'Ja, sicher.', MORE]]);
  });
});

test('a heading goes on behind a removed place and is named once', async () => {
  const article = await read([TITLE, LEAD, 'Streit um Geld', MORE, 'Anzeige', LAST]);
  expect(outline(article)).toEqual([
    [null, LEAD],
    ['Streit um Geld', MORE],
    ['Streit um Geld', LAST],
  ]);
  expect(headingsOf(article)).toEqual(['Streit um Geld']);
});

test('days that stand as lines of their own are the headings of a chronicle', async () => {
  const article = await read([TITLE, 'Montag, 3. Mai 2024', LEAD, 'Dienstag, 4. Mai 2024', MORE]);
  expect(article.published).toBeNull();
  expect(headingsOf(article)).toEqual(['Montag, 3. Mai 2024', 'Dienstag, 4. Mai 2024']);
});
