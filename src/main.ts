import { flushCompileCache } from 'node:module';
import { inspect, parseArgs } from 'node:util';
import type { OpenFolder } from './answers/open.ts';
import { openFolder } from './answers/open.ts';
import { startBot } from './bot.ts';
import type { Config } from './config.ts';
import { configFrom, environment, NO_TOKEN } from './config.ts';
import { startDemo } from './demo.ts';
import { UserError } from './errors.ts';
import type { Log } from './log.ts';
import { createLog, standardOutput } from './log.ts';
import { onShutdown } from './shutdown.ts';

/** The token, once it is known, for keeping it out of what is written. */
let secret: string | null = null;

async function main(): Promise<void> {
  const opensPage = wantsPage();
  const { variables, unknown } = environment();
  const config = configFrom(variables);
  secret = config.token;
  // A deployment that lost its token must not turn into a demonstration.
  const mayDemonstrate = config.token === null && variables['NODE_ENV'] !== 'production';
  const demo = mayDemonstrate ? await startDemo(config) : null;
  const token = config.token ?? demo?.token;
  if (token === undefined) throw new UserError(NO_TOKEN);

  const log = createLog({ ...config, token }, await standardOutput());
  for (const name of unknown) log.warn(`${name} in .env is not a setting of Fundstelle`);
  const finishWith = onShutdown(log);
  const opened = await openArticles(config);
  reportReading(opened, log);
  await demo?.propose(opened.reading.articles);
  await startBot({
    token,
    fullText: config.fullText,
    discordApiUrl: demo?.apiUrl ?? config.discordApiUrl,
    opened,
    log,
    finishWith: (finish) => finishWith(() => finish().then(() => demo?.close())),
  });
  // Now rather than at the end, which a process that is killed does not see.
  flushCompileCache();
  if (demo) await demo.announce(opensPage);
  else if (opensPage) log.warn('--open has no page to open: with a token, the bot is on Discord');
}

/** Whether `--open` is given. */
function wantsPage(): boolean {
  try {
    return parseArgs({ options: { open: { type: 'boolean', default: false } } }).values.open;
  } catch (error) {
    throw new UserError('npm start knows one option: -- --open, which opens the page.', {
      cause: error,
    });
  }
}

async function openArticles({ articlesDir }: Config): Promise<OpenFolder> {
  try {
    return await openFolder(articlesDir);
  } catch (error) {
    if (error instanceof UserError) {
      throw new UserError(`ARTICLES_DIR: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

function reportReading({ reading }: OpenFolder, log: Log): void {
  for (const { path, reason, detail } of reading.skipped)
    log.warn({ path, reason, detail }, 'file skipped');
  for (const { path, message } of reading.warnings) log.warn({ path }, message);
}

try {
  await main();
} catch (error) {
  const reason =
    error instanceof UserError ? error.message : `Fundstelle could not start: ${inspect(error)}`;
  process.stderr.write(`${secret === null ? reason : reason.replaceAll(secret, '[token]')}\n`);
  // A client that is connected already would keep the process alive.
  process.exit(1);
}
