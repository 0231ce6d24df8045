import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFolder, readSingleFile } from '../../src/articles/folder.ts';
import { UserError } from '../../src/errors.ts';
import { LEAD, TITLE } from './read.ts';

const ARTICLE = `${TITLE}\n\n${LEAD}\n`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'articles-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function put(path: string, content: string | Uint8Array = ARTICLE): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

async function ids(): Promise<string[]> {
  return (await readFolder(dir)).articles.map(({ id }) => id);
}

async function reasons(): Promise<Record<string, string>> {
  const { skipped } = await readFolder(dir);
  return Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]));
}

describe('which files are articles', () => {
  test('those of all folders, in the order of their paths', async () => {
    for (const path of ['b.txt', 'a/z.MD', 'a/b/c.txt', 'a.txt']) put(path);
    expect(await ids()).toEqual(['a.txt', 'a/b/c.txt', 'a/z.MD', 'b.txt']);
  });

  test('hidden files, hidden folders and READMEs are silently none', async () => {
    for (const path of ['.a.txt', '.git/a.txt', 'README.md', 'sub/readme.txt', 'a.txt']) put(path);
    expect(await ids()).toEqual(['a.txt']);
    expect(await reasons()).toEqual({});
  });

  test('a folder whose name ends in .txt is a folder', async () => {
    put('x.txt/a.txt');
    expect(await ids()).toEqual(['x.txt/a.txt']);
  });

  test('links are followed, and one that leads in a circle is read once', async () => {
    put('sub/a.txt');
    symlinkSync('sub/a.txt', join(dir, 'b.txt'));
    symlinkSync('..', join(dir, 'sub/circle'));
    expect(await ids()).toEqual(['b.txt', 'sub/a.txt']);
    expect(await reasons()).toEqual({});
  });

  test('a missing folder and a file are errors that the person can solve', async () => {
    put('a.txt');
    await expect(readFolder(join(dir, 'nowhere'))).rejects.toThrow(UserError);
    await expect(readFolder(join(dir, 'a.txt'))).rejects.toThrow(UserError);
  });
});

describe('a file that is skipped', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \n\t\r\n'],
    ['empty', '\uFEFF'],
    ['binary', 'Text\0Text'],
    ['encoding', Buffer.from('Br\x81cke', 'latin1')],
    ['no-text', 'Nur ein Titel'],
    ['no-text', '© 2025 Musterstädter Bote'],
    ['front-matter', `---\ntitle: a: b\n---\n${LEAD}`],
    ['too-large', 'x'.repeat(5 * 1024 * 1024 + 1)],
  ])('is %s', async (reason, content) => {
    put('a.txt', content);
    put('b.txt');
    expect(await reasons()).toEqual({ 'a.txt': reason });
    expect(await ids()).toEqual(['b.txt']);
  });

  test('has an ending that no format reads', async () => {
    for (const path of ['a.png', 'b.epub', 'c']) put(path);
    expect(await reasons()).toEqual({
      'a.png': 'unsupported',
      'b.epub': 'unsupported',
      c: 'unsupported',
    });
  });

  test('is a link to nowhere', async () => {
    symlinkSync('nowhere', join(dir, 'a.txt'));
    expect(await reasons()).toEqual({ 'a.txt': 'unreadable' });
  });

  test.skipIf(process.platform === 'win32')(
    'is a pipe (skipped on Windows: no named pipes)',
    async () => {
      execFileSync('mkfifo', [join(dir, 'a.txt')]);
      expect(await reasons()).toEqual({ 'a.txt': 'unreadable' });
    },
  );

  test('is Markdown of a depth that no parser bears', async () => {
    put('a.md', '>'.repeat(20_000) + 'x');
    expect(await reasons()).toEqual({ 'a.md': 'unreadable' });
  });

  test('is a line in a file of several articles', async () => {
    put('a.jsonl', `{"id": "1", "text": "${LEAD}"}\nkaputt\n{"id": "1", "text": "${LEAD}"}\n`);
    expect(await ids()).toEqual(['1']);
    expect(await reasons()).toEqual({ 'a.jsonl:2': 'json', 'a.jsonl:3': 'same-id' });
  });

  test('has the id of an earlier one, which is named', async () => {
    put('a.md', `---\nid: bruecke\n---\n${LEAD}`);
    put('b.md', `---\nid: bruecke\n---\n${LEAD}`);
    const { articles, skipped } = await readFolder(dir);
    expect(articles).toHaveLength(1);
    expect(skipped).toEqual([{ path: 'b.md', reason: 'same-id', detail: 'has the id of a.md' }]);
  });
});

test.each([
  ['utf-8', 'utf8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', 'utf16le', [0xff, 0xfe]],
] as const)('%s with a byte order mark is read', async (_, encoding, mark) => {
  put('a.txt', Buffer.concat([Buffer.from(mark), Buffer.from(ARTICLE, encoding)]));
  expect((await readFolder(dir)).articles[0]).toMatchObject({ title: TITLE, text: LEAD });
});

test('utf-16be with a byte order mark is read', async () => {
  put('a.txt', Buffer.from(`\uFEFF${ARTICLE}`, 'utf16le').swap16());
  expect((await readFolder(dir)).articles[0]).toMatchObject({ title: TITLE, text: LEAD });
});

test('an old charset is read, and places that are in none are reported', async () => {
  put('a.txt', Buffer.from(ARTICLE, 'latin1'));
  put('b.txt', Buffer.concat([Buffer.from(ARTICLE), Buffer.from('Und\xFC.', 'latin1')]));
  const { articles, warnings } = await readFolder(dir);
  expect(articles[0]).toMatchObject({ title: TITLE, text: LEAD });
  expect(warnings).toEqual([
    { path: 'b.txt', message: { kind: 'broken', places: 1, charset: 'utf-8' } },
  ]);
});

test('a warning names the file', async () => {
  put('sub/a.md', `---\ndate: gestern\n---\n${LEAD}`);
  expect((await readFolder(dir)).warnings).toEqual([
    { path: 'sub/a.md', message: { kind: 'ignored', field: 'date', expected: 'day' } },
  ]);
});

test('a single file is read as in a folder of its own', async () => {
  put('sub/a.txt');
  const { articles } = await readSingleFile(join(dir, 'sub/a.txt'));
  expect(articles.map(({ id }) => id)).toEqual(['a.txt']);
});

test('a single file that is missing is skipped as unreadable', async () => {
  const { skipped } = await readSingleFile(join(dir, 'a.txt'));
  expect(skipped.map(({ reason }) => reason)).toEqual(['unreadable']);
});
