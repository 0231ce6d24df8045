import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBot } from '../helpers/bot.ts';
import { buttonOf, textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';
import { dataFolder } from '../helpers/store.ts';

const QUESTION = 'Wann wurde die Brücke am Hafen gebaut?';

function textOfYear(year: number): string {
  const text = `Die Brücke am Hafen wurde ${String(year)} gebaut. Sie verbindet Markt und Werft.`;
  return `Die Brücke\n\n${text}\n`;
}

test('a file that is corrected while the bot runs answers with its new words', async () => {
  const discord = await standInForTest();
  const dir = dataFolder();
  const file = join(dir, 'bruecke.txt');
  writeFileSync(file, textOfYear(1931));
  const bot = await startBot(discord, { ARTICLES_DIR: dir });
  const answer = await discord.command('ask', { question: QUESTION }).reply();
  expect(textOf(answer)).toContain('1931');
  writeFileSync(file, textOfYear(1932));
  expect(await bot.logged('articles refreshed')).toMatchObject({ changed: 1 });
  const corrected = await discord.command('ask', { question: QUESTION }).reply();
  expect(textOf(corrected)).toContain('1932');
  const shown = textOf(await discord.click(answer, buttonOf(answer, 'Zusammenhang')).reply());
  expect(shown).toMatch(/Als sie zitiert wurde\n> .*1931[^]*Jetzt\n> .*1932/);
  for (const label of ['Warum?', 'Quellen']) {
    const below = textOf(await discord.click(answer, buttonOf(answer, label)).reply());
    expect(below).toMatch(/\[1\\\] Die Brücke[^]*zitiert wurde\n> .*1931[^]*Jetzt\n> .*1932/);
  }
});

test('the full text of a file that was corrected since shows both wordings first', async () => {
  const discord = await standInForTest();
  const dir = dataFolder();
  const file = join(dir, 'bruecke.txt');
  writeFileSync(file, textOfYear(1931));
  const bot = await startBot(discord, { ARTICLES_DIR: dir, FULL_TEXT: 'on' });
  const shown = await discord.command('sources show', { article: 'Die Brücke' }).reply();
  writeFileSync(file, textOfYear(1932));
  await bot.logged('articles refreshed');
  const changed = await discord.click(shown, buttonOf(shown, 'Volltext')).reply();
  expect(textOf(changed)).toMatch(/zitiert wurde\n> .*1931[^]*Jetzt\n> .*1932/);
  const text = await discord.click(changed, buttonOf(changed, 'Volltext')).reply();
  expect(textOf(text)).toMatch(/^\*\*Die Brücke[^]*1932[^]*Seite 1 von 1$/);
});

test('an answer from before a correction shows both wordings, also after a restart', async () => {
  const discord = await standInForTest();
  const dir = dataFolder();
  const articles = join(dir, 'articles');
  mkdirSync(articles);
  const write = (year: number) => {
    writeFileSync(join(articles, 'bruecke.txt'), textOfYear(year));
  };
  const settings = { ARTICLES_DIR: articles, DATA_DIR: join(dir, 'data') };

  write(1931);
  const before = await startBot(discord, settings);
  const answer = await discord.command('ask', { question: QUESTION }).reply();
  before.kill();
  await before.exited;
  write(1932);
  await startBot(discord, settings);

  const shown = textOf(await discord.click(answer, buttonOf(answer, 'Zusammenhang')).reply());
  expect(shown).toContain('Diese Stelle ist seit der Antwort geändert worden');
  expect(shown).toMatch(/Als sie zitiert wurde\n> .*1931[^]*Jetzt\n> .*1932/);
});
