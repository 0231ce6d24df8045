import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { startBot } from '../helpers/bot.ts';
import { test } from '../helpers/running.ts';
import { buttonOf, componentsOf, textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

test('no question makes the bot stumble, whatever it holds', async ({ discord, bot }) => {
  const ask = async (question: string) =>
    textOf(await discord.command('ask', { question }).reply());
  expect(await ask(' '.repeat(299) + '?')).toBe('Eine Frage braucht mindestens 3 Zeichen.');
  expect(await ask('😀'.repeat(150))).toContain('Darauf gibt die Sammlung keine Antwort.');
  expect(await ask('(.*)+[a-z]{99}\\ $^ |?')).toContain('Darauf gibt die Sammlung');
  expect(await ask('@everyone @here <@900000000000000011> <#1> <@&2>')).toContain(
    '\\@everyone \\@here \\<\\@900000000000000011\\> \\<\\#1\\> \\<\\@\\&2\\>'.replace('\\&', '&'),
  );
  expect(await ask('# **Kursk** `code` ||spoiler|| [x](https://example.org)')).toContain(
    '\\# \\*\\*Kursk\\*\\* \\`code\\` \\|\\|spoiler\\|\\| \\[x\\](https\\://example.org)',
  );
  const marked = await discord.command('ask', { question: '**Kursk** oder \\Kursk\\?' }).reply();
  const sources = await discord.click(marked, buttonOf(marked, 'Quellen')).reply();
  expect(textOf(sources)).toContain('**\\*\\*Kursk\\*\\* oder \\\\Kursk\\\\?**');
  for (const message of discord.messages(discord.world.channels.news.id)) {
    expect(message).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
  }
  expect(bot.lines.filter(({ level }) => level >= 50)).toEqual([]);
});

test('what an article holds is shown as text and pings nobody', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fundstelle-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const hostile = [
    'Der Zwerg rief @everyone und <@900000000000000011> herbei, dazu [Gold](https://evil.example).',
    '```js Der Zwerg versteckt Code.``` # Der Zwerg macht eine Überschrift, sagt ~~er~~ ||nicht||.',
    '> Der Zwerg zitiert sich <t:0:R> selbst; -# klein, * fett * und __unterstrichen__.',
  ];
  await writeFile(
    join(folder, 'zwerg.txt'),
    `Zwerge [alle](http://x)\n\n${hostile.join('\n\n')}\n`,
  );
  await writeFile(
    join(folder, 'link.txt'),
    '---\ntitle: Riesen\nurl: "javascript:alert(1)"\noutlet: "@here"\n---\n\nDer Riese schläft im Wald.\n',
  );
  const discord = await standInForTest();
  const bot = await startBot(discord, { ARTICLES_DIR: folder });
  const reply = await discord
    .command('ask', { question: 'Wen rief der Zwerg herbei, und welchen Code versteckt er?' })
    .reply();
  const shown = textOf(reply);
  expect(shown).toContain('\\@everyone und \\<\\@900000000000000011\\>');
  expect(shown).not.toMatch(/(?<!\\)[`~|]/);
  expect(shown).not.toMatch(/(?<!\\)https?:/);
  expect(reply).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
  const giant = await discord.command('ask', { question: 'Was macht der Riese?' }).reply();
  expect(textOf(giant)).toContain('\\@here');
  expect(JSON.stringify(componentsOf(giant))).not.toContain('javascript:');
  expect(bot.lines.some(({ path }) => path === 'link.txt')).toBe(true);
});
