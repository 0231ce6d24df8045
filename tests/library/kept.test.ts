import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFolder } from '../../src/answers/open.ts';
import type { Kinds } from '../../src/articles/kinds/kinds.ts';
import { KINDS } from '../../src/articles/kinds/kinds.ts';
import { readKept } from '../../src/library/kept.ts';
import { openLibrary } from '../../src/library/library.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { LAST, LEAD, MORE } from '../articles/read.ts';
import { folderForTest } from '../helpers/folder.ts';
import { lexicon } from '../helpers/lexicon.ts';
import { recordingLog } from '../helpers/log.ts';
import { dataFolder } from '../helpers/store.ts';

/** Long after the test's files were written. */
const LATER = () => new Date(Date.now() + 60_000);

/** A folder and a store, and starts of a bot on them that tell which files each of them read. */
async function startsOn(files: Readonly<Record<string, string>>) {
  const dir = folderForTest();
  const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
  for (const [path, text] of Object.entries(files)) write(path, text);
  const store = await openStore(dataFolder(), recordingLog().log, () => new Date());
  onTestFinished(() => store.close());
  async function start(now = LATER) {
    const read: string[] = [];
    const kept = await readKept(store, dir, now());
    const opened = await openFolder(dir, lexicon, { kinds: telling(read), ...kept });
    const library = await openLibrary(opened, store, kept);
    return { read: read.sort(), kept, opened, library };
  }
  return { dir, write, store, start };
}

/** Kinds that note the paths of what they read. */
function telling(read: string[]): Kinds {
  return new Map(
    [...KINDS].map(([ending, kind]) => [
      ending,
      {
        ...kind,
        read: async (path, bytes) => {
          read.push(path);
          return await kind.read(path, bytes);
        },
      },
    ]),
  );
}

const TWO = { 'a.txt': LEAD, 'b.txt': MORE };

test('a second start reads no file and says the same', async () => {
  const { start } = await startsOn({
    ...TWO,
    'c.jsonl': `${JSON.stringify({ id: 'c', date: 'gestern', text: LAST })}\nkein JSON`,
    'd.txt': '',
    'e.png': '',
  });
  const first = await start();
  expect(first.read).toEqual(['a.txt', 'b.txt', 'c.jsonl', 'd.txt']);
  const second = await start();
  expect(second.read).toEqual([]);
  expect(second.opened.reading()).toEqual(first.opened.reading());
  expect(second.opened.collection.all()).toEqual(first.opened.collection.all());
  expect((await second.opened.answers.ask('Was hat der Rat beschlossen?')).kind).toBe('found');
});

test('a file that changed, came or went between two starts is noticed', async () => {
  const { dir, write, start, store } = await startsOn({ ...TWO, 'c.txt': LAST });
  await start();
  write('a.txt', LAST);
  rmSync(join(dir, 'b.txt'));
  renameSync(join(dir, 'c.txt'), join(dir, 'd.txt'));
  const { read, opened } = await start();
  expect(read).toEqual(['a.txt', 'd.txt']);
  const now = opened.reading().articles;
  expect(now.map(({ id, text }) => [id, text])).toEqual([
    ['a.txt', LAST],
    ['d.txt', LAST],
  ]);
  expect(await store.articlesFrom('file')).toEqual(now);
  expect((await start()).read).toEqual([]);
});

test('a new title in an old text is kept', async () => {
  const { write, start, store } = await startsOn({ 'a.txt': `---\ntitle: Alt\n---\n${LEAD}` });
  await start();
  write('a.txt', `---\ntitle: Neu\n---\n${LEAD}`);
  await start();
  expect(await store.articlesFrom('file')).toMatchObject([{ title: 'Neu' }]);
});

test('a file that was written just before it was read is read again', async () => {
  const { start } = await startsOn(TWO);
  await start(() => new Date());
  expect((await start()).read).toEqual(['a.txt', 'b.txt']);
  expect((await start()).read).toEqual([]);
});

test('a file whose article was replaced by a page is read again, and counts', async () => {
  const { start, store } = await startsOn(TWO);
  const { opened, library } = await start();
  const article = opened.collection.get('a.txt');
  if (article === undefined) throw new Error('there is no article');
  await library.put([{ ...article, title: 'Von einer Seite' }], 'page');
  const { read, library: reopened } = await start();
  expect(read).toEqual(['a.txt']);
  expect(reopened.sourceOf('a.txt')).toBe('file');
  expect(await store.articlesFrom('page')).toEqual([]);
});

test('where the file that counts goes, the other one of its id is kept in its place', async () => {
  const titled = (title: string) => `---\nid: a\ntitle: ${title}\n---\n${LEAD}`;
  const { dir, start, store } = await startsOn({
    'a.txt': titled('Eins'),
    'b.txt': titled('Zwei'),
  });
  await start();
  expect(await store.articlesFrom('file')).toMatchObject([{ title: 'Eins' }]);
  rmSync(join(dir, 'a.txt'));
  await start();
  expect(await store.articlesFrom('file')).toMatchObject([{ title: 'Zwei' }]);
});

test('another folder with files of the same names is read', async () => {
  const { store, start } = await startsOn(TWO);
  await start();
  expect((await readKept(store, folderForTest(), LATER())).files).toEqual(new Map());
});

test('what comes from elsewhere is answered from after a restart', async () => {
  const { start } = await startsOn({ 'a.txt': LEAD });
  const { opened, library } = await start();
  const [article] = opened.reading().articles;
  if (article === undefined) throw new Error('there is no article');
  const page = { ...article, id: 'https://a.example/', title: 'Seite' };
  await library.put([page], 'page');
  const second = await start();
  expect(second.opened.collection.get(page.id)).toEqual(page);
  expect(await second.opened.engine.passages()).toBe(2);
  expect(second.library.sourceOf(page.id)).toBe('page');
});

test('what copies are found by is kept from start to start, as long as their texts are there', async () => {
  const text = Array.from({ length: 100 }, (_, n) => `wort${String(n)}`).join(' ');
  const { dir, write, start, store } = await startsOn({ 'a.txt': text, 'b.txt': LEAD });
  const { kept, opened } = await start();
  expect(kept.bandKeys).toEqual(new Map());
  write('copy.txt', text);
  const second = await start();
  expect(second.kept.bandKeys).toEqual(opened.collection.bandKeys());
  expect(second.opened.collection.groupOf('copy.txt')).toEqual(['a.txt', 'copy.txt']);
  for (const name of ['b.txt', 'copy.txt']) rmSync(join(dir, name));
  await start();
  write('copy.txt', text);
  const { kept: left } = await start();
  expect([...left.bandKeys.keys()]).toEqual([opened.collection.get('a.txt')?.hash]);
  const none = new Map([...left.bandKeys.keys()].map((hash) => [hash, new Int32Array()]));
  await store.keepBandKeys(kept.readBy, none);
  expect((await start()).opened.collection.groupOf('copy.txt')).toEqual(['copy.txt']);
});
