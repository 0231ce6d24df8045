import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { disconnect } from '../../src/discord/connect.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { deliveriesFor, loggedIn } from '../helpers/delivering.ts';
import { recordingLog } from '../helpers/log.ts';
import { standInForTest } from '../helpers/standin.ts';
import { dataFolder } from '../helpers/store.ts';
import { subscriptionOf } from '../helpers/subscription.ts';

const CHANNELS = 1000;

test('of 1,000 digests that are due at once, two bots on one store post each once, as fast as Discord lets them', async () => {
  const discord = await standInForTest({ channels: CHANNELS, limitsRate: true });
  const channels = discord.channels.list().slice(-CHANNELS);
  const next = new Date(Date.now() - 1000).toISOString();
  const { log, entries } = recordingLog();
  const store = await openStore(dataFolder(), log, () => new Date());
  onTestFinished(() => store.close());
  for (const [n, { id: channelId }] of channels.entries()) {
    const place = { guildId: discord.world.guild.id, channelId };
    const time = { timeZone: 'UTC', time: next.slice(11, 16), next };
    await store.addSubscription(subscriptionOf(`subscript${String(n)}`, { ...place, ...time }));
  }
  const bots = await Promise.all(
    ['one', 'two'].map(async (claimant) => {
      const client = await loggedIn(discord.url, discord.token, log);
      onTestFinished(() => disconnect(client));
      return await deliveriesFor({
        ...{ store, client, log, claimant, messages: 1 },
        // Twice as fast as they are, so that the test takes half the time.
        wait: (milliseconds) => setTimeout(milliseconds / 2),
      });
    }),
  );
  await Promise.all(bots.map((bot) => bot.tick()));
  const posted = channels.map(({ id }) => discord.messages(id).length);
  expect(posted).toEqual(channels.map(() => 1));
  expect(discord.rateLimit.refused()).toBe(0);
  expect(entries.filter(({ level }) => level >= 40)).toEqual([]);
}, 180_000);
