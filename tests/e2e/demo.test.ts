import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFolder } from '../../src/answers/open.ts';
import { lexicon } from '../helpers/lexicon.ts';
import { runBot, settingsFor } from '../helpers/bot.ts';
import { textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

const READY = /Ctrl\+C ends it/;

describe('a start without a token', () => {
  test('names the address of the page, the number of articles and three questions', async () => {
    const bot = runBot({ PORT: '0' });
    const output = await bot.wrote(READY);
    const address = /Open +(\S+)/.exec(output)?.[1] ?? '';
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(output).toMatch(/Articles +10$/m);
    expect(output.match(/\/ask .+\?$/gm)).toHaveLength(3);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('proposes questions that the sample articles answer', async () => {
    const output = await runBot({ PORT: '0' }).wrote(READY);
    const { answers } = await openFolder('seeds', lexicon);
    for (const [, question = ''] of output.matchAll(/\/ask (.+)$/gm)) {
      expect(await answers.ask(question), question).toMatchObject({ kind: 'found' });
    }
  });

  test('proposes the newest titles where the folder lists no questions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fundstelle-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync('seeds/2025-02-18-museum-nordhafen.md', join(folder, 'museum.md'));
    const output = await runBot({ PORT: '0', ARTICLES_DIR: folder }).wrote(READY);
    expect(output).toMatch(/Articles +1$/m);
    expect(output).toMatch(/\/ask Fernschreiber rattern/);
  });

  test('ends with code 0 when it is told to', async () => {
    const bot = runBot({ PORT: '0' });
    await bot.wrote(READY);
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
  });

  test('says so in one line when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const bot = runBot({ PORT: String(port) });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toBe(
      `PORT ${String(port)} is taken (is Fundstelle running already?): set PORT to another one, or to 0 for any that is free.\n`,
    );
  });

  test('refuses an option that it does not know in one line', async () => {
    const bot = runBot({ PORT: '0' }, 'src/main.ts', ['--opne']);
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toBe('npm start knows -- --open and -- --help, and nothing else.\n');
  });
});

test('--help explains the start and starts nothing', async () => {
  const bot = runBot({}, 'src/main.ts', ['--help']);
  expect(await bot.exited).toBe(0);
  expect(bot.output()).toMatch(/^Usage: npm start \[-- --open\]\n/);
});

test.each(['production', ' Production '])('NODE_ENV=%s serves no page', async (value) => {
  const bot = runBot({ PORT: '0', NODE_ENV: value });
  expect(await bot.exited).toBe(1);
  expect(bot.output()).toMatch(/^DISCORD_TOKEN is not set: [^\n]*\n$/);
});

describe('an installation without the development packages', () => {
  test('ends with one line where the token is missing', async () => {
    const bot = runBot({ PORT: '0' }, 'src/main.ts', [], productionInstallation());
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toMatch(/^DISCORD_TOKEN is not set: [^\n]*\n$/);
  });

  test('answers in Discord', async () => {
    const discord = await standInForTest();
    const bot = runBot(settingsFor(discord), 'src/main.ts', [], productionInstallation());
    await bot.logged('ready');
    const asked = discord.command('ask', { question: 'Was kostete die Sanierung?' });
    expect(textOf(await asked.reply())).toContain('1,3 Millionen');
  });
});

/** A folder with what `npm ci --omit=dev` leaves. */
function productionInstallation(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fundstelle-production-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const part of ['src', 'commands', 'seeds', 'package.json']) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    const isNested = path.lastIndexOf('node_modules/') > 0;
    if (path === '' || isNested || dev || !existsSync(path)) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    symlinkSync(resolve(path), join(folder, path), 'junction');
  }
  return folder;
}
