import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { UserError } from '../../src/errors.ts';
import { readKept } from '../../src/library/kept.ts';
import { withArticlesKept } from '../../src/store/sqlite/kept-articles.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import type { Source, Store } from '../../src/store/store.ts';
import { article } from '../helpers/article.ts';
import { recordingLog } from '../helpers/log.ts';
import { dataFolder } from '../helpers/store.ts';

async function keptArticles(dir: string): Promise<readonly Article[]> {
  const { besides } = await withArticlesKept(dir, (store) =>
    readKept(store, 'articles', new Date()),
  );
  return besides;
}

async function storeWith(...sources: Source[]): Promise<{ dir: string; store: Store }> {
  const dir = dataFolder();
  const store = await openStore(dir, recordingLog().log, () => new Date());
  await store.keepArticles(
    sources.map((source) => ({ article: article({ id: source }), key: source, source })),
  );
  return { dir, store };
}

test('what is kept besides files is read while the bot runs, and after it', async () => {
  const { dir, store } = await storeWith('file', 'page', 'upload', 'feed');
  expect(await keptArticles(dir)).toEqual(['page', 'upload', 'feed'].map((id) => article({ id })));
  await store.removeArticles(['upload']);
  await store.close();
  expect((await keptArticles(dir)).map(({ id }) => id)).toEqual(['page', 'feed']);
});

test('reading takes the folder from nobody', async () => {
  const { dir, store } = await storeWith('page');
  onTestFinished(() => store.close());
  await keptArticles(dir);
  await store.removeArticles(['page']);
  expect(await keptArticles(dir)).toEqual([]);
});

test('without a data folder there is nothing, and none is made', async () => {
  const dir = dataFolder();
  expect(await keptArticles(dir)).toEqual([]);
  expect(readdirSync(dir)).toEqual([]);
  expect(await keptArticles(join(dir, 'none'))).toEqual([]);
  expect(existsSync(join(dir, 'none'))).toBe(false);
});

test.each([
  ['a later version', "insert into kysely_migration values ('9999-later', '')", /later version/],
  ['an earlier version', `delete from kysely_migration where name > '0001-z'`, /earlier version/],
])('what %s wrote is refused', async (_, sql, sentence) => {
  const { dir, store } = await storeWith('page');
  await store.close();
  const database = new DatabaseSync(join(dir, 'fundstelle.db'));
  database.exec(sql);
  database.close();
  const read = keptArticles(dir);
  await expect(read).rejects.toThrow(UserError);
  await expect(read).rejects.toThrow(sentence);
});

test('a file that cannot be opened is refused', async () => {
  const dir = dataFolder();
  mkdirSync(join(dir, 'fundstelle.db'));
  await expect(keptArticles(dir)).rejects.toThrow(/fundstelle\.db cannot be read: /);
});

test('a file that is no database is refused, and left to the bot', async () => {
  const dir = dataFolder();
  writeFileSync(join(dir, 'fundstelle.db'), 'Das ist keine Datenbank. '.repeat(1000));
  const read = keptArticles(dir);
  await expect(read).rejects.toThrow(UserError);
  await expect(read).rejects.toThrow(/fundstelle\.db cannot be read: file is not a database/);
  expect(readdirSync(dir)).toEqual(['fundstelle.db']);
});
