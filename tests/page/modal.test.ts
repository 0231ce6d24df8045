import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Interaction } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser, launchBrowser } from '../../src/cli/browser.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { browserReason, channelOn, hasBrowser } from '../helpers/page.ts';
import { errorsOf, startBot } from '../playground/bot.ts';

const FORM: APIModalInteractionResponseCallbackData = {
  title: 'Eine Quelle melden',
  custom_id: 'report',
  components: [
    { type: ComponentType.TextDisplay, content: 'Danke für den Hinweis.' },
    {
      type: ComponentType.Label,
      label: 'Titel',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'the title',
        style: TextInputStyle.Short,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Grund',
      description: 'Was stimmt nicht?',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'reason',
        options: [
          { label: 'Veraltet', value: 'old' },
          { label: 'Falsch', value: 'wrong' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Anmerkung',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'note',
        style: TextInputStyle.Paragraph,
        required: false,
      },
    },
  ],
};

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) await interaction.showModal(FORM);
  if (!interaction.isModalSubmit()) return;
  const { fields } = interaction;
  const [reason] = fields.getStringSelectValues('reason');
  const content = `${fields.getTextInputValue('the title')}, ${reason}: ${fields.getTextInputValue('note')}`;
  await interaction.reply({ content });
}

describe.skipIf(!hasBrowser)(`a form of the bot${browserReason}`, () => {
  test('is filled in and sent by keyboard alone, and answered', async () => {
    const discord = await startPlayground(0);
    onTestFinished(() => discord.close());
    const client = await startBot(discord, answer);
    await client.application.commands.set([{ name: 'report', description: 'Report' }]);
    const browser = await launchBrowser(findBrowser() ?? '');
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ locale: 'de-DE' });
    page.setDefaultTimeout(10_000);
    await page.goto(new URL(discord.url).origin);
    const { box, newest } = channelOn(page);
    await box.press('/');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Eine Quelle melden' });
    await form.getByText('Danke für den Hinweis.').waitFor();
    await page.keyboard.type('Hafenamt');
    await page.keyboard.press('Enter');
    expect(await form.isVisible()).toBe(true);
    await form.getByLabel('Grund').focus();
    await page.keyboard.type('Falsch');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Es kostete mehr.');
    await page.screenshot({ path: 'tests/screenshots/modal.png' });
    await form.getByLabel('Titel').press('Enter');
    await newest().getByText('Hafenamt, wrong: Es kostete mehr.').waitFor();
    await form.waitFor({ state: 'detached' });
    await page.keyboard.type('Danke!');
    expect(await box.inputValue()).toBe('Danke!');
    expect(errorsOf(client)).toEqual([]);
  });
});
