import { expect, test as base } from 'vitest';
import { startStandIn } from '../../src/playground/discord.ts';
import { settingsFor, spawnBot } from './bot.ts';

/**
 * Tests that share one bot on the sample articles, started once for the file. Each fails on what it
 * made the bot send that Discord would refuse.
 */
export const test = base
  .extend('standIn', { scope: 'file' }, async ({}, { onCleanup }) => {
    const standIn = await startStandIn();
    onCleanup(() => standIn.close());
    return standIn;
  })
  .extend('bot', { scope: 'file' }, async ({ standIn }, { onCleanup }) => {
    const bot = spawnBot(settingsFor(standIn));
    onCleanup(() => bot.end());
    await bot.logged('ready');
    return bot;
  })
  .extend('discord', ({ standIn, bot }, { onCleanup }) => {
    onCleanup(() => {
      expect(bot.hasEnded(), bot.output()).toBe(false);
      expect(standIn.problems.splice(0), 'what Discord would have refused').toEqual([]);
    });
    return standIn;
  });
