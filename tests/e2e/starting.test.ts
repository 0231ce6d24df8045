import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runBot, startBot } from '../helpers/bot.ts';
import type { Settings } from '../helpers/bot.ts';
import { textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

const SECRET = 'MTIzNDU2Nzg5.a-secret.token';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fundstelle-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('a start that cannot succeed ends with one line and exit code 1', () => {
  const cases: [situation: string, settings: Settings, line: RegExp][] = [
    [
      'without a token in production',
      { NODE_ENV: 'production' },
      /^DISCORD_TOKEN is not set: .*discord\.com\/developers/,
    ],
    [
      'an empty token in production',
      { NODE_ENV: 'production', DISCORD_TOKEN: ' ' },
      /^DISCORD_TOKEN is not set/,
    ],
    ['a port that is no number', { PORT: '80a' }, /PORT must be a whole number from 0 to 65535/],
    ['a port beyond all', { PORT: '65536' }, /PORT must be a whole number from 0 to 65535/],
    [
      'a value that is unknown',
      { DISCORD_TOKEN: SECRET, FULL_TEXT: 'maybe' },
      /FULL_TEXT must be "on" or "off"/,
    ],
    [
      'an address that is not on this machine',
      { DISCORD_TOKEN: SECRET, DISCORD_API_URL: 'http://127.0.0.1.example.org/api' },
      /DISCORD_API_URL must be an http address on this machine/,
    ],
    [
      'a folder that is missing',
      { DISCORD_TOKEN: SECRET, ARTICLES_DIR: 'no-such-folder' },
      /^ARTICLES_DIR: .*no-such-folder/,
    ],
    [
      'a Discord that cannot be reached',
      { DISCORD_TOKEN: SECRET, DISCORD_API_URL: 'http://127.0.0.1:9/api' },
      /^Discord cannot be reached .*DISCORD_API_URL/m,
    ],
  ];
  test.each(cases)('%s', async (_situation, settings, line) => {
    const bot = runBot(settings);
    expect(await bot.exited).toBe(1);
    const sentences = bot
      .output()
      .trim()
      .split('\n')
      .filter((text) => !text.startsWith('{'));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(line);
    expect(bot.output()).not.toContain(SECRET);
  });

  test('a token that Discord refuses', async () => {
    const discord = await standInForTest();
    const bot = runBot({ DISCORD_TOKEN: SECRET, DISCORD_API_URL: discord.url });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toMatch(/^Discord refuses the token in DISCORD_TOKEN/m);
    expect(bot.output()).not.toContain(SECRET);
    discord.problems.length = 0;
  });

  test('a folder without an article', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'picture.png'), 'x');
    const bot = runBot({ DISCORD_TOKEN: SECRET, ARTICLES_DIR: folder });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toMatch(/^ARTICLES_DIR: .*holds no article/);
  });
});

test('a file that becomes unreadable while the bot runs is logged and shown in /status', async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'gut.txt'), 'Gute Nachricht\n\nDer Regen hat aufgehört.\n');
  const discord = await standInForTest();
  const bot = await startBot(discord, { ARTICLES_DIR: folder });
  await writeFile(join(folder, 'gut.txt'), 'kein\0Text');
  const kept = 'skipped gut.txt: not a text file; what was read of it before stays';
  expect(await bot.logged(kept)).toMatchObject({ path: 'gut.txt', reason: 'binary' });
  const status = textOf(await discord.command('status').reply());
  expect(status).toContain('gut.txt: keine Textdatei');
  expect(status).toContain('1 Artikel');
});

test('a folder that vanishes while the bot runs keeps its articles, and the log says so', async () => {
  const folder = await emptyFolder();
  const inner = join(folder, 'articles');
  await mkdir(inner);
  await writeFile(join(inner, 'gut.txt'), 'Gute Nachricht\n\nDer Regen hat aufgehört.\n');
  const discord = await standInForTest();
  const bot = await startBot(discord, { ARTICLES_DIR: inner });
  await rm(inner, { recursive: true });
  const kept = 'skipped the whole folder: cannot be read; what was read of it before stays';
  expect(await bot.logged(kept)).toMatchObject({ detail: `There is no folder "${inner}".` });
  expect(textOf(await discord.command('status').reply())).toContain(
    'der ganze Ordner: nicht lesbar; was zuletzt darin stand, bleibt erhalten',
  );
});

test('a bad file is skipped with its reason in the log and in /status', async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'gut.txt'), 'Gute Nachricht\n\nDer Regen hat aufgehört.\n');
  await writeFile(join(folder, 'leer.txt'), '');
  await writeFile(join(folder, 'binär.txt'), Buffer.from([1, 0, 2, 0]));
  const discord = await standInForTest();
  const bot = await startBot(discord, { ARTICLES_DIR: folder });
  const skipped = bot.lines.filter(({ msg }) => msg.startsWith('skipped'));
  expect(skipped.map(({ msg, reason }) => [msg, reason])).toEqual([
    ['skipped binär.txt: not a text file', 'binary'],
    ['skipped leer.txt: empty', 'empty'],
  ]);
  const status = textOf(await discord.command('status').reply());
  expect(status).toContain('binär.txt: keine Textdatei');
  expect(status).toContain('leer.txt: Datei ist leer');
});

test('commands are registered only where they differ from what Discord has', async () => {
  const discord = await standInForTest();
  const first = await startBot(discord);
  expect(first.lines.find(({ msg }) => msg === 'ready')?.['commands']).toBe('registered anew');
  const versions = discord.commands().map(({ id, version }) => [id, version]);
  first.kill();
  await first.exited;
  const second = await startBot(discord);
  expect(second.lines.find(({ msg }) => msg === 'ready')?.['commands']).toBe('unchanged');
  expect(discord.commands().map(({ id, version }) => [id, version])).toEqual(versions);
});

test('a bot whose commands Discord refuses stays up with those that Discord has', async () => {
  const discord = await standInForTest();
  const first = await startBot(discord);
  first.kill();
  await first.exited;
  const list = { method: 'GET', path: /\/commands$/ };
  discord.faults.next({ ...list, answer: { status: 403, code: 30034 } });
  const bot = await startBot(discord);
  expect(bot.lines.find(({ msg }) => msg === 'ready')?.['commands']).toBe('not registered');
  const asked = discord.command('ask', { question: 'Was kostete die Sanierung?' });
  expect(textOf(await asked.reply())).toContain('1,3 Millionen');
});

test('the token appears nowhere in what the bot writes at its most talkative', async () => {
  const discord = await standInForTest({ token: SECRET });
  const bot = await startBot(discord, { LOG_LEVEL: 'debug' });
  discord.faults.next({ method: 'POST', path: /callback$/, answer: { status: 404, code: 10062 } });
  discord.command('status');
  await bot.logged('an interaction stayed unanswered');
  expect(bot.output()).not.toContain(SECRET);
});
