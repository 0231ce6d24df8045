import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OnProgress } from '../../progress-bar.ts';
import { startStandIn } from '../../playground/discord.ts';
import { botEnvironment, nodeOptions, startBotProcess } from './bot-process.ts';
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
  try {
    const bot = await startBotProcess(discord, cache, { ARTICLES_DIR: articlesDir });
    await bot.stop();
    return { cpu: bot.ready.cpuMilliseconds, wall: bot.wall };
  } finally {
    await discord.close();
  }
}

async function loadDiscordJs(cache: string): Promise<number> {
  const program = `await import('discord.js'); const { user, system } = process.cpuUsage();
    console.log((user + system) / 1000)`;
  const args = [...nodeOptions(), '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: botEnvironment(cache),
  });
  return Number(stdout);
}
