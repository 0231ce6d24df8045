import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLister } from '../../../src/articles/listing/lister.ts';
import { UserError } from '../../../src/errors.ts';
import { folderForTest } from '../../helpers/folder.ts';

test('each listing after the first says how the folder is then', async () => {
  const dir = folderForTest();
  writeFileSync(join(dir, 'a.txt'), 'Eins.');
  const lister = createLister(dir);
  const first = await lister.list();
  expect([...first.files.keys()]).toEqual(['a.txt']);
  writeFileSync(join(dir, 'a.txt'), 'Eins und zwei.');
  writeFileSync(join(dir, 'b.txt'), 'Drei.');
  const second = await lister.list();
  expect([...second.files.keys()]).toEqual(['a.txt', 'b.txt']);
  expect(second.files.get('a.txt')).not.toBe(first.files.get('a.txt'));
});

test('a folder that is gone is told of whenever it is asked for, until it is there again', async () => {
  const dir = join(folderForTest(), 'articles');
  const lister = createLister(dir);
  // Nobody hears of the first failure for a while, as where code is being loaded.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const gone = new UserError(`There is no folder "${dir}".`);
  await expect(lister.list()).rejects.toThrow(gone);
  await expect(lister.list()).rejects.toThrow(gone);
  const file = `${dir}.txt`;
  writeFileSync(file, 'Eins.');
  renameSync(file, dir);
  await expect(lister.list()).rejects.toThrow('is a file');
  rmSync(dir);
  renameSync(folderForTest(), dir);
  expect((await lister.list()).files).toEqual(new Map());
});

test('what files hold comes from the first of them on, each by itself', async () => {
  const dir = folderForTest();
  const much = 'x'.repeat(2_000_000);
  for (const [name, text] of [
    ['a', 'Eins.'],
    ['b', much],
    ['c', 'Drei.'],
  ] as const) {
    writeFileSync(join(dir, name), text);
  }
  const lister = createLister(dir);
  const wanted = ['nowhere', 'a', 'b', 'c'].map((name) => ({
    file: join(dir, name),
    largest: 3_000_000,
  }));
  const [missing, first, second, ...others] = await lister.fetch(wanted);
  expect(missing).toMatchObject({ reason: 'unreadable' });
  expect(first).toEqual(new TextEncoder().encode('Eins.'));
  expect(second).toHaveLength(much.length);
  expect(others).toEqual([]);
  const [last] = await lister.fetch(wanted.slice(3));
  expect(last).toEqual(new TextEncoder().encode('Drei.'));
});

test('a file above what is read of its kind is left alone', async () => {
  const dir = folderForTest();
  writeFileSync(join(dir, 'a.txt'), 'Eins.');
  const lister = createLister(dir);
  expect(await lister.fetch([{ file: join(dir, 'a.txt'), largest: 4 }])).toEqual([
    { reason: 'too-large', detail: 'has 5 bytes, above 4' },
  ]);
});
