import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { OpenFolder, Reading } from '../../src/answers/open.ts';
import { openFolder } from '../../src/answers/open.ts';
import { readKept } from '../../src/library/kept.ts';
import { openLibrary } from '../../src/library/library.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { LEAD, MORE } from '../articles/read.ts';
import { folderForTest } from '../helpers/folder.ts';
import { lexicon } from '../helpers/lexicon.ts';
import { recordingLog } from '../helpers/log.ts';
import { dataFolder } from '../helpers/store.ts';

const FERRY = 'Der Kapitän Brandt steuert die neue Fähre seit dem Sommer allein über den Fluss.';

/** A folder with one article that is watched; `until` resolves with the news once they fulfil that. */
async function watched() {
  const dir = folderForTest();
  const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
  write('bruecke.txt', `${LEAD}\n\n${MORE}`);
  const news: Reading[] = [];
  const store = await openStore(dataFolder(), recordingLog().log, () => new Date());
  onTestFinished(() => store.close());
  const kept = await readKept(store, dir, new Date());
  const opened = await openFolder(dir, lexicon, kept);
  const library = await openLibrary(opened, store, kept);
  let wake = () => {};
  let returns = 0;
  const watching = opened.watch({
    take: async (articles) => void (await library.putFiles(articles)),
    tell: (what) => {
      news.push(what);
      wake();
    },
    returned: () => {
      returns += 1;
      wake();
    },
    failed: (error) => {
      throw error;
    },
  });
  onTestFinished(() => watching.close());
  async function until(fulfilled: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await fulfilled())) await new Promise<void>((resolve) => (wake = resolve));
  }
  return { dir, opened, write, until, news, returns: () => returns };
}

async function quoted({ answers }: OpenFolder, question: string): Promise<string[]> {
  const { excerpts } = await answers.ask(question);
  return excerpts.map(({ articleId, text }) => `${articleId}: ${text}`);
}

test('an article that is added, changed and removed is so in answers', async () => {
  const { dir, opened, write, until } = await watched();
  const captain = () => quoted(opened, 'Wer steuert die neue Fähre?');
  write('faehre.txt', FERRY);
  await until(() => opened.collection.get('faehre.txt') !== undefined);
  expect(await captain()).toEqual([`faehre.txt: ${FERRY}`]);

  const corrected = FERRY.replace('Der Kapitän Brandt', 'Nach Angaben des Amtes: Kapitän Jansen');
  write('faehre.txt', corrected);
  await until(() => opened.collection.get('faehre.txt')?.text === corrected);
  expect((await captain()).join()).toContain('Jansen');

  rmSync(join(dir, 'faehre.txt'));
  await until(() => opened.collection.get('faehre.txt') === undefined);
  expect((await captain()).join()).not.toContain('Jansen');
});

test('what an editor writes beside the file and renames is the change', async () => {
  const { dir, opened, write, until } = await watched();
  write('bruecke.txt~', FERRY);
  renameSync(join(dir, 'bruecke.txt~'), join(dir, 'bruecke.txt'));
  await until(() => opened.collection.get('bruecke.txt')?.text === FERRY);
  expect(opened.reading().skipped).toEqual([]);
});

test('folders that come later are watched as well, with all that is copied into them', async () => {
  const { dir, opened, write, until } = await watched();
  mkdirSync(join(dir, 'neu/darin'), { recursive: true });
  for (let n = 0; n < 120; n += 1) write(`neu/darin/${String(n)}.txt`, FERRY);
  await until(() => opened.collection.all().length === 121);
  write('neu/darin/0.txt', LEAD);
  await until(() => opened.collection.get('neu/darin/0.txt')?.text === LEAD);
});

test('a file that cannot be read any more is news, and its article stays', async () => {
  const { opened, write, until, news } = await watched();
  write('bruecke.txt', 'kein\0Text');
  await until(() => opened.reading().skipped.length > 0);
  expect(news.flatMap(({ skipped }) => skipped)).toMatchObject([
    { path: 'bruecke.txt', reason: 'binary' },
  ]);
  expect(opened.collection.get('bruecke.txt')?.text).toContain(LEAD);
});

test('after the folder was removed and made anew, it is watched as before', async () => {
  const { dir, opened, write, until, returns } = await watched();
  rmSync(dir, { recursive: true });
  await until(() => opened.reading().skipped.length > 0);
  expect(returns()).toBe(0);
  mkdirSync(dir);
  await until(() => returns() === 1);
  write('faehre.txt', FERRY);
  await until(() => opened.collection.get('faehre.txt') !== undefined);
  expect(opened.collection.all()).toHaveLength(1);
  expect(returns()).toBe(1);
});

test('what could not be taken over is taken over at the next look', async () => {
  const dir = folderForTest();
  writeFileSync(join(dir, 'bruecke.txt'), LEAD);
  const opened = await openFolder(dir, lexicon);
  const failures: unknown[] = [];
  const taken = Promise.withResolvers<number>();
  const watching = opened.watch({
    take(articles) {
      if (failures.length === 0) return Promise.reject(new Error('the disk is full'));
      taken.resolve(articles.length);
      return Promise.resolve();
    },
    tell: () => undefined,
    returned: () => undefined,
    failed: (error) => failures.push(error),
  });
  onTestFinished(() => watching.close());
  writeFileSync(join(dir, 'faehre.txt'), FERRY);
  expect(await taken.promise).toBe(2);
  expect(failures).toMatchObject([{ message: 'the disk is full' }]);
});
