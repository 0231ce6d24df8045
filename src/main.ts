import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import type { FolderObserver, KeptIndex, OpenFolder, Reading } from './answers/open.ts';
import { INDEX_FOLDER, openFolder } from './answers/open.ts';
import { startBot } from './bot.ts';
import type { Config } from './config.ts';
import { configFrom, environment, NO_TOKEN } from './config.ts';
import type { Demo } from './demo.ts';
import { openInBrowser, startDemo } from './demo.ts';
import { naming, UserError } from './errors.ts';
import { createFetch } from './feeds/fetch/fetcher.ts';
import { userAgent } from './feeds/fetch/user-agent.ts';
import { ALL_KINDS } from './feeds/file-kinds.ts';
import { messagesIn } from './i18n/locale.ts';
import { noteText } from './i18n/reading-notes.ts';
import { skippedText } from './i18n/skipped.ts';
import { openLexicon } from './lexicon/open.ts';
import type { Kept } from './library/kept.ts';
import { readKept } from './library/kept.ts';
import type { Library } from './library/library.ts';
import { openLibrary } from './library/library.ts';
import type { Log } from './log.ts';
import { createLog, standardOutput } from './log.ts';
import { withProgressBar } from './progress-bar.ts';
import { onShutdown } from './shutdown.ts';
import { keepBackups } from './store/sqlite/backups.ts';
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
  const demo = config.token === null ? await startDemo(config) : null;
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
  const kept = await readKept(store, config.articlesDir, now());
  const index = {
    dir: join(dataDir, INDEX_FOLDER),
    isOthers: false,
    failed(error: unknown) {
      log.warn({ err: error }, 'the index on disk could not be used or kept');
    },
  };
  const opened = await openArticles(config, kept, demo === null ? index : null);
  shutdown.open.defer(() => opened.close());
  reportReading(opened.reading(), log);
  const library = await openLibrary(opened, store, kept);
  const announcement = await demo?.propose(opened.collection.all());
  const watching = opened.watch(observerFor(library, log));
  shutdown.open.defer(() => watching.close());
  const fetch = createFetch({ userAgent: userAgent(packageJson.version, config.contact) });
  shutdown.open.defer(keepBackups(store, dataDir, log, now));
  await startBot({
    token,
    fullText: config.fullText,
    discordApiUrl: demo?.apiUrl ?? config.discordApiUrl,
    opened,
    store,
    library,
    fetch,
    feedsFile: config.feedsFile,
    adminGuilds: demo?.adminGuilds ?? config.adminGuilds,
    digestLateHours: config.digestLateHours,
    log,
    now,
    finishWith: (finish) => shutdown.open.defer(finish),
  });
  // Now rather than at the end, which a process that is killed does not see.
  flushCompileCache();
  if (announcement !== undefined) process.stdout.write(announcement);
  if (open) await openPage(demo, log);
}

async function openPage(demo: Demo | null, log: Log): Promise<void> {
  if (!demo) return log.warn('--open has no page to open: with a token, the bot is on Discord');
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

async function openArticles(
  config: Config,
  { files, besides, bandKeys }: Kept,
  index: KeptIndex | null,
): Promise<OpenFolder> {
  const lexicon = await openLexicon(config);
  return await naming('ARTICLES_DIR', () =>
    withProgressBar((onProgress) =>
      openFolder(config.articlesDir, lexicon, {
        kinds: ALL_KINDS,
        onProgress,
        files,
        besides,
        bandKeys,
        index,
      }),
    ),
  );
}

function reportReading({ skipped, warnings }: Reading, log: Log): void {
  const m = messagesIn('en');
  for (const one of skipped) log.warn(one, `skipped ${skippedText(one, m)}`);
  for (const { path, message } of warnings) log.warn({ path }, noteText(message, m));
}

function observerFor(library: Library, log: Log): FolderObserver {
  return {
    async take(articles) {
      const { added, changed, removed } = await library.putFiles(articles);
      if (added + changed + removed === 0) return;
      log.info({ added, changed, removed }, 'articles refreshed');
    },
    tell: (news) => reportReading(news, log),
    returned: () => log.info('the folder of articles is there again'),
    failed: (error) => log.error({ err: error }, 'what changed in the folder could not be read'),
  };
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
