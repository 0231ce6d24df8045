import { expect, test } from 'vitest';
import { ALL_KINDS } from '../../src/feeds/file-kinds.ts';
import { createUploads } from '../../src/library/uploads.ts';
import type { Source } from '../../src/store/store.ts';
import { docxOf, paragraph } from '../helpers/docx.ts';
import { libraryWith } from '../helpers/library.ts';
import { articleOf } from '../helpers/written-article.ts';

const BRIDGE = 'Die Brücke am Hafen wurde 1932 gebaut.';
const TOWER = 'Der Turm am Markt steht seit 1870 leer.';

/** As a file of text has it. */
const written = (text: string) => `---\ntitle: Am Wasser\n---\n\n${text}\n`;

/** Uploads to a collection with these articles from there. */
function uploadsTo(present: Parameters<typeof libraryWith>[0] = [], from: Source = 'file') {
  const { collection, library } = libraryWith(present, from);
  const fetched: string[] = [];
  async function give(name: string, contents: string | Uint8Array, size?: number) {
    const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
    const uploads = createUploads({
      fetch(address) {
        fetched.push(address);
        return Promise.resolve(bytes);
      },
      kinds: ALL_KINDS,
      collection,
      library,
    });
    const address = 'https://cdn.discordapp.com/attachments/1/2/a';
    return await uploads.add({ name, size: size ?? bytes.length, address });
  }
  return { collection, library, fetched, give };
}

const lines = (...objects: object[]) =>
  objects.map((each) => JSON.stringify({ title: 'Am Wasser', ...each })).join('\n');

const ids = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id);

test.each([
  ['a.txt', written(BRIDGE)],
  ['a.MD', `# Brücke\n\n${BRIDGE}`],
  ['a.html', `<title>Brücke</title><article><h1>Brücke</h1><p>${BRIDGE}</p></article>`],
  ['a.docx', docxOf(paragraph('Am Wasser', 'Title') + paragraph(BRIDGE))],
  ['a.jsonl', lines({ text: BRIDGE })],
  ['a.json', feedOf([{ id: '1', title: 'Brücke', content_text: BRIDGE }])],
])('%s is an article', async (name, contents) => {
  const { collection, library, give } = uploadsTo();
  const { added } = await give(name, contents);
  expect(added.map(({ text }) => text)).toEqual([BRIDGE]);
  expect(collection.all()).toEqual(added);
  expect(library.sourceOf(added[0]?.id ?? '')).toBe('upload');
});

test('a text that is longer than any article is refused, one line among others left out', async () => {
  const endless = `${BRIDGE} `.repeat(10_000);
  const { give, collection } = uploadsTo();
  await expect(give('a.txt', written(endless))).rejects.toThrow('too large');
  const { added, skipped } = await give('a.jsonl', lines({ text: BRIDGE }, { text: endless }));
  expect(added).toEqual(collection.all());
  expect(skipped).toMatchObject([{ path: 'a.jsonl:2', reason: 'too-large' }]);
});

test('a second file of the same name is a new revision, however its name is composed', async () => {
  const { collection, give } = uploadsTo();
  const { added } = await give('Brücke.txt', written(BRIDGE));
  const { changed } = await give('Brücke.txt'.normalize('NFD'), written(TOWER));
  expect(ids(changed)).toEqual(ids(added));
  expect(collection.all().map(({ text }) => text)).toEqual([TOWER]);
  expect(await give('Brücke.txt', written(TOWER))).toMatchObject({ changed: [], same: changed });
});

test('what is declared otherwise beside the same text is changed', async () => {
  const { give, collection } = uploadsTo();
  await give('a.md', `---\ntitle: Alt\n---\n\n${BRIDGE}`);
  const { changed } = await give('a.md', `---\ntitle: Neu\n---\n\n${BRIDGE}`);
  expect(changed.map(({ title }) => title)).toEqual(['Neu']);
  expect(collection.all()).toEqual(changed);
});

test('a line that a second list no longer has goes; one that cannot be read stays as it was', async () => {
  const { collection, give } = uploadsTo();
  await give('a.jsonl', lines({ text: BRIDGE }, { text: TOWER }, { id: 'fest', text: 'Fest.' }));
  const { added, changed, removed, skipped } = await give(
    'a.jsonl',
    `{\n${lines({ id: 'turm', text: TOWER })}`,
  );
  expect(ids(added)).toEqual(['turm']);
  expect(changed).toEqual([]);
  expect(ids(removed)).toEqual(['upload/a.jsonl:2']);
  expect(skipped).toMatchObject([{ path: 'a.jsonl:1', reason: 'json' }]);
  expect(ids(collection.all()).toSorted()).toEqual(['fest', 'turm', 'upload/a.jsonl:1']);
});

test('a saved feed that moved on keeps what it no longer lists', async () => {
  const { collection, give } = uploadsTo();
  await give('a.json', feedOf([entry('eins')]));
  expect(await give('a.json', feedOf([entry('zwei')]))).toMatchObject({ removed: [] });
  expect(collection.all()).toHaveLength(2);
});

