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
  const checkInTime = () => {
    followed.pass(24 * 60);
    return feeds.check(FEED, quietly);
  };
  await checkInTime();
  await checkInTime();
  return { ...followed, checkInTime, asked: asked.promise, told };
}

test('a feed that is removed while admins are told of it stays away', async () => {
  const { feeds, store, checkInTime, asked, told } = await failingFeed();
  const checked = checkInTime();
  await asked;
  const removed = feeds.remove(FEED, false);
  while (feeds.all().length > 0) await new Promise(setImmediate);
  told.resolve(true);
  await Promise.all([checked, removed]);
  expect(feeds.all()).toEqual([]);
  expect(await store.feeds()).toEqual([]);
});

test('a feed that is paused while admins are told of it is paused', async () => {
  const { feeds, checkInTime, asked, told } = await failingFeed();
  const checked = checkInTime();
  await asked;
  await feeds.pause(FEED);
  told.resolve(true);
  await checked;
  expect(feeds.all()).toMatchObject([{ isPaused: true, health: { isAnnounced: true } }]);
});

test('the log names a feed that keeps failing once, with the reason, whoever was told, and its return', async () => {
  const { web, logged, checkInTime, told } = await failingFeed();
  expect(logged).toEqual([]);
  told.resolve(false);
  await checkInTime();
  await checkInTime();
  expect(logged).toMatchObject([
    { level: 40, msg: 'a feed cannot be read', feed: FEED, failures: 3 },
  ]);
  expect(logged[0]).toHaveProperty('reason', expect.stringContaining('has nothing'));
  web[FEED] = WELL;
  await checkInTime();
  expect(logged.at(-1)).toMatchObject({ level: 30, msg: 'a feed can be read again', feed: FEED });
});

test('the log names a feed of the list that could not be read the first time', async () => {
  const { feeds, logged } = await following();
  await feeds.follow({ feeds: [{ url: FEED, minutes: null }], problems: [] });
  await feeds.checkDue();
  expect(logged).toMatchObject([{ level: 40, msg: 'a feed cannot be read', failures: 1 }]);
});

test('nobody is told of a feed that is paused', async () => {
  let times = 0;
  const announce = () => Promise.resolve((times += 1) > 0);
  const { feeds, web, pass } = await following({ announce });
  web[FEED] = WELL;
  await feeds.add(FEED, null, quietly);
  await feeds.pause(FEED);
  web[FEED] = GONE;
  for (let time = 0; time < 4; time += 1) {
    pass(24 * 60);
    await feeds.check(FEED, quietly);
  }
  expect(times).toBe(0);
});
