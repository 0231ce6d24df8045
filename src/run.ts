import packageJson from '../package.json' with { type: 'json' };
import type { KeptIndex } from './answers/kept-index.ts';
import { beginOwnIndex } from './answers/kept-index.ts';
import type { FolderObserver, OpenFolder, Reading } from './answers/open.ts';
import { openFolderBeside } from './answers/open.ts';
import type { Lister } from './articles/listing/lister.ts';
import { startBot } from './bot.ts';
import { inGaps } from './answers/collect.ts';
import type { Config } from './config.ts';
import type { Demo } from './demo.ts';
import { naming } from './errors.ts';
import { createFetch } from './feeds/fetch/fetcher.ts';
import { userAgent } from './feeds/fetch/user-agent.ts';
import { ALL_KINDS } from './feeds/file-kinds.ts';
import { messagesIn } from './i18n/locale.ts';
import { noteText } from './i18n/reading-notes.ts';
import { skippedText } from './i18n/skipped.ts';
import { openLexicon } from './lexicon/open.ts';
import type { Kept } from './library/kept.ts';
import type { Library } from './library/library.ts';
import { openLibrary } from './library/library.ts';
import type { Log } from './log.ts';
import { withProgressBar } from './progress-bar.ts';
import { keepBackups } from './store/sqlite/backups.ts';
import type { Store } from './store/store.ts';

export interface RunOptions {
  readonly config: Config;
  readonly demo: Demo | null;
  /** Of Discord, or of what stands in for it. */
  readonly token: string;
  readonly dataDir: string;
  readonly store: Store;
  /** Of the folder of articles. */
  readonly lister: Lister;
  readonly kept: Kept;
  readonly log: Log;
  readonly now: () => Date;
  /** Being read already; `null` for none. */
  readonly index: KeptIndex | null;
  /** Gets what is opened. */
  readonly open: AsyncDisposableStack;
}

/** The index of an earlier start, which is read from now on. */
export function beginIndex(dataDir: string, log: Log): KeptIndex {
  return beginOwnIndex(dataDir, (error) => {
    log.warn({ err: error }, 'the index on disk could not be used or kept');
  });
}

/** The bot, ready to answer. */
export interface Running {
  /** What a person at the terminal is to be told. */
  readonly announcement: string | undefined;
  /** Does what nobody had to wait for. */
  readonly catchUp: () => Promise<void>;
}

/** Opens the articles and starts the bot on them. */
export async function run(options: RunOptions): Promise<Running> {
  const { config, demo, token, dataDir, store, log, now, open } = options;
  const [opened, library] = await openArticles(options);
  open.defer(() => opened.close());
  reportReading(opened.reading(), log);
  const announcement = await demo?.propose(opened.collection.all());
  const watching = opened.watch(observerFor(library, log));
  open.defer(() => watching.close());
  const fetch = createFetch({ userAgent: userAgent(packageJson.version, config.contact) });
  open.defer(keepBackups(store, dataDir, log, now));
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
    finishWith: (finish) => open.defer(finish),
  });
  return { announcement, catchUp: () => inGaps(opened.collection.catchUp()) };
}

async function openArticles({
  config,
  store,
  lister,
  kept,
  index,
}: RunOptions): Promise<[OpenFolder, Library]> {
  const { files, besides, bandKeys } = kept;
  const lexicon = await openLexicon(config);
  return await naming('ARTICLES_DIR', () =>
    withProgressBar((onProgress) =>
      openFolderBeside((begun) => openLibrary(begun, store, kept), config.articlesDir, lexicon, {
        kinds: ALL_KINDS,
        lister,
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
