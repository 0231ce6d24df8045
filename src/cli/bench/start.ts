import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import packageJson from '../../../package.json' with { type: 'json' };
import { UserError } from '../../errors.ts';
import type { OnProgress } from '../../progress-bar.ts';
import { startStandIn } from '../../playground/discord.ts';
import { median } from './quantiles.ts';

/** What one process used up from its start until it was ready to answer in Discord. */
export interface StartCost {
  /** User and system time of all its threads, in milliseconds. */
  readonly cpu: number;
  /** Milliseconds by the clock. */
  readonly wall: number;
}

export interface StartCosts {
  /** With nothing compiled before, as right after an installation. */
  readonly first: StartCost;
  /** Medians over the later starts, which find compiled code. */
  readonly later: StartCost;
  /** Median CPU milliseconds of a process that does nothing but load discord.js, compiled before. */
  readonly discordJs: number;
  readonly runs: number;
}

/** Starts the bot on a stand-in for Discord, `runs` times after a first one. */
export async function measureStart(
  articlesDir: string,
  runs: number,
  onProgress: OnProgress,
): Promise<StartCosts> {
  const cache = await mkdtemp(join(tmpdir(), 'fundstelle-bench-'));
  try {
    onProgress(0, runs + 1, 'starts');
    const first = await startOnce(articlesDir, cache);
    const later: StartCost[] = [];
    const discordJs: number[] = [];
    for (let run = 0; run < runs; run++) {
      onProgress(run + 1, runs + 1, 'starts');
      later.push(await startOnce(articlesDir, cache));
      discordJs.push(await loadDiscordJs(cache));
    }
    return {
      first,
      later: {
        cpu: median(later.map(({ cpu }) => cpu)),
        wall: median(later.map(({ wall }) => wall)),
      },
      discordJs: median(discordJs),
      runs,
    };
  } finally {
    await rm(cache, { recursive: true });
  }
}

async function startOnce(articlesDir: string, cache: string): Promise<StartCost> {
  const discord = await startStandIn();
  const begun = performance.now();
  const bot = spawn(process.execPath, [...nodeOptions(), 'src/main.ts'], {
    env: {
      ...environment(cache),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      ARTICLES_DIR: articlesDir,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Not the terminal itself, on which the bot would show a progress bar of its own.
  bot.stderr.pipe(process.stderr);
  const exited = new Promise((resolve) => bot.on('exit', resolve));
  try {
    for await (const line of createInterface(bot.stdout)) {
      const { msg, cpuMilliseconds } = JSON.parse(line) as { msg: string; cpuMilliseconds: number };
      if (msg === 'ready') return { cpu: cpuMilliseconds, wall: performance.now() - begun };
    }
    throw new UserError('The bot ended before it was ready; the line above says why.');
  } finally {
    bot.kill();
    await exited;
    await discord.close();
  }
}

async function loadDiscordJs(cache: string): Promise<number> {
  const program = `await import('discord.js'); const { user, system } = process.cpuUsage();
    console.log((user + system) / 1000)`;
  const args = [...nodeOptions(), '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: environment(cache) });
  return Number(stdout);
}

/** With its own settings alone: what else stands in the environment may cost time too. */
function environment(cache: string): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], NODE_COMPILE_CACHE: cache };
}

/** What `npm start` gives to Node, without the program. */
function nodeOptions(): string[] {
  return packageJson.scripts.start.split(' ').slice(1, -1);
}
