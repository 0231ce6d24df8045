import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { backUp, backupsIn } from '../../src/store/sqlite/backups.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { restore } from '../../src/store/sqlite/restore.ts';
import type { Store } from '../../src/store/store.ts';
import { digestStoreContract } from '../contracts/store-digests.ts';
import { feedStoreContract } from '../contracts/store-feeds.ts';
import { fileStoreContract } from '../contracts/store-files.ts';
import { storeContract } from '../contracts/store.ts';
import { article } from '../helpers/article.ts';
import { feedOf } from '../helpers/feed.ts';
import { recordingLog } from '../helpers/log.ts';
import { dataFolder } from '../helpers/store.ts';
import { articleOf } from '../helpers/written-article.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const LATER = new Date('2026-11-23T10:00:00Z');
const QUESTION = 'Wer baut den Turm?';

storeContract('SQLite', (now) => openStore(dataFolder(), recordingLog().log, now));
feedStoreContract('SQLite', async () => (await opened(dataFolder())).store);
fileStoreContract(
  'SQLite',
  async () => await openStore(dataFolder(), recordingLog().log, () => NOW),
);
digestStoreContract('SQLite', async (now) => (await opened(dataFolder(), now)).store);

async function opened(
  dir: string,
  now = () => NOW,
): Promise<{ store: Store; messages: () => string[] }> {
  const { log, entries } = recordingLog();
  const store = await openStore(dir, log, now);
  onTestFinished(() => store.close());
  return { store, messages: () => entries.map(({ msg }) => msg) };
}

/** A closed store that holds one question, with a backup of it. */
async function storeWithBackup(): Promise<string> {
  const dir = dataFolder();
  const store = await openStore(dir, recordingLog().log, () => NOW);
  await store.addUnanswered('1', QUESTION);
  await backUp(store, dir, NOW);
  await store.close();
  return dir;
}

/** As a process leaves it that is killed. */
function abandon(dir: string): void {
  writeFileSync(join(dir, 'running.json'), '{"pid":1');
}

test('what was kept is there after a restart', async () => {
  const { store } = await opened(await storeWithBackup());
  expect(await store.unanswered('1', 10)).toEqual([{ question: QUESTION, times: 1 }]);
});

test('a process that is killed at any moment loses nothing that was acknowledged', async () => {
  const dir = dataFolder();
  const writer = spawn(process.execPath, ['tests/helpers/writes-until-killed.ts', dir]);
  onTestFinished(() => void writer.kill('SIGKILL'));
  let acknowledged = 0;
  for await (const line of createInterface(writer.stdout)) {
    acknowledged = Number(line);
    if (acknowledged === 20) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  expect(acknowledged).toBeGreaterThanOrEqual(20);
  const { store } = await opened(dir);
  expect((await store.unanswered('1', 10_000)).length).toBeGreaterThanOrEqual(acknowledged);
});

test('a second process is told which one has the folder, and takes nothing from it', async () => {
  const dir = dataFolder();
  const { store } = await opened(dir);
  const second = openStore(dir, recordingLog().log, () => NOW);
  await expect(second).rejects.toThrow(UserError);
  await expect(second).rejects.toThrow(
    new RegExp(`in use by process ${String(process.pid)} on .+, since 2026-11-22T10:00`),
  );
  await store.addUnanswered('1', QUESTION);
  expect(await store.unanswered('1', 10)).toHaveLength(1);
});

test('a folder whose process was killed can be opened', async () => {
  const dir = await storeWithBackup();
  abandon(dir);
  const { store } = await opened(dir);
  expect(await store.unanswered('1', 10)).toHaveLength(1);
});

test('a file that is no database is set aside, and the backup takes its place', async () => {
  const dir = await storeWithBackup();
  const rubbish = 'Das ist keine Datenbank. '.repeat(1000);
  writeFileSync(join(dir, 'fundstelle.db'), rubbish);
  const { store, messages } = await opened(dir);
  expect(await store.unanswered('1', 10)).toEqual([{ question: QUESTION, times: 1 }]);
  expect(messages()).toEqual([
    'the database is damaged and was set aside',
    'the newest sound backup took the place of the database',
  ]);
  const [aside = ''] = readdirSync(dir).filter((name) => name.startsWith('damaged-'));
  expect(readFileSync(join(dir, aside, 'fundstelle.db'), 'utf8')).toBe(rubbish);
});

test('damage within the file is found after a process was killed', async () => {
  const dir = await storeWithBackup();
  const path = join(dir, 'fundstelle.db');
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096, bytes.length);
  writeFileSync(path, bytes);
  abandon(dir);
  const { store, messages } = await opened(dir);
  expect(messages()[0]).toBe('the database is damaged and was set aside');
  expect(await store.unanswered('1', 10)).toHaveLength(1);
});

test('where the backups are damaged as well, everything is set aside and the store begins anew', async () => {
  const dir = await storeWithBackup();
  writeFileSync(join(dir, 'fundstelle.db'), 'x'.repeat(5000));
  writeFileSync(backupsIn(dir)[0]?.path ?? '', 'y'.repeat(5000));
  const { store, messages } = await opened(dir);
  expect(await store.unanswered('1', 10)).toEqual([]);
  expect(messages()).toContain('there is no sound backup: settings and feedback begin anew');
  expect(readdirSync(dir).filter((name) => name.startsWith('damaged-'))).toHaveLength(2);
});

