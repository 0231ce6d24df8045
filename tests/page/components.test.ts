import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIContainerComponent,
} from 'discord-api-types/v10';
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import type { Discord } from '../../src/playground/discord.ts';
import { browserReason, hasBrowser, test } from '../helpers/page.ts';

const SCREENSHOT = readFileSync('docs/screenshot.png');

const picture = (key: string, name: string, bytes: Uint8Array<ArrayBuffer> | string) => ({
  key,
  file: new File([bytes], name, { type: 'image/png' }),
});

const FILES = [
  picture('0', 'hafen.png', new Uint8Array(SCREENSHOT)),
  picture('1', 'kaputt.png', 'no picture'),
  { key: '2', file: new File(['Zahlen'], 'zahlen.csv', { type: 'text/csv' }) },
];

const everything: APIContainerComponent = {
  type: ComponentType.Container,
  accent_color: 0x1f7a5c,
  components: [
    {
      type: ComponentType.Section,
      components: [{ type: ComponentType.TextDisplay, content: '## Hafenamt\nDer alte *Bau*' }],
      accessory: {
        type: ComponentType.Thumbnail,
        media: { url: 'attachment://hafen.png' },
        description: 'Das Hafenamt von Osten',
      },
    },
    { type: ComponentType.Separator, spacing: 2 },
    {
      type: ComponentType.MediaGallery,
      items: [
        { media: { url: 'attachment://hafen.png' } },
        { media: { url: 'attachment://kaputt.png' }, description: 'Ein Bild, das nicht lädt' },
        { media: { url: 'https://lindauer-rundschau.example.org/a.png' }, description: 'Von dort' },
        {
          media: { url: 'attachment://hafen.png' },
          description: 'Das Ende der Geschichte',
          spoiler: true,
        },
      ],
    },
    { type: ComponentType.File, file: { url: 'attachment://zahlen.csv' } },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Link,
          label: 'Zum Artikel',
          url: 'https://lindauer-rundschau.example.org/hafen',
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Primary,
          label: 'Weiter',
          custom_id: 'more',
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: 'Zurück',
          custom_id: 'back',
          disabled: true,
        },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: 'pick',
          placeholder: 'Ausgabe wählen',
          options: [
            { label: 'Morgenausgabe', value: 'am', description: 'Ab fünf Uhr am Kiosk' },
            { label: `Abendausgabe mit ${'sehr '.repeat(14)}langem Namen`, value: 'pm' },
          ],
        },
      ],
    },
  ],
};

function postEverything(discord: Discord): void {
  const { bot, channels } = discord.world;
  const flags = MessageFlags.IsComponentsV2;
  discord.post(channels.news.id, { author: bot, components: [everything], files: FILES, flags });
}

describe.skipIf(!hasBrowser)(`what a bot's message can hold${browserReason}`, () => {
  test('pictures, files and links of a container', async ({ discord, quiet }) => {
    // Under the server's other name, from which its pictures must come as well.
    await quiet.page.goto(quiet.page.url().replace('127.0.0.1', 'localhost'));
    postEverything(discord);
    const message = quiet.newest();
    await message.getByRole('heading', { name: 'Hafenamt' }).waitFor();
    await message.getByRole('img', { name: 'Das Hafenamt von Osten' }).waitFor();
    await message.getByRole('img', { name: 'hafen.png', exact: true }).waitFor();
    await message.getByText('Ein Bild, das nicht lädt').waitFor();
    await message.getByText('Von dort').waitFor();
    const secret = message.getByRole('img', { name: 'Das Ende der Geschichte' });
    expect(await secret.isVisible()).toBe(false);
    await message.getByRole('button', { name: 'Spoiler anzeigen' }).click();
    await secret.waitFor();
    const file = message.getByRole('link', { name: 'zahlen.csv' });
    const address = new URL((await file.getAttribute('href')) ?? '', quiet.page.url());
    expect(await (await fetch(address)).text()).toBe('Zahlen');
    await message.getByText('6 Byte').waitFor();
    const link = message.getByRole('link', { name: 'Zum Artikel' });
    expect(await link.getAttribute('href')).toBe('https://lindauer-rundschau.example.org/hafen');
    expect(await message.getByRole('button', { name: 'Zurück' }).isDisabled()).toBe(true);
    await quiet.fits();
  });

  test('a press that nobody answers has failed, until the next one', async ({ discord, quiet }) => {
    postEverything(discord);
    const failure = quiet.page.getByText('Diese Interaktion ist fehlgeschlagen');
    await quiet.newest().getByRole('button', { name: 'Weiter' }).click();
    await failure.waitFor();
    await quiet.choose('Person', 'Ben');
    await failure.waitFor({ state: 'detached' });
    await quiet.choose('Person', 'Anna');
    await failure.waitFor();
    await quiet.box.fill('Dann eben nicht');
    await quiet.box.press('Enter');
    await failure.waitFor({ state: 'detached' });
  });

  test('a long choice stays within a narrow window', async ({ discord, quiet }) => {
    await quiet.page.setViewportSize({ width: 360, height: 720 });
    postEverything(discord);
    await quiet.newest().getByRole('combobox', { name: 'Ausgabe wählen' }).press('Enter');
    const choice = await quiet.option(/Abendausgabe/).boundingBox();
    expect(choice?.x).toBeGreaterThanOrEqual(0);
    expect((choice?.x ?? 0) + (choice?.width ?? Infinity)).toBeLessThanOrEqual(360);
    await quiet.fits();
  });

  test('an old-style embed, text and files', async ({ discord, quiet }) => {
    const { bot, channels } = discord.world;
    discord.post(channels.news.id, {
      author: bot,
      content: 'Zum ||nicht mehr|| geheimen Bericht vom <t:99999999999999>',
      embeds: [
        {
          title: 'Bericht',
          description: 'Aus dem **Hafen**',
          color: 0xa03a5e,
          fields: [{ name: 'Kosten', value: '1,3 Millionen Euro' }],
          footer: { text: 'Stand von gestern' },
        },
      ],
      files: FILES,
    });
    const message = quiet.newest();
    for (const text of [
      'vom 99999999999999',
      'Bericht',
      'Hafen',
      '1,3 Millionen',
      'Stand von gestern',
    ]) {
      await message.getByText(text, { exact: false }).last().waitFor();
    }
    await message.getByRole('img', { name: 'hafen.png' }).waitFor();
    await message.getByRole('link', { name: 'zahlen.csv' }).waitFor();
    await message.getByRole('button', { name: 'Spoiler anzeigen' }).click();
    await message.getByText('nicht mehr').waitFor();
  });
});
