import { expect, test } from 'vitest';
import { standInForTest } from '../helpers/standin.ts';
import { call, times } from './refusal.ts';

test('of 60 requests at once, ten are too many and told to wait', async () => {
  const discord = await standInForTest({ limitsRate: true });
  const { id } = discord.world.channels.news;
  const answers = await Promise.all(
    times(60, () => call(discord, 'POST', `/channels/${id}/messages`, { content: 'x' })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(10);
  expect(refused[0]).toMatchObject({ global: true });
  expect(discord.messages(id)).toHaveLength(50);
  expect([discord.rateLimit.most(), discord.rateLimit.refused()]).toEqual([60, 10]);
});

test('answers to interactions are no requests of the bot', async () => {
  const discord = await standInForTest({ limitsRate: true });
  await call(discord, 'POST', '/webhooks/1/gone', { content: 'x' });
  expect(discord.rateLimit.most()).toBe(0);
});

test('too many requests are counted also where they are not refused', async () => {
  const discord = await standInForTest();
  const answers = await Promise.all(times(51, () => call(discord, 'GET', '/users/@me', undefined)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(discord.rateLimit.refused()).toBe(1);
});
