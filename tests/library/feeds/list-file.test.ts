import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createListFile } from '../../../src/library/feeds/list-file.ts';
import { recordingLog } from '../../helpers/log.ts';
import { dataFolder } from '../../helpers/store.ts';
import { fetched, jsonFeed, wholeEntry } from '../../helpers/web.ts';
import { following, quietly } from './following.ts';

const A = 'https://a.example/feed';
const B = 'https://b.example/feed';

async function listed(text: string | null) {
  const path = join(dataFolder(), 'feeds.txt');
  const write = (content: string) => writeFileSync(path, content);
  if (text !== null) write(text);
  const { log, entries } = recordingLog();
  const followed = await following();
  const list = createListFile(path, followed.feeds, log);
  await list.look();
  /** Until what changed has come to rest. */
  const look = async () => {
    await list.look();
    await list.look();
  };
  const urls = () =>
    followed.feeds
      .all()
      .map(({ url }) => url)
      .sort();
  return { ...followed, path, list, look, write, urls, remove: () => rmSync(path), told: entries };
}

test('the feeds of the list are followed, and no longer when they leave it', async () => {
  const { feeds, web, look, write, urls, texts } = await listed(`${A} 60\n${B}`);
  expect(feeds.all()).toMatchObject([
    { url: A, minutes: 60, from: 'list' },
    { url: B, minutes: null, from: 'list' },
  ]);
  web[A] = fetched(A, jsonFeed([wholeEntry('a', 'Die Brücke ist alt.')]));
  await feeds.checkDue();
  write(`${B} 30`);
  await look();
  expect(urls()).toEqual([B]);
  expect(feeds.all()).toMatchObject([{ minutes: 30 }]);
  expect(texts()).toHaveLength(1);
});

test('a feed of the list is paused by command, but removed in the list alone', async () => {
  const { feeds, look, write } = await listed(A);
  await expect(feeds.remove(A, false)).rejects.toThrow('feeds.txt of the bot’s operator');
  await feeds.pause(A);
  write(`${A} # noch da`);
  await look();
  expect(feeds.all()).toMatchObject([{ url: A, isPaused: true }]);
});

test('a feed that was added by command stays when it was never listed', async () => {
  const { feeds, web, look, write, urls } = await listed(null);
  web[B] = fetched(B, jsonFeed([]));
  await feeds.add(B, null, quietly);
  write(A);
  await look();
  expect(urls()).toEqual([A, B]);
  write('');
  await look();
  expect(urls()).toEqual([B]);
});

test('a list that is gone takes no feed along and is complained of once', async () => {
  const { look, remove, urls, told } = await listed(A);
  remove();
  await look();
  await look();
  expect(urls()).toEqual([A]);
  expect(told.filter(({ msg }) => msg.includes('is gone'))).toHaveLength(1);
});

test('a line that names no feed is logged with its number, and the others count', async () => {
  const { urls, told } = await listed(`kein Feed\n${A}`);
  expect(urls()).toEqual([A]);
  expect(told).toContainEqual(expect.objectContaining({ level: 40, line: 1 }));
});

test('a list that changes is followed once it looks the same twice', async () => {
  const { list, write, urls } = await listed(`${A}\n${B}`);
  write('');
  await list.look();
  write(`${B}\n${A}`);
  await list.look();
  await list.look();
  expect(urls()).toEqual([A, B]);
});

test('a list that cannot be read is complained of once, and its feeds stay', async () => {
  const { look, path, remove, urls, told } = await listed(A);
  remove();
  mkdirSync(path);
  await look();
  await look();
  expect(urls()).toEqual([A]);
  expect(told.filter(({ msg }) => msg.includes('was not read'))).toHaveLength(1);
});
