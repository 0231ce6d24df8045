import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserReason, channelOn, hasBrowser, test } from '../helpers/page.ts';

const linkTo = (page: Page, name: string) => page.getByRole('link', { name });
const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe.skipIf(!hasBrowser)(`who one is, and where, on the page${browserReason}`, () => {
  test('what is typed waits for its person in its channel', async ({ quiet }) => {
    const { box, page } = quiet;
    await box.fill('Noch nicht fertig');
    await linkTo(page, 'talk').click();
    await titled(page, 'talk').waitFor();
    expect(await box.inputValue()).toBe('');
    await page.goBack();
    await titled(page, 'news').waitFor();
    expect(await box.inputValue()).toBe('Noch nicht fertig');
    await quiet.choose('Person', 'Ben');
    await expect.poll(() => box.inputValue()).toBe('');
    await quiet.choose('Person', 'Anna');
    await expect.poll(() => box.inputValue()).toBe('Noch nicht fertig');
  });

  test('an address leads to its channel', async ({ quiet }) => {
    const { page } = quiet;
    await page.goto(`${page.url().replace(/#.*/, '')}#talk`);
    await titled(page, 'talk').waitFor();
    await page.reload();
    await titled(page, 'talk').waitFor();
    await page.goto(page.url().replace('talk', 'elsewhere'));
    await titled(page, 'news').waitFor();
  });

  test('two tabs are two people, and a third begins as the last of them', async ({
    discord,
    quiet,
  }) => {
    const other = channelOn(await quiet.page.context().newPage());
    await other.page.goto(quiet.page.url());
    await other.choose('Person', 'Ben');
    await other.box.fill('Hier ist Ben');
    await other.box.press('Enter');
    await quiet.message(/Hier ist Ben/).waitFor();
    expect(discord.messages(discord.world.channels.news.id).at(-1)?.author.username).toBe('ben');
    const third = channelOn(await quiet.page.context().newPage());
    await third.page.goto(quiet.page.url());
    await third.box.waitFor();
    expect(await third.person()).toBe('Ben');
    await quiet.page.reload();
    await quiet.box.waitFor();
    expect(await quiet.person()).toBe('Anna');
  });

  test.for(['{"locale":', '{"locale":"de"}', 'person=1&locale=xx&theme=pink'])(
    'a page opens although the browser kept %s',
    async (kept, { quiet }) => {
      const keep = `for (const store of [localStorage, sessionStorage])
        store.setItem('fundstelle.view', ${JSON.stringify(kept)})`;
      await quiet.page.evaluate(keep);
      await quiet.page.reload();
      await quiet.box.waitFor();
      expect(await quiet.person()).toBe('Anna');
    },
  );
});
