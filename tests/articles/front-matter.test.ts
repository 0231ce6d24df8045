import { expect, test } from 'vitest';
import { readArticle } from '../../src/articles/read-article.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { noteText } from '../../src/i18n/reading-notes.ts';
import { LEAD, read } from './read.ts';

function file(...yaml: string[]): string {
  return ['---', ...yaml, '---', LEAD].join('\n');
}

async function warnings(...yaml: string[]): Promise<readonly string[]> {
  const result = await readArticle('file.md', file(...yaml));
  if ('reason' in result) return [result.reason];
  return result.warnings.map((note) => noteText(note, messagesIn('en')));
}

test.each(['file.md', 'file.txt'])('%s declares what is known of its article', async (path) => {
  const article = await read(
    file(
      'id: bruecke-1',
      'title: "Die Brücke: ein Streit"',
      'outlet: Musterstädter Bote',
      'author: Erika Muster',
      'date: 2024-10-22',
      'url: https://Bote.example/bruecke?utm_medium=rss',
      'language: de-AT',
    ),
    path,
  );
  expect(article).toMatchObject({
    id: 'bruecke-1',
    title: 'Die Brücke: ein Streit',
    outlet: 'Musterstädter Bote',
    author: 'Erika Muster',
    published: '2024-10-22',
    url: 'https://bote.example/bruecke',
    language: 'de',
    text: LEAD,
  });
});

test('source and published are other names for outlet and date', async () => {
  const article = await read(file('source: Bote', 'published: 22. Oktober 2024, 14:00 Uhr'));
  expect(article).toMatchObject({ outlet: 'Bote', published: '2024-10-22' });
});

test.each([
  ['medium: Bote', 'autor: Erika Muster'],
  ['quelle: Bote', 'autorin: Erika Muster'],
])('German names are understood as well: %s, %s', async (outlet, author) => {
  const german = ['titel: Die Brücke', outlet, author, 'datum: 22.10.2024', 'sprache: de-AT'];
  expect(await read(file(...german))).toMatchObject({
    title: 'Die Brücke',
    outlet: 'Bote',
    author: 'Erika Muster',
    published: '2024-10-22',
    language: 'de',
  });
  expect(await warnings('datum: gestern')).toEqual([expect.stringContaining('“datum”')]);
});

test('without an id the canonical address is the id, without both the path', async () => {
  expect((await read(file('url: https://bote.example/a#b'))).id).toBe('https://bote.example/a');
  expect((await read(file('outlet: Bote'), 'ordner/datei.md')).id).toBe('ordner/datei.md');
});

test('a number as a title is the text that stands there', async () => {
  expect((await read(file('title: 007'))).title).toBe('007');
});

test('an empty value is an unknown one and no reason to warn', async () => {
  expect((await read(file('author:', 'outlet: ~', 'date: null'))).author).toBeNull();
  expect(await warnings('author:', 'outlet: ~', 'date: null')).toEqual([]);
});

test.each([
  ['date: 2024-02-31', 'published', 'date'],
  ['date: gestern', 'published', 'date'],
  ['url: ftp://bote.example/a', 'url', 'url'],
  ['outlet: [a, b]', 'outlet', 'outlet'],
  ['author: {name: Erika}', 'author', 'author'],
] as const)('"%s" is left out with a warning', async (line, field, name) => {
  expect((await read(file(line)))[field]).toBeNull();
  expect(await warnings(line)).toEqual([expect.stringContaining(`“${name}”`)]);
});

test('an unknown language is detected from the text', async () => {
  expect((await read(file('language: Österreichisch'))).language).toBe('de');
  expect(await warnings('language: Österreichisch')).toEqual([
    'The declared “language” is not a language code and was ignored.',
  ]);
});

test.each(['title: a: b', 'title: "a', 'a: 1\na: 2', 'a: *nowhere'])(
  'a file with the broken front matter %j is refused with the reason',
  async (yaml) => {
    expect(await readArticle('file.md', file(yaml))).toEqual({
      reason: 'front-matter',
      detail: expect.any(String) as string,
    });
  },
);

test('what is broken is named with its line of the file', async () => {
  expect(await readArticle('file.md', file('id: 1', 'title: a: b'))).toMatchObject({
    detail: 'Nested mappings are not allowed in compact mappings at line 3, column 8',
  });
});

test('aliases that multiply are refused', async () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'])
    bomb.push(
      `${to ?? ''}: &${to ?? ''} [${Array(9)
        .fill(`*${from ?? ''}`)
        .join(',')}]`,
    );
  expect(await warnings(...bomb)).toEqual(['front-matter']);
});

test('rules around a line of text are no front matter', async () => {
  const article = await read(['---', 'Neue Brücke für den Hafen', '---', '', LEAD].join('\n'));
  expect(article.title).toBe('Neue Brücke für den Hafen');
});

test('a rule without an end is no front matter', async () => {
  expect((await read(['---', LEAD].join('\n'))).text).toBe(LEAD);
});

test('a declared title is not in the text', async () => {
  const article = await read('---\ntitle: Die Brücke\n---\nDie Brücke\n\n' + LEAD);
  expect(article).toMatchObject({ title: 'Die Brücke', text: LEAD });
});

test('front matter of thousands of lines is refused rather than searched for double keys', async () => {
  const keys = Array.from({ length: 5000 }, (_, n) => `key${n}: 1`);
  expect(await readArticle('file.md', file(...keys))).toMatchObject({ reason: 'front-matter' });
});

test('a value of invisible characters counts as none', async () => {
  const article = await read(['---', 'title: "\\u200b"', '---', '# Die Brücke', LEAD], 'file.md');
  expect(article.title).toBe('Die Brücke');
});