test('a database of a later version is refused by name and left as it is', async () => {
  const dir = await storeWithBackup();
  const path = join(dir, 'fundstelle.db');
  const database = new DatabaseSync(path);
  database.exec(`insert into kysely_migration values ('9999-of-the-future', '2030-01-01')`);
  database.close();
  await expect(openStore(dir, recordingLog().log, () => NOW)).rejects.toThrow(
    /written by a later version of Fundstelle \(it knows “9999-of-the-future”\)/,
  );
  expect(existsSync(path)).toBe(true);
  expect(readdirSync(dir).filter((name) => name.startsWith('damaged-'))).toEqual([]);
});

/** As it was before texts stood apart. */
function putTextsBack(database: DatabaseSync): void {
  for (const table of ['articles', 'revisions']) {
    database.exec(
      `update ${table} set content = json_insert(content, '$.text', cast(text as text))`,
    );
    database.exec(`alter table ${table} drop column text`);
  }
  database.exec("delete from kysely_migration where name > '0006'");
}

test('articles and revisions that were kept before texts stood apart are the same afterwards', async () => {
  const dir = dataFolder();
  const store = await openStore(dir, recordingLog().log, () => NOW);
  const before = articleOf('Die „Brücke“ ist alt.\n\nSie \\ steht 🌉.', {
    id: 'a',
    title: 'Vorher',
  });
  const after = articleOf('Die Brücke ist neu.', { id: 'a', title: 'Nachher' });
  for (const article of [before, after]) {
    await store.keepArticles([{ article, key: 'a', source: 'page' }]);
  }
  await store.close();
  const database = new DatabaseSync(join(dir, 'fundstelle.db'));
  putTextsBack(database);
  database.close();
  const reopened = await opened(dir);
  expect(await reopened.store.articlesFrom('page')).toEqual([after]);
  expect(await reopened.store.revision('a', before.hash.slice(0, 8))).toEqual(before);
});

test('articles that were kept before arrivals were noted have arrived when they were kept', async () => {
  const dir = dataFolder();
  const store = await openStore(dir, recordingLog().log, () => NOW);
  await store.keepArticles([{ article: article({ id: 'a' }), key: 'a', source: 'page' }]);
  await store.close();
  const database = new DatabaseSync(join(dir, 'fundstelle.db'));
  putTextsBack(database);
  for (const table of ['deliveries', 'subscriptions', 'stories', 'files', 'band_keys']) {
    database.exec(`drop table ${table}`);
  }
  database.exec('drop index articles_by_first_seen; alter table articles drop column first_seen');
  database.exec('alter table articles drop column digest');
  database.exec("delete from kysely_migration where name > '0004'");
  database.close();
  const reopened = await opened(dir, () => LATER);
  expect(await reopened.store.arrivedSince('')).toEqual(new Map([['a', NOW.toISOString()]]));
});

test('an article that was kept before there were digests gets its own when it is kept again', async () => {
  const dir = dataFolder();
  const { store } = await opened(dir);
  const before = article({ id: 'a' });
  const files = new Map([
    ['a.txt', { stamp: '1', outcomes: [{ place: 'a.txt', article: before, warnings: [] }] }],
  ]);
  await store.keepArticles([{ article: before, key: 'a', source: 'file' }]);
  const database = new DatabaseSync(join(dir, 'fundstelle.db'));
  database.exec("update articles set digest = ''");
  database.close();
  await store.keepArticles([{ article: before, key: 'a', source: 'file' }]);
  await store.keepFiles('us', files, new Set(['a.txt']));
  await store.keepArticles([{ article: { ...before, title: 'Neu' }, key: 'a', source: 'file' }]);
  expect(await store.filesReadBy('us')).toEqual(new Map());
});

test('a feed that was kept before failures were noted has none', async () => {
  const { store } = await opened(dataFolder());
  const before = feedOf('https://a.example/feed');
  Reflect.deleteProperty(before.health, 'failed');
  await store.keepFeed(before);
  expect(await store.feeds()).toEqual([feedOf('https://a.example/feed')]);
});

test('there is one backup a day, and of them the newest seven', async () => {
  const dir = dataFolder();
  const { store } = await opened(dir);
  for (let day = 10; day < 20; day++) {
    await backUp(store, dir, new Date(Date.UTC(2026, 10, day, 1)));
    await backUp(store, dir, new Date(Date.UTC(2026, 10, day, 23)));
  }
  expect(backupsIn(dir).map(({ day }) => day)).toEqual(
    [19, 18, 17, 16, 15, 14, 13].map((day) => `2026-11-${String(day)}`),
  );
});

test('a backup that was cut short is not one', async () => {
  const dir = await storeWithBackup();
  writeFileSync(join(dir, 'backups', 'fundstelle-2026-11-23.db.unfinished'), 'half');
  expect(backupsIn(dir).map(({ day }) => day)).toEqual(['2026-11-22']);
  const { store } = await opened(dir);
  await backUp(store, dir, LATER);
  expect(backupsIn(dir).map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22']);
});

test('a backup is put back, and what was there is set aside', async () => {
  const dir = await storeWithBackup();
  const store = await openStore(dir, recordingLog().log, () => LATER);
  await store.addUnanswered('1', 'Wie alt ist die Brücke?');
  await store.close();
  const aside = restore(dir, '2026-11-22', LATER) ?? '';
  expect(existsSync(join(aside, 'fundstelle.db'))).toBe(true);
  const { store: restored } = await opened(dir);
  expect(await restored.unanswered('1', 10)).toEqual([{ question: QUESTION, times: 1 }]);
});

test('no backup is put back under a bot that runs, nor one that is not there', async () => {
  const dir = await storeWithBackup();
  expect(() => restore(dir, '2026-11-21', NOW)).toThrow(/no backup of 2026-11-21/);
  await opened(dir);
  expect(() => restore(dir, '2026-11-22', NOW)).toThrow(/in use by process/);
});
