import { once } from 'node:events';
import { PermissionFlagsBits as Permission } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { disconnect } from '../../src/discord/connect.ts';
import { parseCustomId } from '../../src/discord/custom-id.ts';
import type { Discord } from '../../src/playground/discord.ts';
import type { Fault } from '../../src/playground/faults.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { deliveryIdOf, markOf } from '../../src/subscriptions/marks.ts';
import { runBot, settingsFor } from '../helpers/bot.ts';
import { deliveriesFor, loggedIn } from '../helpers/delivering.ts';
import { recordingLog } from '../helpers/log.ts';
import { componentsOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';
import { dataFolder } from '../helpers/store.ts';
import { subscriptionOf } from '../helpers/subscription.ts';

const POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };
const SUBSCRIPTION = 'AAAAAAAAAAA';

/** Milliseconds that the bot waits for an answer, and that a late one takes. */
const PATIENCE = 250;
const TOO_LATE = 1100;

/** Milliseconds, after which Discord has forgotten nonces and what failed is tried again. */
const LATER = 6 * 60_000;

/** A server with a digest of two messages that is due since a moment ago. */
async function setUp() {
  const discord = await standInForTest();
  const dir = dataFolder();
  const slot = new Date(Date.now() - 1000);
  const { id: channelId } = discord.world.channels.news;
  const subscription = subscriptionOf(SUBSCRIPTION, {
    ...{ guildId: discord.world.guild.id, channelId, timeZone: 'UTC' },
    ...{ time: slot.toISOString().slice(11, 16), next: slot.toISOString() },
  });
  const store = await openStore(dir, recordingLog().log, () => new Date());
  await store.addSubscription(subscription);
  await store.close();
  const delivery = deliveryIdOf(SUBSCRIPTION, subscription.next);

  /** A bot that tries what is due and ends as it should. @returns how many stories were told */
  const deliver = async ({ patience = 15_000 } = {}): Promise<number> => {
    const { log } = recordingLog();
    const opened = await openStore(dir, log, () => new Date());
    const client = await loggedIn(discord.url, discord.token, log);
    client.rest.options.timeout = patience;
    const deliveries = await deliveriesFor({ store: opened, client, log });
    await deliveries.tick();
    await disconnect(client);
    const told = await opened.toldStories(SUBSCRIPTION);
    await opened.close();
    return told.size;
  };

  return {
    discord,
    channelId,
    deliver,
    /** A bot that is killed, at a call of the store or by its test. */
    spawn: (KILLED = '') =>
      runBot(
        { ...settingsFor(discord), DATA_DIR: dir, KILLED },
        'tests/helpers/delivers-until-killed.ts',
      ),
    /** The marks that the digest's messages bear. */
    both: [markOf(delivery, 1), markOf(delivery, 2)],
    /** The marks of what stands in the channel. */
    marks: () =>
      discord
        .messages(channelId)
        .flatMap(componentsOf)
        .flatMap(({ custom_id }) => custom_id ?? [])
        .map((id) => parseCustomId(id).values.join(':')),
  };
}

/** From here on, clocks stand still at a later time. */
function later(): void {
  vi.setSystemTime(Date.now() + LATER);
  onTestFinished(() => void vi.useRealTimers());
}

/** Until so many further messages were asked for, or until that was done. */
async function posting(discord: Discord, event: 'request' | 'answer', times = 1): Promise<void> {
  for (let left = times; left > 0;) {
    const [method] = (await once(discord, event)) as [string];
    if (method === 'POST') left -= 1;
  }
}

test('a digest that is due is posted, once also if the bot starts again', async () => {
  const { deliver, marks, both } = await setUp();
  expect(await deliver()).toBe(2);
  expect(marks()).toEqual(both);
  later();
  await deliver();
  expect(marks()).toEqual(both);
});

describe('of a bot that was killed, each message stands there once when the next one has tried', () => {
  test.each([
    ['before it claims what is due', 'before claimDelivery 1'],
    ['once it is owed', 'after claimDelivery 1'],
    ['before the digest is kept', 'before keepDelivery 1'],
    ['once the digest is kept', 'after keepDelivery 1'],
    ['before the first message is sent', 'after keepDelivery 2'],
    ['between the two messages', 'before keepDelivery 3'],
    ['before the second message is sent', 'after keepDelivery 3'],
    ['before it is kept that both were delivered', 'before settleDelivery 1'],
    ['once that is kept', 'after settleDelivery 1'],
  ])('%s', async (_when, killed) => {
    const { spawn, deliver, marks, both } = await setUp();
    const bot = spawn(killed);
    expect(await bot.exited, bot.output()).toBeNull();
    later();
    expect(await deliver()).toBe(2);
    expect(marks()).toEqual(both);
  });

  test.each([1, 2])('while message %i is asked for, which is made when it likes', async (part) => {
    const { discord, spawn, deliver, marks, both } = await setUp();
    const bot = spawn();
    if (part === 2) await once(discord, 'message');
    const liked = Promise.withResolvers<undefined>();
    discord.faults.next({ ...POST, answer: { delay: liked.promise } });
    await posting(discord, 'request');
    bot.kill('SIGKILL');
    await bot.exited;
    expect(await deliver()).toBe(2);
    const made = posting(discord, 'answer');
    liked.resolve(undefined);
    await made;
    expect(marks()).toEqual(both);
  });

  test.each([
    ['a 500', { status: 500, afterEffect: true }],
    ['an answer that gets lost', { dropped: true, afterEffect: true }],
    ['an answer', { delay: TOO_LATE, afterEffect: true }],
  ])('once a message was made, with %s on its way', async (_what, answer: Fault['answer']) => {
    const { discord, spawn, deliver, marks, both } = await setUp();
    discord.faults.next({ ...POST, answer });
    const bot = spawn();
    await once(discord, 'message');
    bot.kill('SIGKILL');
    await bot.exited;
    later();
    expect(await deliver()).toBe(2);
    expect(marks()).toEqual(both);
  });
});

describe('a bot that does not know whether Discord made a message looks for it', () => {
  test.each([
    ['Discord fails each time', { status: 500, afterEffect: true }, 4],
    ['its answers get lost', { dropped: true, afterEffect: true }, 2],
    ['it answers too late', { delay: TOO_LATE, afterEffect: true }, 4],
    ['it makes the message too late', { delay: TOO_LATE }, 4],
  ])('where %s', async (_what, answer: Fault['answer'], times) => {
    const { discord, deliver, marks, both } = await setUp();
    discord.faults.next({ ...POST, answer, times });
    const all = posting(discord, 'answer', times);
    expect(await deliver({ patience: PATIENCE })).toBe(0);
    await all;
    expect(marks()).toEqual(both.slice(0, 1));
    later();
    expect(await deliver()).toBe(2);
    expect(marks()).toEqual(both);
  });
});

describe('where the bot may not read the history, nothing is posted twice', () => {
  test.each([
    ['and all of it if nothing was begun', 'after keepDelivery 1', [1, 2]],
    ['nor what was about to be sent', 'after keepDelivery 2', [2]],
    ['of what was sent', 'before keepDelivery 3', [1, 2]],
    ['though it is not known that both were', 'before settleDelivery 1', [1, 2]],
  ])('%s', async (_what, killed, parts) => {
    const { discord, spawn, deliver, marks, both, channelId } = await setUp();
    discord.channels.forbid(channelId, Permission.ReadMessageHistory);
    await spawn(killed).exited;
    later();
    await deliver();
    expect(marks()).toEqual(both.filter((_, n) => parts.includes(n + 1)));
  });
});
