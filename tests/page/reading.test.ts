import { describe, expect } from 'vitest';
import type { Discord } from '../../src/playground/discord.ts';
import { browserReason, hasBrowser, test } from '../helpers/page.ts';

const LONG = Array.from({ length: 30 }, (_, line) => `Zeile ${String(line)}`).join('\n');

function postTo(discord: Discord, content: string): void {
  const { channels, people } = discord.world;
  discord.post(channels.news.id, { author: people.ben, content });
}

describe.skipIf(!hasBrowser)(`reading on the page${browserReason}`, () => {
  test('who reads above is not moved by others, and sees what they send themselves', async ({
    discord,
    quiet,
  }) => {
    postTo(discord, `Oben\n${LONG}`);
    postTo(discord, LONG);
    const above = quiet.page.getByText('Oben');
    await above.scrollIntoViewIfNeeded();
    const before = await above.boundingBox();
    postTo(discord, 'Von Ben');
    await quiet.message(/Von Ben/).waitFor();
    expect(await above.boundingBox()).toEqual(before);
    await quiet.box.fill('Von Anna');
    await quiet.box.press('Enter');
    await expect.poll(() => quiet.isInView(quiet.message(/Von Anna/))).toBe(true);
  });

  test('a right click opens the bot’s menu, but the browser’s on a link or selected text', async ({
    discord,
    quiet,
  }) => {
    postTo(discord, 'Siehe https://lindauer-rundschau.example.org');
    const menu = quiet.page.getByRole('menu');
    await quiet.page.getByRole('link', { name: 'lindauer-rundschau' }).click({ button: 'right' });
    expect(await menu.count()).toBe(0);
    const text = quiet.page.getByText('Siehe');
    await text.click({ button: 'right', position: { x: 5, y: 5 } });
    await menu.waitFor();
    await quiet.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await text.dblclick({ position: { x: 5, y: 5 } });
    await text.click({ button: 'right', position: { x: 5, y: 5 } });
    expect(await menu.count()).toBe(0);
  });
});
