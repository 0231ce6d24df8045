import { flushCompileCache } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { inspect, parseArgs } from 'node:util';
import { createLister } from './articles/listing/lister.ts';
import type { Config } from './config.ts';
import { configFrom, environment, NO_TOKEN } from './config.ts';
import type { Demo } from './demo.ts';
import { UserError } from './errors.ts';
import { readKept } from './library/kept.ts';
import type { Log } from './log.ts';
import { createLog, standardOutput } from './log.ts';
import { onShutdown } from './shutdown.ts';
import { openStore } from './store/sqlite/open.ts';

const HELP = `Usage: npm start [-- --open]

Runs the bot. Without DISCORD_TOKEN it serves a page on which the bot can be tried, at PORT on this
machine. README.md lists all settings.

Options
  --open  Opens that page in a browser.
  --help  Shows this.

Example
  ARTICLES_DIR=my-articles npm start -- --open
`;

const shutdown = onShutdown();

/** The token, once it is known, for keeping it out of what is written. */
let secret: string | null = null;

async function main(): Promise<void> {
  const { help, open } = givenOptions();
  if (help) return void process.stdout.write(HELP);
  const { variables, unknown } = environment();
  const config = configFrom(variables);
  secret = config.token;
  const isProduction = variables['NODE_ENV']?.trim().toLowerCase() === 'production';
  // A deployment that lost its token must not turn into a demonstration.
  if (config.token === null && isProduction) throw new UserError(NO_TOKEN);
  const demo = config.token === null ? await startedDemo(config) : null;
  shutdown.open.defer(() => demo?.close());
  const token = config.token ?? demo?.token;
  if (token === undefined) throw new UserError(NO_TOKEN);

  const log = createLog({ ...config, token }, await standardOutput());
  for (const name of unknown) log.warn(`${name} in .env is not a setting of Fundstelle`);
  shutdown.logTo(log);
  const dataDir = demo?.dataDir ?? config.dataDir;
  const now = () => new Date();
  const store = await openStore(dataDir, log, now);
  shutdown.open.defer(() => store.close());
  const begun = now();
  const lister = createLister(config.articlesDir);
  // Threads look at the folder and read what was kept while this one is busy with loading; then it
  // reads the index while they are not done.
  const code = remainingCode();
  const [kept, { run }, index] = await Promise.all([
    readKept(store, config.articlesDir, begun),
    code,
    code.then(({ beginIndex }) => (demo === null ? beginIndex(dataDir, log) : null)),
  ]);
  const { announcement, catchUp } = await run({
    ...{ config, demo, token, dataDir, store, lister, kept, index, log, now },
    open: shutdown.open,
  });
  // Now rather than at the end, which a process that is killed does not see.
  flushCompileCache();
  if (announcement !== undefined) process.stdout.write(announcement);
  if (open) await openPage(demo, log);
  await catchUp();
}

/** Begins when what was begun before has reached its threads: nothing else goes on meanwhile. */
async function remainingCode() {
  await setImmediate();
  return await import('./run.ts');
}

/** Its code is loaded where it is needed alone. */
async function startedDemo(config: Config): Promise<Demo | null> {
  const { startDemo } = await import('./demo.ts');
  return await startDemo(config);
}

async function openPage(demo: Demo | null, log: Log): Promise<void> {
  if (!demo) return log.warn('--open has no page to open: with a token, the bot is on Discord');
  const { openInBrowser } = await import('./demo.ts');
  await openInBrowser(demo.address).catch((error: unknown) => {
    log.warn({ err: error }, `no browser could be started: open ${demo.address} yourself`);
  });
}

function givenOptions(): { help: boolean; open: boolean } {
  try {
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({ options: { help: flag, open: flag } }).values;
  } catch (error) {
    throw new UserError('npm start knows -- --open and -- --help, and nothing else.', {
      cause: error,
    });
  }
}

try {
  await main();
} catch (error) {
  // What is closed midway fails, and that is no news.
  if (!shutdown.hasBegun()) failedToStart(error);
}

function failedToStart(error: unknown): void {
  const reason =
    error instanceof UserError ? error.message : `Fundstelle could not start: ${inspect(error)}`;
  process.stderr.write(`${secret === null ? reason : reason.replaceAll(secret, '[token]')}\n`);
  shutdown.fail();
}
