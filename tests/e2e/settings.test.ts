import { expect } from 'vitest';
import { startBot } from '../helpers/bot.ts';
import { test } from '../helpers/running.ts';
import { dataFolder } from '../helpers/store.ts';
import { buttonOf, textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

const QUESTION = 'Wie viele Menschen kamen zum Lesefest?';
const EPHEMERAL = 64;

test('settings are offered to those who manage the server, and to nobody else', ({ discord }) => {
  const { anna, ben } = discord.world.people;
  const offered = (user: typeof anna) => discord.commands({ user }).map(({ name }) => name);
  expect(offered(anna)).toContain('settings');
  expect(offered(ben)).not.toContain('settings');
});

test('what an admin chooses holds at once, for everybody, and after a restart', async () => {
  const discord = await standInForTest();
  const { anna } = discord.world.people;
  const settings = { DATA_DIR: dataFolder() };
  const first = await startBot(discord, settings);
  const changed = await discord
    .command(
      'settings',
      { notices: discord.world.channels.news.id, language: 'de', private: true, 'per-minute': 1 },
      { user: anna, locale: 'en-US' },
    )
    .reply();
  expect(textOf(changed)).toContain('The settings of this server are now:');
  expect(textOf(changed)).toContain(`Notices to admins: <#${discord.world.channels.news.id}>`);
  first.kill();
  expect(await first.exited).toBe(0);

  await startBot(discord, settings);
  const reply = await discord.command('ask', { question: QUESTION }, { locale: 'en-US' }).reply();
  expect(textOf(reply)).toContain('14. Oktober 2024');
  expect(reply.flags & EPHEMERAL).toBe(EPHEMERAL);
  const refused = await discord.command('ask', { question: QUESTION }).reply();
  expect(textOf(refused)).toContain('Hier darf jede Person 1 Frage pro Minute stellen');
});

test('a rating and a question without an answer reach those who manage the server', async () => {
  const discord = await standInForTest();
  await startBot(discord);
  const answer = await discord.command('ask', { question: QUESTION }).reply();
  const press = discord.click(answer, buttonOf(answer, 'Hilfreich'));
  expect(textOf(await press.reply())).toContain('Als hilfreich vermerkt. Danke!');
  await discord.command('ask', { question: 'Wie macht man Kaiserschmarrn?' }).reply();
  const status = await discord.command('status', {}, { user: discord.world.people.anna }).reply();
  expect(textOf(status)).toContain('Bewertete Antworten: 1 hilfreich, 0 nicht hilfreich');
  expect(textOf(status)).toContain('- Wie macht man Kaiserschmarrn? (1-mal)');
  const other = await discord.command('status').reply();
  expect(textOf(other)).not.toContain('Kaiserschmarrn');
});
