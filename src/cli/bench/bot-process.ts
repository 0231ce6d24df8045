import type { ChildProcess, ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import packageJson from '../../../package.json' with { type: 'json' };
import { UserError } from '../../errors.ts';

/** The bot as a process of its own, logged in and ready. */
export interface BotProcess {
  readonly process: ChildProcess;
  /** What it says of itself. */
  readonly ready: Ready;
  /** `performance.now()` of this process when the bot's was started. */
  readonly begun: number;
  /** Milliseconds until it was ready. */
  readonly wall: number;
  /** Ends it as an operator does, and waits until it is gone. */
  stop(): Promise<void>;
}

/** Of the line in the bot's log that says it is ready. */
export interface Ready {
  /** Milliseconds of all its threads since its start. */
  readonly cpuMilliseconds: number;
  /** Milliseconds that it took to open the index, where it tells them. */
  readonly indexMilliseconds?: number;
  readonly passages: number;
}

/**
 * Starts what `npm start` starts and resolves once it is ready.
 *
 * @param cache folder of the code that was compiled before
 * @param options for Node, beside those of `npm start`
 * @throws {UserError} where it ends before
 */
export async function startBotProcess(
  discord: { readonly token: string; readonly url: string },
  cache: string,
  settings: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<BotProcess> {
  const begun = performance.now();
  const bot = spawn(process.execPath, [...nodeOptions(), ...options, 'src/main.ts'], {
    env: {
      ...botEnvironment(cache),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      LOG_LEVEL: 'info',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  }) as ChildProcessByStdio<null, Readable, Readable>;
  // Not the terminal itself, on which the bot would show a progress bar of its own.
  bot.stderr.pipe(process.stderr);
  const exited = new Promise((resolve) => bot.on('exit', resolve));
  const isReady = Promise.withResolvers<Ready>();
  // All of it is read: a bot whose log nobody takes waits.
  createInterface(bot.stdout)
    .on('line', (line) => {
      const said = JSON.parse(line) as Ready & { readonly msg: string };
      if (said.msg === 'ready') isReady.resolve(said);
    })
    .on('close', () => {
      isReady.reject(new UserError('The bot ended before it was ready; the line above says why.'));
    });
  const ready = await isReady.promise;
  return {
    ...{ process: bot, ready, begun, wall: performance.now() - begun },
    async stop() {
      bot.kill();
      await exited;
    },
  };
}

/** With its own settings alone: what else stands in the environment may cost time too. */
export function botEnvironment(cache: string): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], NODE_COMPILE_CACHE: cache };
}

/** What `npm start` gives to Node, without the program. */
export function nodeOptions(): string[] {
  return packageJson.scripts.start.split(' ').slice(1, -1);
}
