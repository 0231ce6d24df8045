import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startBot } from '../helpers/bot.ts';
import { buttonOf, componentsOf, labelsOf, textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

const EPHEMERAL = 64;

async function copyOfSeeds(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fundstelle-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp('seeds', folder, { recursive: true });
  return folder;
}

test('a page can be turned after the bot was restarted', async () => {
  const discord = await standInForTest();
  const first = await startBot(discord);
  const list = await discord.command('sources list').reply();
  expect(textOf(list)).toContain('10 Artikel · Seite 1 von 2');
  expect(textOf(await discord.click(list, buttonOf(list, 'Weiter')).reply())).toContain(
    'Seite 2 von 2',
  );
  first.kill();
  expect(await first.exited).toBe(0);
  await startBot(discord);
  const again = await discord.click(list, buttonOf(list, 'Weiter')).reply();
  expect(textOf(again)).toContain('Seite 2 von 2');
});

test('an answer can be explained after the bot was restarted, to whoever asks, privately', async () => {
  const discord = await standInForTest();
  const first = await startBot(discord);
  const answer = await discord.command('ask', { question: 'Was kostete die Sanierung?' }).reply();
  first.kill();
  await first.exited;
  await startBot(discord);
  const { anna } = discord.world.people;
  const pressed = discord.click(answer, buttonOf(answer, 'Warum?'), {
    user: anna,
    locale: 'en-GB',
  });
  expect((await pressed.acknowledged).ephemeral).toBe(true);
  const [title, source, same] = textOf(await pressed.reply()).split('\n');
  expect(title).toBe('**Why these passages?**');
  expect(source).toMatch(/^-# \\\[1\\\] .*Fernschreiber rattern/);
  expect(same).toBe('- Word for word: kostete, Sanierung');
});

test('who turns a public page gets it privately, and turns that one in place', async () => {
  const discord = await standInForTest();
  await startBot(discord);
  const { anna } = discord.world.people;
  const found = await discord.command('sources search', { words: 'Nordkorea Soldaten' }).reply();
  const turned = await discord
    .click(found, buttonOf(found, 'Weiter'), { user: anna, locale: 'en-US' })
    .reply();
  expect(turned.id).not.toBe(found.id);
  expect(turned.flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(textOf(turned)).toContain('page 2 of');
  const further = discord.click(turned, buttonOf(turned, 'Next'), { locale: 'en-US' });
  expect(await further.acknowledged).toMatchObject({ type: 6 });
  const inPlace = await further.reply();
  expect(inPlace.id).toBe(turned.id);
  expect(textOf(inPlace)).toContain('page 3 of');
});

test('an article can be opened from a list; its whole text is shown only where that is allowed', async () => {
  const discord = await standInForTest();
  const folder = await copyOfSeeds();
  const paragraphs = Array.from({ length: 20 }, (_, n) => {
    return `Im Raum ${String(n + 1)} stehen Regale mit alten Karten, Briefen und Zeitungen aus der Stadt.`;
  });
  const front = '---\ntitle: Ein Rundgang\noutlet: Hausblatt\nauthor: Ida Kern\n---\n\n';
  await writeFile(join(folder, 'rundgang.md'), front + paragraphs.join('\n\n'));
  const closed = await startBot(discord, { ARTICLES_DIR: folder });
  const list = await discord.command('sources list', { outlet: 'Hausblatt' }).reply();
  const [choice] = componentsOf(list).flatMap(({ options }) => options ?? []);
  const open = () => discord.select(list, 'open', [choice?.value ?? '']).reply();
  const opened = await open();
  expect(textOf(opened)).toContain('von Ida Kern');
  expect(textOf(opened)).toContain('Im Raum 1 stehen');
  expect(labelsOf(opened)).not.toContain('Volltext');
  closed.kill();
  await closed.exited;

  const allowing = await startBot(discord, { ARTICLES_DIR: folder, FULL_TEXT: 'on' });
  const withText = await open();
  const page = await discord.click(withText, buttonOf(withText, 'Volltext')).reply();
  const first = textOf(page);
  expect(first).toContain('Seite 1 von 2');
  const second = textOf(await discord.click(page, buttonOf(page, 'Weiter')).reply());
  for (const paragraph of paragraphs) expect(first + second).toContain(paragraph);
  allowing.kill();
  await allowing.exited;

  await startBot(discord, { ARTICLES_DIR: folder });
  const refused = await discord.click(withText, buttonOf(withText, 'Volltext')).followUp();
  expect(textOf(refused)).toContain('Volltexte werden hier nicht gezeigt');
});

test('a button says when its article has changed or gone', async () => {
  const discord = await standInForTest();
  const folder = await copyOfSeeds();
  const before = await startBot(discord, { ARTICLES_DIR: folder });
  const reply = await discord.command('ask', { question: 'Was kostete die Sanierung?' }).reply();
  const press = async () =>
    textOf(await discord.click(reply, buttonOf(reply, 'Zusammenhang')).reply());
  before.kill();
  await before.exited;

  const file = join(folder, '2025-02-18-museum-nordhafen.md');
  await writeFile(file, '# Fernschreiber rattern\n\nDas Museum bleibt nun doch geschlossen.\n');
  const changed = await startBot(discord, { ARTICLES_DIR: folder });
  expect(await press()).toContain('hat sich seit dieser Antwort geändert');
  changed.kill();
  await changed.exited;

  await rm(file);
  await startBot(discord, { ARTICLES_DIR: folder });
  expect(await press()).toBe('Der Artikel ist nicht mehr in der Sammlung.');
});

test('outlets and titles are suggested while they are typed, free text finds the best article', async () => {
  const discord = await standInForTest();
  await startBot(discord);
  const outlets = await discord.autocomplete('ask', 'outlet', 'lindau', { question: 'x' });
  expect(outlets).toEqual([{ name: 'Neue Lindauer Rundschau', value: 'Neue Lindauer Rundschau' }]);
  const titles = await discord.autocomplete('sources show', 'article', 'FERNSCHREIBER');
  expect(titles.map(({ name }) => name)).toEqual([
    'Fernschreiber rattern wieder im alten Hafenamt',
  ]);
  const picked = discord.command('sources show', { article: String(titles[0]?.value) });
  expect(textOf(await picked.reply())).toContain('Fernschreiber rattern wieder im alten Hafenamt');
  const free = discord.command('sources show', { article: 'Kartenverkauf für die Nachtlesung' });
  const shown = textOf(await free.reply());
  expect(shown).toContain('Hohenquell liest drei Tage lang');
  expect(shown).toContain('dieser passt am besten');
});
