import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runBot, settingsFor, startBot } from '../helpers/bot.ts';
import { folderForTest } from '../helpers/folder.ts';
import { textOf } from '../helpers/shown.ts';
import { standInForTest } from '../helpers/standin.ts';

const NODE = [process.execPath, '-r', './src/require-node-24.cjs', 'src/main.ts'];

/** A program in a group of its own, of which the test leaves nothing. */
function run(program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  onTestFinished(() => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch (error) {
      expect(error).toMatchObject({ code: 'ESRCH' });
    }
  });
  return child;
}

/** What a program writes, as far as it is written, and all of it once nobody is left to write more. */
function wordsOf({ stdout }: ChildProcess) {
  let words = '';
  stdout?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const ended = stdout ? once(stdout, 'end') : Promise.resolve();
  return {
    async until(text: string): Promise<void> {
      while (stdout && !words.includes(text)) await once(stdout, 'data');
    },
    async last(): Promise<string> {
      await ended;
      return words;
    },
  };
}

test('SIGTERM lets an answer under way finish, then ends with code 0', async () => {
  const discord = await standInForTest();
  const bot = await startBot(discord);
  discord.faults.next({ method: 'PATCH', path: /@original$/, answer: { delay: 500 } });
  const asked = discord.command('ask', { question: 'Was kostete die Sanierung?' });
  await asked.acknowledged;
  bot.kill('SIGTERM');
  expect(textOf(await asked.reply())).toContain('1,3 Millionen');
  expect(await bot.exited).toBe(0);
});

describe('SIGTERM before the bot is ready', () => {
  test('ends it with code 0, everything closed, while it waits for Discord', async () => {
    const discord = await standInForTest();
    const dataDir = folderForTest();
    discord.faults.next({ method: 'GET', path: /\/gateway\/bot$/, answer: { delay: 60_000 } });
    const bot = runBot({ ...settingsFor(discord), DATA_DIR: dataDir, LOG_LEVEL: 'debug' });
    await bot.wrote(/gateway/i);
    bot.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.output()).not.toContain('could not start');
    expect(await readdir(dataDir)).not.toContain('running.json');
  });

  test.each([50, 300, 600, 1000])('ends it quietly %i ms after its start', async (moment) => {
    const discord = await standInForTest();
    const bot = runBot(settingsFor(discord));
    await setTimeout(moment);
    bot.kill('SIGTERM');
    // Node itself is ended by the signal as long as it loads the program.
    expect([0, null]).toContain(await bot.exited);
    expect(bot.output()).not.toMatch(/error|could not/i);
  });
});

describe('a bot under npm goes with npm', () => {
  test('when that is told to end once the bot is ready', async () => {
    const discord = await standInForTest();
    const npm = run('npm', ['start'], settingsFor(discord));
    const words = wordsOf(npm);
    await words.until('"ready"');
    npm.kill('SIGTERM');
    expect(await words.last()).toContain('npm has ended: finishing what is being answered');
  });

  test.each([50, 300, 1000])('when that is told to end after %i ms', async (moment) => {
    const discord = await standInForTest();
    const npm = run('npm', ['start'], settingsFor(discord));
    const words = wordsOf(npm);
    await setTimeout(moment);
    npm.kill('SIGTERM');
    await words.last();
  });

  test('when that was gone before the bot was loaded', async () => {
    const discord = await standInForTest();
    const env = { ...settingsFor(discord), npm_lifecycle_event: 'start' };
    const shell = run('sh', ['-c', '"$@" &', 'sh', ...NODE], env);
    expect(await wordsOf(shell).last()).not.toContain('"ready"');
  });
});

test('a bot that a living process starts below npm, in a session of its own, stays', async () => {
  const discord = await standInForTest();
  const [program = '', ...args] = NODE;
  const bot = run(program, args, { ...settingsFor(discord), npm_lifecycle_event: 'supervise' });
  const words = wordsOf(bot);
  await words.until('"ready"');
  bot.kill('SIGTERM');
  expect(await words.last()).toContain('SIGTERM: finishing');
});
