import { describe, expect, test } from 'vitest';
import { LEAD, MORE, outline, read, TITLE } from './read.ts';

test('the first headline above the text is the title', async () => {
  expect((await read([TITLE, 'Streit um Geld', LEAD])).title).toBe(TITLE);
});

test('a line that is repeated goes before the first', async () => {
  const article = await read(['Hafen und Brücken der Stadt', TITLE, TITLE, LEAD]);
  expect(article).toMatchObject({ title: TITLE, text: LEAD });
});

test('copies of the title are not in the text, wherever they stand', async () => {
  const article = await read([TITLE, LEAD, TITLE, MORE]);
  expect(outline(article)).toEqual([
    [null, LEAD],
    [null, MORE],
  ]);
});

test('a copy of the title may have other marks and another case, but no word more or less', async () => {
  const copies = [`»${TITLE.toUpperCase()}«!`, TITLE.replaceAll(' ', ' – ')];
  const others = [`${TITLE}: heute.`, `${TITLE.slice(0, -1)}.`, `${TITLE.replace(' ', '')}.`];
  const article = await read([TITLE, LEAD, ...copies, MORE, ...others]);
  expect(outline(article)).toEqual([
    [null, LEAD],
    [null, MORE, ...others],
  ]);
});

test('a question can be a title', async () => {
  expect((await read(['Wer bezahlt die neue Brücke im Hafen?', LEAD])).title).toBe(
    'Wer bezahlt die neue Brücke im Hafen?',
  );
});

test('without a headline the file has the name of its file', async () => {
  expect((await read([LEAD, MORE], 'ordner/bruecke.txt')).title).toBe('bruecke');
});

test('a title of which nobody sees anything is none', async () => {
  const unseen = '\u3164\u2800';
  expect((await read([unseen, LEAD], 'bruecke.txt')).title).toBe('bruecke');
  const declared = `---\ntitle: "${unseen}"\n---\n# ${unseen}\n\n${LEAD}`;
  expect((await read(declared, 'bruecke.md')).title).toBe('bruecke');
});

test('a word of the page is the title only where there is no other', async () => {
  expect(await read(['Kommentare', LEAD])).toMatchObject({ title: 'Kommentare', text: LEAD });
  expect(await read(['Kommentare', TITLE, LEAD])).toMatchObject({ title: TITLE, text: LEAD });
});

test('a copy of a declared title below the text makes no headings of the lines above it', async () => {
  const article = await read(
    `---\ntitle: ${TITLE}\n---\n${[LEAD, 'Musterstadt 2', 'Beispieldorf 1', TITLE].join('\n\n')}`,
  );
  expect(outline(article)).toEqual([[null, LEAD, 'Musterstadt 2', 'Beispieldorf 1']]);
});

test('what is repeated far down in a list is not its title', async () => {
  const results = Array.from({ length: 20 }, (_, day) => `Spiel ${String(day)}`);
  expect((await read(['Ergebnisse', ...results, '0:0', '0:0'])).title).toBe('Ergebnisse');
});

describe('the part behind a bar', () => {
  test('is not part of the title', async () => {
    const article = await read([`${TITLE} | Nachrichten aus der Region`, LEAD]);
    expect(article).toMatchObject({ title: TITLE, outlet: null });
  });

  test("is the outlet where it looks like one's name", async () => {
    const article = await read([`${TITLE} | Regional | Musterstädter Anzeiger`, LEAD]);
    expect(article).toMatchObject({ title: TITLE, outlet: 'Musterstädter Anzeiger' });
  });

  test('does not make another title of it', async () => {
    const article = await read([`${TITLE} | Regional`, TITLE, LEAD]);
    expect(article).toMatchObject({ title: TITLE, text: LEAD });
  });
});

test.each([
  'Musterstädter Zeitung',
  'Die Freie Presse',
  'Muster24 Deutsch',
  'www.hafenbote.example.de',
])('%s above the title is the outlet', async (name) => {
  const article = await read([name, TITLE, LEAD]);
  expect(article).toMatchObject({ title: TITLE, outlet: name, text: LEAD });
});

test.each(['Brückenbau', 'Streit um Zeitung', 'Deutsche Post', 'Neue Verbote', 'TikTok'])(
  'the kicker %s is no outlet but a heading',
  async (kicker) => {
    const article = await read([kicker, TITLE, LEAD]);
    expect(article).toMatchObject({ title: TITLE, outlet: null });
    expect(outline(article)).toEqual([[kicker, LEAD]]);
  },
);

test('a kicker above a title with a subtitle is not in the text', async () => {
  const article = await read(['Brückenbau', TITLE, 'Streit um Geld und Lärm', LEAD]);
  expect(outline(article)).toEqual([['Streit um Geld und Lärm', LEAD]]);
});

test("a paper's name alone above the text is its title", async () => {
  expect(await read(['Musterstädter Zeitung', LEAD])).toMatchObject({
    title: 'Musterstädter Zeitung',
    outlet: null,
  });
});
