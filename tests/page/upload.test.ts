import { describe, expect } from 'vitest';
import { browserReason, hasBrowser, test } from '../helpers/page.ts';

const FERRY = {
  name: 'fähre.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from('# Kettenfähre\n\nDie Kettenfähre von Rheinau wurde 1932 gebaut.\n'),
};

/** In the page, since a file of that size takes its time to get there. */
const PICK_LARGE = `
  const input = document.querySelector('input[type=file]');
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'groß.txt'));
  input.files = data.files;
  input.dispatchEvent(new Event('input', { bubbles: true }));
`;

describe.skipIf(!hasBrowser)(`a file on the page${browserReason}`, () => {
  test('is picked and sent by keyboard, and what became of it is shown', async ({ channel }) => {
    const { page, box } = channel;
    await box.focus();
    await page.keyboard.type('/artikel hoch');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('datei');
    const chooser = page.waitForEvent('filechooser');
    await field.press('Enter');
    await (await chooser).setFiles(FERRY);
    await page.screenshot({ path: 'tests/screenshots/file-picked.png' });
    await field.press('Enter');
    await channel.newest().getByText('Aufgenommen: 1 Artikel').waitFor();
    await channel.newest().getByText('Nur du kannst das sehen').waitFor();
    await channel.fits();
  });

  test('is asked for before the command is sent', async ({ channel }) => {
    const { page, box } = channel;
    await box.focus();
    await page.keyboard.type('/artikel hoch');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Senden' }).click();
    await page.getByLabel('datei').and(page.locator(':invalid')).waitFor();
  });

  test('that is larger than Discord takes is refused and stays in its field', async ({
    channel,
  }) => {
    const { page, box } = channel;
    await box.focus();
    await page.keyboard.type('/artikel hoch');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('datei');
    await field.waitFor();
    await page.evaluate(PICK_LARGE);
    await field.press('Enter');
    await page.getByRole('alert').getByText('höchstens 10 MB').waitFor();
    expect(await field.inputValue()).toContain('groß.txt');
  });
});
