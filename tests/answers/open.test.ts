import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFolderBeside } from '../../src/answers/open.ts';
import { LEAD, MORE } from '../articles/read.ts';
import { folderForTest } from '../helpers/folder.ts';
import { lexicon } from '../helpers/lexicon.ts';

function folderOfTwo(): string {
  const dir = folderForTest();
  writeFileSync(join(dir, 'bruecke.txt'), LEAD);
  writeFileSync(join(dir, 'bauamt.txt'), MORE);
  return dir;
}

test('what is done beside the index has all articles, and the folder opens once both are done', async () => {
  const [opened, done] = await openFolderBeside(
    ({ files, collection }) => Promise.resolve([files().size, collection.size()]),
    folderOfTwo(),
    lexicon,
  );
  onTestFinished(() => opened.close());
  expect(done).toEqual([2, 2]);
  expect(await opened.engine.passages()).toBe(2);
});

test('a folder does not open where what is done beside the index fails', async () => {
  const opening = openFolderBeside(
    () => Promise.reject(new Error('the disk is full')),
    folderOfTwo(),
    lexicon,
  );
  await expect(opening).rejects.toThrow('the disk is full');
});
