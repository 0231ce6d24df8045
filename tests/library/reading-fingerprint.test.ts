import { appendFileSync, cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOfReading } from '../../src/library/reading-fingerprint.ts';
import { folderForTest } from '../helpers/folder.ts';
import { importsOf } from '../helpers/imports.ts';

const PARTS = ['src', 'package.json', 'package-lock.json'];

/** The program's sources once more. */
function copyOfSources(): string {
  const dir = folderForTest();
  for (const part of PARTS) cpSync(part, join(dir, part), { recursive: true });
  return dir;
}

test('the same sources have the same fingerprint, wherever they lie', () => {
  expect(fingerprintOfReading(copyOfSources())).toBe(fingerprintOfReading());
});

test.each([
  'src/articles/clutter/clutter.ts',
  'src/articles/kinds/pdf/parse-pdf.ts',
  'src/feeds/parse-feed-file.ts',
  'src/text/words.ts',
  'src/tuning.ts',
  'package-lock.json',
])('an edit of %s changes the fingerprint', (path) => {
  const dir = copyOfSources();
  appendFileSync(join(dir, path), '\n');
  expect(fingerprintOfReading(dir)).not.toBe(fingerprintOfReading());
});

test('reading loads no source of ours that the fingerprint overlooks', () => {
  const folders = ['src/articles/', 'src/feeds/', 'src/text/', 'src/threads/'];
  const sources = globSync(folders.map((folder) => `${folder}**/*.ts`));
  const others = sources
    .flatMap((path) => importsOf(path, readFileSync(path, 'utf8')))
    .filter(({ target, typeOnly }) => target.startsWith('src/') && !typeOnly)
    .map(({ target }) => target)
    .filter((target) => !folders.some((folder) => target.startsWith(folder)));
  expect([...new Set(others)].sort()).toEqual(['src/errors.ts', 'src/tuning.ts']);
});