test.each(['file', 'page', 'feed'] as const)(
  'an article that is there from a %s is not replaced, the others are added',
  async (source) => {
    const there = articleOf(TOWER, { id: 'turm' });
    const { collection, give } = uploadsTo([there], source);
    const { added, held } = await give(
      'a.jsonl',
      lines({ id: 'turm', text: BRIDGE }, { text: BRIDGE }),
    );
    expect(held).toMatchObject([{ article: { id: 'turm' }, source }]);
    expect(ids(added)).toEqual(['upload/a.jsonl:2']);
    expect(collection.get('turm')).toEqual(there);
  },
);

test('a file of the operator in a folder called upload is not replaced either', async () => {
  const there = articleOf(TOWER, { id: 'upload/a.txt' });
  const { collection, give } = uploadsTo([there]);
  expect(await give('a.txt', written(BRIDGE))).toMatchObject({
    added: [],
    changed: [],
    held: [{}],
  });
  expect(collection.all()).toEqual([there]);
});

const MEGABYTE = 1024 * 1024;

/** A document that unpacks to far more than it is. */
function bomb(): Uint8Array {
  return docxOf(paragraph(BRIDGE), { 'word/footnotes.xml': ' '.repeat(51 * MEGABYTE) });
}

test.each([
  ['a program', 'a.exe', () => 'MZ', /must end in \.txt, \.md, .* or \.json\.$/],
  ['an archive', 'a.zip', () => 'PK', /must end in/],
  ['no ending', 'txt', () => BRIDGE, /must end in/],
  ['nothing but an ending', '.txt', () => BRIDGE, /must end in/],
  ['the parent folder', '..', () => BRIDGE, /must end in/],
  ['an ending hidden by the direction', 'a\u202Etxt.exe', () => 'MZ', /“atxt\.exe” .* must end in/],
  ['an ending behind a line break', 'a.txt\n.exe', () => 'MZ', /must end in/],
  ['nothing in it', 'a.txt', () => '', /cannot be added: empty\./],
  ['only blanks in it', 'a.txt', () => ' \n\t', /cannot be added: empty\./],
  ['no text in it', 'a.html', () => '<script>1</script>', /holds no article text/],
  ['bytes of a picture', 'a.txt', () => '\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0', /not a text file/],
  ['broken front matter', 'a.md', () => '---\na: [\n---\n\nText.', /not valid YAML \(.+\)\./],
  ['a colon in a value', 'a.md', () => '---\na: b: c\n---\n\nText.', / at line 2, column 4\)\.$/],
  ['no document', 'a.docx', () => 'PK\x03\x04', /cannot be read|unknown format/],
  ['no PDF', 'a.pdf', () => '%PDF-1.7\n', /cannot be read/],
  ['no feed', 'a.xml', () => '<html/>', /unknown format/],
  ['a feed with entities', 'a.rss', () => '<!DOCTYPE a [<!ENTITY b "c">]><rss/>', /unknown format/],
  ['a bomb', 'a.docx', bomb, /cannot be read/],
])(
  'a file with %s is refused in one sentence and adds nothing',
  async (_, name, make, sentence) => {
    const { collection, give } = uploadsTo();
    const refused = give(name, make());
    await expect(refused).rejects.toThrow(sentence);
    await expect(refused).rejects.toThrow(/^“[^“”\n]*” cannot be added: [^\n]+\.$/);
    expect(collection.all()).toEqual([]);
  },
);

test.each([
  ['unknown', 'a.exe', 10],
  ['too large', 'a.txt', 5 * MEGABYTE + 1],
])('a file that is %s is not even fetched', async (_, name, size) => {
  const { fetched, give } = uploadsTo();
  await expect(give(name, BRIDGE, size)).rejects.toThrow('cannot be added');
  expect(fetched).toEqual([]);
});

test.each([
  ['lines', 'a.jsonl', () => '{\n'.repeat(2001)],
  ['entries', 'a.json', () => feedOf(Array.from({ length: 2001 }, (_, n) => entry(String(n))))],
])('a file of more %s than one may hold articles is refused whole', async (_, name, make) => {
  const { collection, give } = uploadsTo();
  await expect(give(name, make())).rejects.toThrow('one file may hold at most 2,000 articles.');
  expect(collection.all()).toEqual([]);
});

test.each([
  ['a way out of a folder', '../../etc/passwd.txt', '.._.._etc_passwd.txt'],
  ['a way out on Windows', '..\\..\\boot.txt', '.._.._boot.txt'],
  ['control characters', 'a\u0000\u001B[31mb\r\nc.txt', 'a[31mb c.txt'],
  ['another direction', 'a\u202Eb\u2066c\u200F.txt', 'abc.txt'],
  ['half a character', 'a\uD800.txt', 'a\uFFFD.txt'],
  ['300 characters', `${'x'.repeat(296)}.txt`, `${'x'.repeat(296)}.txt`],
  ['a mention', '@everyone <@900000000000000011>.txt', '@everyone <@900000000000000011>.txt'],
  ['Markdown', '**a** [b](https://evil.example).txt', '**a** [b](https:__evil.example).txt'],
  ['a property of objects', '__proto__.txt', '__proto__.txt'],
])('a name with %s is a name on one line and nothing else', async (_, name, shown) => {
  const { collection, give } = uploadsTo();
  const uploaded = await give(name, written(BRIDGE));
  expect(uploaded.name).toBe(shown);
  expect(ids(collection.all())).toEqual([`upload/${shown}`]);
});

function entry(id: string): object {
  return { id, title: id, content_text: `${id}: ${BRIDGE}` };
}

function feedOf(items: object[]): string {
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Bote', items });
}
