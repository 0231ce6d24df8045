import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { findBrowser, launchBrowser } from '../../src/cli/browser.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { settingsFor, spawnBot } from './bot.ts';

/** Milliseconds after which what a test waits for is said to be missing. */
const PATIENCE = 10_000;

const SCREENSHOTS = 'tests/screenshots';

export const hasBrowser = findBrowser() !== undefined;

/** Behind a title, for tests that need a browser. */
export const browserReason = hasBrowser ? '' : ' (skipped: no Chromium or Chrome was found)';

/** The page as a person uses it: by what can be seen and by keyboard. */
export function channelOn(page: Page) {
  const box = page.getByRole('combobox', { name: /^(Nachricht an|Message) #/ });
  const messages = page.locator('discord-message');
  return {
    page,
    box,
    newest: () => messages.last(),
    message: (text: RegExp) => messages.filter({ hasText: text }).last(),
    /** A line of the open list. */
    option: (name: RegExp) => page.getByRole('option', { name }),
    /** In one of the selects beside the channel. */
    async choose(label: string, option: string) {
      await page.getByRole('combobox', { name: label, exact: true }).selectOption(option);
    },
    /** Who one is. */
    person: () =>
      page.getByRole('combobox', { name: 'Person' }).locator('option:checked').innerText(),
    async isInView(element: Locator) {
      const place = await element.boundingBox();
      const region = await page.getByRole('region').boundingBox();
      if (!place || !region) return false;
      return place.y >= region.y && place.y + place.height <= region.y + region.height;
    },
    /** That nothing stands out at the sides, neither of the window nor of the messages. */
    async fits() {
      const overflow = `['html', '.scroll'].map((name) => document.querySelector(name))
        .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)`;
      expect(await page.evaluate(overflow)).toEqual([0, 0]);
    },
    /** Types a question after `/frage` and waits for the answer. */
    async ask(question: string) {
      await box.focus();
      const before = await messages.count();
      await page.keyboard.type('/frage');
      await page.keyboard.press('Enter');
      await page.keyboard.type(question);
      await page.keyboard.press('Enter');
      await messages.nth(before).waitFor();
    },
  };
}

/**
 * Tests in a real browser on the playground, with a bot on the sample articles started once for the
 * file. Each takes a screenshot at its end, and fails on an error in the page's console, a request
 * to another server, or what Discord would have refused.
 */
export const test = base
  .extend('discord', { scope: 'file' }, async ({}, { onCleanup }) => {
    const discord = await startPlayground(0);
    onCleanup(() => discord.close());
    return discord;
  })
  .extend('bot', { scope: 'file' }, async ({ discord }, { onCleanup }) => {
    const bot = spawnBot({ ...settingsFor(discord), ADMIN_GUILDS: discord.world.guild.id });
    onCleanup(() => bot.end());
    await bot.logged('ready');
    return bot;
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser(findBrowser() ?? '');
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('page', async ({ discord, browser, task }, { onCleanup }) => {
    const context = await browser.newContext({ locale: 'de-DE', colorScheme: 'dark' });
    const page = await context.newPage();
    const { host, port } = new URL(discord.url);
    const own = [host, `localhost:${port}`];
    page.setDefaultTimeout(PATIENCE);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { host: asked, protocol } = new URL(request.url());
      const isOwn = own.includes(asked) || ['data:', 'blob:'].includes(protocol);
      if (!isOwn) complaints.push(request.url());
    });
    onCleanup(async () => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      const name = task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
      await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
      await context.close();
      expect(complaints, 'what the page complained about').toEqual([]);
      expect(discord.problems.splice(0), 'what Discord would have refused').toEqual([]);
    });
    return page;
  })
  /** Without the bot. */
  .extend('quiet', async ({ discord, page }) => {
    await page.goto(new URL(discord.url).origin);
    return channelOn(page);
  })
  .extend('channel', async ({ bot, discord, page }, { onCleanup }) => {
    onCleanup(() => expect(bot.hasEnded(), bot.output()).toBe(false));
    await page.goto(new URL(discord.url).origin);
    return channelOn(page);
  });
