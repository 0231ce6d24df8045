import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/articles/formats/markdown.ts';
import { LAST, LEAD, MORE, outline, read } from '../read.ts';

test('visible text has no marks and no addresses', async () => {
  const blocks = await parseMarkdown(
    'Die **neue** *Brücke* kostet [zwei Millionen](https://a.example "x") `Euro` <b>und</b> mehr &amp; mehr.',
  );
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'Die neue Brücke kostet zwei Millionen Euro und mehr & mehr.' },
  ]);
});

test('a break within a paragraph is a space', async () => {
  expect(await parseMarkdown('Erste Zeile,\nzweite Zeile,\\\ndritte Zeile.')).toEqual([
    { kind: 'paragraph', text: 'Erste Zeile, zweite Zeile, dritte Zeile.' },
  ]);
});

test('the first heading of the first level is the title, the others are headings', async () => {
  const article = await read(['## Lage', LEAD, '# Die Brücke', MORE, '# Streit', LAST], 'a.md');
  expect(article.title).toBe('Die Brücke');
  expect(outline(article)).toEqual([
    ['Lage', LEAD],
    ['Lage', MORE],
    ['Streit', LAST],
  ]);
});

test('a title and a heading may be a word that is clutter elsewhere', async () => {
  const article = await read(
    ['# Kommentare', LEAD, '## Politik', MORE, '## Newsletter', LAST],
    'a.md',
  );
  expect(article.title).toBe('Kommentare');
  expect(outline(article)).toEqual([
    [null, LEAD],
    ['Politik', MORE],
    ['Newsletter', LAST],
  ]);
});

test('without a title of its own the text is searched for one', async () => {
  const article = await read(['**Neue Brücke für den Hafen**', LEAD], 'a.md');
  expect(article).toMatchObject({ title: 'Neue Brücke für den Hafen', text: LEAD });
});

test('a front-matter title goes before the first heading, which stays one', async () => {
  const article = await read(`---\ntitle: Die Brücke\n---\n# Baubeginn im Mai\n\n${LEAD}`, 'a.md');
  expect(article.title).toBe('Die Brücke');
  expect(outline(article)).toEqual([['Baubeginn im Mai', LEAD]]);
});

test.each([
  ['a code block', '```\ncode\n```'],
  ['HTML', '<div>box</div>'],
  ['an image', '![alt](picture.png)'],
  ['a rule', '***'],
])('%s is a removed place', async (_, block) => {
  const article = await read(['# Die Brücke', LEAD, block, MORE], 'a.md');
  expect(outline(article)).toEqual([
    [null, LEAD],
    [null, MORE],
  ]);
});

test('an image within a paragraph divides it', async () => {
  const article = await read(['# Die Brücke', `${LEAD} ![alt](a.png) ${MORE}`], 'a.md');
  expect(outline(article)).toEqual([
    [null, LEAD],
    [null, MORE],
  ]);
});

test.each([
  ['a comment', '<!-- draft -->'],
  ['a script', '<script>alert(1)</script>'],
  ['a foreign tag', '<iframe src="x"></iframe>'],
])('%s within a paragraph divides it', async (_, html) => {
  const article = await read(['# Die Brücke', `${LEAD} ${html} ${MORE}`], 'a.md');
  expect(outline(article)).toEqual([
    [null, LEAD],
    [null, MORE],
  ]);
});

test('a line break in HTML keeps words apart', async () => {
  expect(await parseMarkdown('Es dauert lange.<br>Dann regnet es.')).toEqual([
    { kind: 'paragraph', text: 'Es dauert lange. Dann regnet es.' },
  ]);
});

test('items of lists and quoted paragraphs are text', async () => {
  const article = await read(
    ['# Die Brücke', LEAD, '- Fähre\n- Tunnel\n  1. Kosten', `> ${MORE}`],
    'a.md',
  );
  expect(outline(article)).toEqual([[null, LEAD, 'Fähre', 'Tunnel', '1. Kosten', MORE]]);
});

test('characters that entities smuggle in are normalised', async () => {
  expect(await parseMarkdown('a&#8206;b&#173;c&nbsp;d')).toEqual([
    { kind: 'paragraph', text: 'abc d' },
  ]);
});

test('a German date or sentence that Markdown takes for a list keeps its number', async () => {
  const sentence = '3. Oktober 2024 war der Tag, an dem die Brücke für immer gesperrt wurde.';
  const article = await read(['# Die Brücke', '14. Oktober 2024', sentence], 'a.md');
  expect(article).toMatchObject({ published: '2024-10-14', text: sentence });
});

test('the items of a numbered list keep the numbers that are written', async () => {
  expect(await parseMarkdown('7. Brücke\n7. Fähre\n9. ![alt](a.png)')).toEqual([
    { kind: 'paragraph', text: '7. Brücke' },
    { kind: 'paragraph', text: '7. Fähre' },
    { kind: 'removed', text: '' },
  ]);
});

test('lists nested without end are refused before they are parsed', async () => {
  await expect(parseMarkdown(`${'- '.repeat(100)}Ende`)).rejects.toThrow('nested too deeply');
});
