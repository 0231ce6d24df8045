import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Discord } from '../../src/playground/discord.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** The bot as a process of its own. */
export interface RunningBot {
  /** What it logged so far. */
  readonly lines: readonly LogLine[];
  /** Everything it wrote, as it wrote it. */
  readonly output: () => string;
  /** Resolves with the first line, past or future, that says so, after so many lines. */
  logged(message: string, after?: number): Promise<LogLine>;
  /** Resolves with everything it wrote once that matches, or once it has ended. */
  wrote(pattern: RegExp): Promise<string>;
  hasEnded(): boolean;
  kill(signal?: NodeJS.Signals): void;
  /** Kills it, if need be, and waits until it is gone. */
  end(): Promise<void>;
  /** Resolves with the exit code; `null` after a signal that it did not handle. */
  readonly exited: Promise<number | null>;
}

export type Settings = Readonly<Record<string, string>>;

/** `spawnBot` for one test, which ends it. */
export function runBot(...parameters: Parameters<typeof spawnBot>): RunningBot {
  const bot = spawnBot(...parameters);
  onTestFinished(() => bot.end());
  return bot;
}

/** Starts `npm start`'s program, or another one, with these settings alone. */
export function spawnBot(
  settings: Settings,
  program = 'src/main.ts',
  args: string[] = [],
  cwd = '.',
): RunningBot {
  const dataDir = mkdtempSync(join(tmpdir(), 'fundstelle-data-'));
  const child = spawn(process.execPath, ['-r', './src/require-node-24.cjs', program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: LogLine[] = [];
  const waiting = new Set<() => void>();
  let output = '';
  let ended = false;
  const wake = () => {
    const awake = [...waiting];
    waiting.clear();
    for (const resolve of awake) resolve();
  };
  const woken = () => new Promise<void>((resolve) => waiting.add(resolve));
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    wake();
  });
  createInterface(child.stdout).on('line', (line) => {
    output += `${line}\n`;
    if (line.startsWith('{')) lines.push(JSON.parse(line) as LogLine);
    wake();
  });
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      ended = true;
      rmSync(dataDir, { recursive: true, force: true });
      wake();
      resolve(code);
    });
  });
  return {
    lines,
    output: () => output,
    exited,
    hasEnded: () => ended,
    kill: (signal = 'SIGTERM') => void child.kill(signal),
    async end() {
      child.kill('SIGKILL');
      await exited;
    },
    async wrote(pattern) {
      while (!pattern.test(output) && !ended) await woken();
      return output;
    },
    async logged(message, after = 0) {
      for (;;) {
        const line = lines.slice(after).find(({ msg }) => msg === message);
        if (line !== undefined) return line;
        if (ended) throw new Error(`the bot ended without logging ${message}: ${output}`);
        await woken();
      }
    },
  };
}

/** Starts the bot on a stand-in and resolves when it is ready. */
export async function startBot(discord: Discord, settings: Settings = {}): Promise<RunningBot> {
  const bot = runBot({ ...settingsFor(discord), ...settings });
  await bot.logged('ready');
  return bot;
}

/** What makes the bot log in to the stand-in, with the sample articles. */
export function settingsFor({ token, url }: Discord): Settings {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: url, ARTICLES_DIR: 'seeds' };
}
