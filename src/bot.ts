import { commands, registry } from '../commands/index.ts';
import type { Services } from '../commands/services.ts';
import { feedNotice } from '../commands/views/feed-notice.ts';
import { subscriptionNotice } from '../commands/views/subscription-notice.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { Quotation } from './answers/answer.ts';
import type { OpenFolder } from './answers/open.ts';
import type { Revisions } from './answers/since.ts';
import { articleQuoted } from './answers/since.ts';
import { verifyQuotation } from './answers/verify.ts';
import { warmUp } from './answers/warm-up.ts';
import { connect, createClient, disconnect, onInteraction } from './discord/connect.ts';
import { createDispatcher } from './discord/dispatcher.ts';
import { createNotices } from './discord/notices.ts';
import { createPoster } from './discord/poster.ts';
import { register } from './discord/register.ts';
import { attachmentFetcher } from './feeds/attachment.ts';
import type { Fetch } from './feeds/fetch/fetcher.ts';
import { ALL_KINDS } from './feeds/file-kinds.ts';
import { readWebPage } from './feeds/web-page.ts';
import { createAudience } from './guilds/audience.ts';
import { openGuilds } from './guilds/guilds.ts';
import { createQuestionRate } from './guilds/question-rate.ts';
import { openFeeds } from './library/feeds/feeds.ts';
import { createListFile } from './library/feeds/list-file.ts';
import { keepPolling } from './library/feeds/polling.ts';
import { createAdded } from './library/added.ts';
import type { Library } from './library/library.ts';
import { createPages } from './library/pages.ts';
import { createUploads } from './library/uploads.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';
import { openReporting } from './reporting.ts';

export interface BotOptions {
  readonly token: string;
  readonly fullText: boolean;
  readonly discordApiUrl: string | null;
  readonly opened: OpenFolder;
  readonly store: Store;
  readonly library: Library;
  readonly fetch: Fetch;
  /** The file in which the operator lists feeds. */
  readonly feedsFile: string;
  /** The servers from which the collection may be changed. */
  readonly adminGuilds: readonly string[];
  /** Hours after which a digest that was missed is not made up for. */
  readonly digestLateHours: number;
  readonly log: Log;
  readonly now: () => Date;
  /** Gets, before anything is started, what ends the bot once answers under way are finished. */
  readonly finishWith: (finish: () => Promise<void>) => void;
}

/**
 * Logs in and answers from then on; resolves once the commands are registered, and rejects where it
 * is finished before. A connection that is lost for good ends the process with code 1.
 */
export async function startBot(options: BotOptions): Promise<void> {
  const { token, fullText, discordApiUrl, opened, store, library, adminGuilds, log, finishWith } =
    options;
  const { collection, engine, answers } = opened;
  const guilds = await openGuilds(store);
  const readPage = (address: string, signal?: AbortSignal) =>
    readWebPage(options.fetch, address, signal);
  const client = createClient(discordApiUrl);
  const notify = createNotices({
    ...{ client, log },
    settingsOf: (guildId) => guilds.settingsOf(guildId),
  });
  const feeds = await openFeeds({
    ...{ store, library, collection, readPage, fetch: options.fetch, log },
    announce: (what, feed) => notify(adminGuilds, (language) => feedNotice(what, feed, language)),
    now: options.now,
    random: Math.random,
  });
  const revisions: Revisions = { find: ({ key, revision }) => store.revision(key, revision) };
  const verify = async (quotation: Quotation) => {
    verifyQuotation(quotation, await articleQuoted(quotation, collection, revisions));
  };
  const reporting = await openReporting({
    ...{ opened, store, library, feeds, log, now: options.now },
    lateHours: options.digestLateHours,
    poster: createPoster({ client, verify }),
    onPaused: (subscription) =>
      notify([subscription.guildId], (language) => subscriptionNotice(subscription, language)),
  });
  const services: Services = {
    guilds,
    pages: createPages(readPage, collection, library),
    uploads: createUploads({
      fetch: attachmentFetcher(options.fetch, discordApiUrl),
      ...{ kinds: ALL_KINDS, collection, library },
    }),
    added: createAdded(collection, library),
    feeds,
    digests: reporting.digests,
    subscriptions: reporting.subscriptions,
    paint: reporting.paint,
    clock: options.now,
    revisions,
    questionRate: createQuestionRate(() => performance.now()),
    audience: createAudience(store, log),
    answers,
    collection,
    fullText,
    get skipped() {
      return opened.reading().skipped;
    },
    passages: () => engine.passages(),
    version: packageJson.version,
    commands,
  };
  const dispatcher = createDispatcher({
    ...{ registry, services, verify, log, now: () => performance.now() },
    settingsOf: (guildId) => ({
      ...guilds.settingsOf(guildId),
      curates: guildId !== null && adminGuilds.includes(guildId),
    }),
  });
  let endPolling = () => feeds.close();
  let endDelivering = () => Promise.resolve();
  const ending = new AbortController();
  finishWith(async () => {
    ending.abort();
    // From here on nobody can begin what is being ended.
    const drained = dispatcher.drain();
    await Promise.all([endPolling(), endDelivering()]);
    await drained;
    await reporting.digests.close();
    await disconnect(client);
  });
  onInteraction(client, (interaction) => void dispatcher.handle(interaction));

  // While Discord is waited for.
  const warm = warmUp(answers, collection).catch((error: unknown) => {
    log.warn({ err: error }, 'what questions need could not be loaded beforehand');
  });
  const ready = await connect(client, token, log, () => process.exit(1));
  ending.signal.throwIfAborted();
  const registration = await register({
    ...{ client: ready, commands, guildIds: adminGuilds, log },
    ending: ending.signal,
  });
  const passages = await engine.passages();
  ending.signal.throwIfAborted();
  endDelivering = reporting.deliver();
  endPolling = keepPolling(feeds, createListFile(options.feedsFile, feeds, log), log);
  log.info(
    {
      user: ready.user.tag,
      servers: ready.guilds.cache.size,
      articles: collection.size(),
      passages,
      indexMilliseconds: opened.indexMilliseconds,
      skipped: opened.reading().skipped.length,
      commands: registration,
      cpuMilliseconds: cpuMilliseconds(),
    },
    'ready',
  );
  await warm;
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
}
