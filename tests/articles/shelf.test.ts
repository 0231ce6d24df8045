import { chmodSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Shelf } from '../../src/articles/shelf.ts';
import { createShelf } from '../../src/articles/shelf.ts';
import { folderForTest } from '../helpers/folder.ts';
import { LAST, LEAD, MORE } from './read.ts';

/** A shelf of a folder that held these files at the first look. */
async function shelfOf(files: Readonly<Record<string, string>>) {
  const dir = folderForTest();
  const write = (path: string, content: string) => writeFileSync(join(dir, path), content);
  for (const [path, content] of Object.entries(files)) write(path, content);
  const shelf = createShelf(dir);
  await shelf.look();
  return { dir, shelf, write };
}

function texts(shelf: Shelf): Record<string, string> {
  return Object.fromEntries(shelf.reading().articles.map(({ id, text }) => [id, text]));
}

function reasons(shelf: Shelf): Record<string, string> {
  return Object.fromEntries(shelf.reading().skipped.map(({ path, reason }) => [path, reason]));
}

test('a file that is new is read when it looks the same twice', async () => {
  const { shelf, write } = await shelfOf({ 'a.txt': LEAD });
  write('b.txt', MORE);
  expect(await shelf.look()).toMatchObject({ changed: false, restless: true });
  expect(texts(shelf)).toEqual({ 'a.txt': LEAD });
  expect(await shelf.look()).toMatchObject({ changed: true, restless: false });
  expect(texts(shelf)).toEqual({ 'a.txt': LEAD, 'b.txt': MORE });
});

test('a file that is still being written is left alone', async () => {
  const { shelf, write } = await shelfOf({ 'a.txt': LEAD });
  for (const part of ['Der', 'Der Rat', 'Der Rat hat']) {
    write('b.txt', part);
    expect(await shelf.look()).toMatchObject({ changed: false, restless: true });
  }
});

test('a file that changed is read anew, although size and time are the old ones', async () => {
  const { dir, shelf, write } = await shelfOf({ 'a.txt': LEAD });
  utimesSync(join(dir, 'a.txt'), 1, 1);
  await shelf.look();
  await shelf.look();
  write('neu', LEAD.replace('alte', 'neue'));
  utimesSync(join(dir, 'neu'), 1, 1);
  renameSync(join(dir, 'neu'), join(dir, 'a.txt'));
  await shelf.look();
  await shelf.look();
  expect(texts(shelf)['a.txt']).toContain('neue Brücke');
});

test('where nothing changed, articles stay the same objects', async () => {
  const { shelf, write } = await shelfOf({ 'a.txt': LEAD });
  const [article] = shelf.reading().articles;
  write('b.txt', MORE);
  await shelf.look();
  await shelf.look();
  expect(shelf.reading().articles[0]).toBe(article);
  expect(await shelf.look()).toMatchObject({ changed: false, restless: false });
});

test('a file that is gone takes its articles with it', async () => {
  const lines = `{"id": "x", "text": "${MORE}"}\n{"id": "y", "text": "${LAST}"}`;
  const { dir, shelf } = await shelfOf({ 'a.txt': LEAD, 'b.jsonl': lines });
  expect(Object.keys(texts(shelf))).toEqual(['a.txt', 'x', 'y']);
  rmSync(join(dir, 'b.jsonl'));
  expect(await shelf.look()).toMatchObject({ changed: true });
  expect(texts(shelf)).toEqual({ 'a.txt': LEAD });
});

test('of two files with one id, the second takes over when the first goes', async () => {
  const file = (text: string) => `---\nid: eins\n---\n${text}`;
  const { dir, shelf } = await shelfOf({ 'a.txt': file(LEAD), 'b.txt': file(MORE) });
  expect([texts(shelf), reasons(shelf)]).toEqual([{ eins: LEAD }, { 'b.txt': 'same-id' }]);
  rmSync(join(dir, 'a.txt'));
  await shelf.look();
  expect([texts(shelf), reasons(shelf)]).toEqual([{ eins: MORE }, {}]);
});

test('a file that becomes unreadable keeps its article and is skipped, until it is read again', async () => {
  const { shelf, write } = await shelfOf({ 'a.txt': LEAD });
  for (const broken of ['kein\0Text', 'wieder\0keiner']) {
    write('a.txt', broken);
    await shelf.look();
    await shelf.look();
    expect([texts(shelf), reasons(shelf)]).toEqual([{ 'a.txt': LEAD }, { 'a.txt': 'binary' }]);
  }
  write('a.txt', MORE);
  await shelf.look();
  await shelf.look();
  expect([texts(shelf), reasons(shelf)]).toEqual([{ 'a.txt': MORE }, {}]);
});

test('a file that is emptied holds no article any more', async () => {
  const { shelf, write } = await shelfOf({ 'a.txt': LEAD, 'b.txt': MORE });
  write('a.txt', '');
  await shelf.look();
  await shelf.look();
  expect([texts(shelf), reasons(shelf)]).toEqual([{ 'b.txt': MORE }, { 'a.txt': 'empty' }]);
});

test('a folder that goes takes no article with it, and goes on when it comes back', async () => {
  const { dir, shelf, write } = await shelfOf({ 'a.txt': LEAD });
  rmSync(dir, { recursive: true });
  expect(await shelf.look()).toMatchObject({ changed: true });
  expect([texts(shelf), reasons(shelf)]).toEqual([{ 'a.txt': LEAD }, { '.': 'unreadable' }]);
  expect(await shelf.look()).toMatchObject({ changed: false });
  mkdirSync(dir);
  write('b.txt', MORE);
  await shelf.look();
  await shelf.look();
  expect([texts(shelf), reasons(shelf)]).toEqual([{ 'b.txt': MORE }, {}]);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a subfolder that nobody may look into keeps its articles (skipped for root and on Windows)',
  async () => {
    const { dir, shelf, write } = await shelfOf({ 'a.txt': LEAD });
    mkdirSync(join(dir, 'sub'));
    write('sub/b.txt', MORE);
    await shelf.look();
    await shelf.look();
    chmodSync(join(dir, 'sub'), 0);
    await shelf.look();
    chmodSync(join(dir, 'sub'), 0o700);
    expect([texts(shelf), reasons(shelf)]).toEqual([
      { 'a.txt': LEAD, 'sub/b.txt': MORE },
      { sub: 'unreadable' },
    ]);
  },
);

test('of very many files that come at once, each look reads some', async () => {
  const { shelf, write } = await shelfOf({ 'a.txt': LEAD });
  for (let n = 0; n < 250; n += 1) write(`${String(n)}.txt`, MORE);
  await shelf.look();
  const counts: number[] = [];
  while ((await shelf.look()).restless) counts.push(shelf.reading().articles.length);
  expect(counts).toEqual([101, 201]);
  expect(shelf.reading().articles).toHaveLength(251);
});

test('the first look tells how many files it has read of how many', async () => {
  const dir = folderForTest();
  for (const name of ['a.txt', 'b.txt', 'c.bin']) writeFileSync(join(dir, name), LEAD);
  const told: string[] = [];
  await createShelf(dir).look((done, total, unit) => {
    told.push(`${String(done)} of ${String(total)} ${unit}`);
  });
  expect(told).toEqual(['0 of 3 files', '1 of 3 files', '2 of 3 files', '3 of 3 files']);
});
