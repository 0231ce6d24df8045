import { expect, test } from 'vitest';
import { FetchRefusal } from '../../../src/feeds/fetch/refusal.ts';
import { fetched, jsonFeed, wholeEntry } from '../../helpers/web.ts';
import { following, quietly } from './following.ts';

const FEED = 'https://hafenbote.example/feed';
const GONE = new FetchRefusal('missing', 'hafenbote.example', '404');
const WELL = fetched(FEED, jsonFeed([wholeEntry('a', 'Die Brücke ist alt.')]));

/** A feed that was added and failed twice; the third time, telling admins takes until `told`. */
async function failingFeed() {
  const asked = Promise.withResolvers<undefined>();
  const told = Promise.withResolvers<boolean>();
  const announce = () => {
    asked.resolve(undefined);
    return told.promise;
  };
  const followed = await following({ announce });
  const { feeds, web } = followed;
  web[FEED] = WELL;
  await feeds.add(FEED, null, quietly);
  web[FEED] = GONE;
  await feeds.check(FEED, quietly);
  await feeds.check(FEED, quietly);
  return { ...followed, asked: asked.promise, told };
}

test('a feed that is removed while admins are told of it stays away', async () => {
  const { feeds, store, asked, told } = await failingFeed();
  const checked = feeds.check(FEED, quietly);
  await asked;
  const removed = feeds.remove(FEED, false);
  while (feeds.all().length > 0) await new Promise(setImmediate);
  told.resolve(true);
  await Promise.all([checked, removed]);
  expect(feeds.all()).toEqual([]);
  expect(await store.feeds()).toEqual([]);
});

test('a feed that is paused while admins are told of it is paused', async () => {
  const { feeds, asked, told } = await failingFeed();
  const checked = feeds.check(FEED, quietly);
  await asked;
  await feeds.pause(FEED);
  told.resolve(true);
  await checked;
  expect(feeds.all()).toMatchObject([{ isPaused: true, health: { isAnnounced: true } }]);
});

test('the log names a feed that keeps failing with the reason, whoever was told, and its return', async () => {
  const { feeds, web, logged, told } = await failingFeed();
  expect(logged).toEqual([]);
  told.resolve(false);
  await feeds.check(FEED, quietly);
  expect(logged).toMatchObject([
    { level: 40, msg: 'a feed cannot be read', feed: FEED, failures: 3 },
  ]);
  expect(logged[0]).toHaveProperty('reason', expect.stringContaining('has nothing'));
  web[FEED] = WELL;
  await feeds.check(FEED, quietly);
  expect(logged.at(-1)).toMatchObject({ level: 30, msg: 'a feed can be read again', feed: FEED });
});
