import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { browserReason, hasBrowser, test } from '../helpers/page.ts';

const LOOKS = [
  { theme: 'Dunkel', width: 1280 },
  { theme: 'Hell', width: 1280 },
  { theme: 'Dunkel', width: 360 },
  { theme: 'Hell', width: 360 },
];

describe.skipIf(!hasBrowser)(`the page is accessible and fits${browserReason}`, () => {
  test.for(LOOKS)('$theme, $width pixels wide', async ({ theme, width }, { channel }) => {
    const { page } = channel;
    await page.setViewportSize({ width, height: 720 });
    await channel.choose('Darstellung', theme);
    await channel.ask('Was kostete die Sanierung?');
    await channel.newest().getByRole('button', { name: 'Quellen' }).click();
    await channel.newest().getByText('Artikel zu dieser Frage').waitFor();
    await channel.box.focus();
    await page.keyboard.type('/');
    await channel.option(/frage/).waitFor();
    await page.evaluate(axe.source);
    expect(await seriousIn(page)).toEqual([]);
    await channel.fits();
    await page.keyboard.press('Escape');
    await channel.newest().getByRole('button', { name: 'Apps für diese Nachricht' }).click();
    await page.getByRole('menuitem').first().waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await channel.fits();
  });
});

async function seriousIn(page: Page) {
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
