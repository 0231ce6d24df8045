import { flushCompileCache } from 'node:module';
import { inspect } from 'node:util';
import { commands, registry } from '../commands/index.ts';
import type { Services } from '../commands/services.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { Quotation } from './answers/answer.ts';
import type { OpenFolder } from './answers/open.ts';
import { openFolder } from './answers/open.ts';
import { verifyQuotation } from './answers/verify.ts';
import type { Config } from './config.ts';
import { configFrom, environment, NO_TOKEN } from './config.ts';
import type { Client } from './discord/connect.ts';
import { connect, createClient, disconnect, onInteraction } from './discord/connect.ts';
import { createDispatcher } from './discord/dispatcher.ts';
import { definitionsOf, registerChanges } from './discord/registration.ts';
import { UserError } from './errors.ts';
import type { Log } from './log.ts';
import { createLog, standardOutput } from './log.ts';
import { onShutdown } from './shutdown.ts';

/** The token, once it is known, for keeping it out of what is written. */
let secret: string | null = null;

async function main(): Promise<void> {
  const { variables, unknown } = environment();
  const config = configFrom(variables);
  secret = config.token;
  if (config.token === null) throw new UserError(NO_TOKEN);
  const log = createLog(config, await standardOutput());
  for (const name of unknown) log.warn(`${name} in .env is not a setting of Fundstelle`);
  const finishWith = onShutdown(log);
  const opened = await openArticles(config);
  reportReading(opened, log);
  await run(config, config.token, opened, log, finishWith);
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

async function run(
  config: Config,
  token: string,
  opened: OpenFolder,
  log: Log,
  finishWith: (finish: () => Promise<void>) => void,
): Promise<void> {
  const { reading, collection, engine, answers } = opened;
  const services: Services = {
    answers,
    collection,
    fullText: config.fullText,
    skipped: reading.skipped,
    passages: () => engine.passages(),
    version: packageJson.version,
    commands,
  };
  const verify = (quotation: Quotation) => verifyQuotation(quotation, collection);
  const dispatcher = createDispatcher({ registry, services, verify, log });
  const client = createClient(config.discordApiUrl);
  finishWith(async () => {
    await dispatcher.drain();
    await disconnect(client);
  });
  onInteraction(client, (interaction) => void dispatcher.handle(interaction));

  const ready = await connect(client, token, log, () => process.exit(1));
  const registration = await registered(ready, log);
  log.info(
    {
      user: ready.user.tag,
      servers: ready.guilds.cache.size,
      articles: reading.articles.length,
      passages: await engine.passages(),
      skipped: reading.skipped.length,
      commands: registration,
      cpuMilliseconds: cpuMilliseconds(),
    },
    'ready',
  );
  // Now rather than at the end, which a process that is killed does not see.
  flushCompileCache();
}

/** What became of the commands; where Discord refuses them, those that it has go on working. */
async function registered(client: Client<true>, log: Log): Promise<string> {
  try {
    const definitions = definitionsOf(commands);
    const changed = await registerChanges(client.application.commands, definitions);
    return changed ? 'registered anew' : 'unchanged';
  } catch (error) {
    log.error({ err: error }, 'the commands could not be registered: start again later');
    return 'not registered';
  }
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
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
