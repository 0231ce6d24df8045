import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFolder } from '../../src/answers/open.ts';
import type { BotOptions } from '../../src/bot.ts';
import { startBot } from '../../src/bot.ts';
import { readKept } from '../../src/library/kept.ts';
import { openLibrary } from '../../src/library/library.ts';
import type { Discord } from '../../src/playground/discord.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { lexicon } from './lexicon.ts';
import { recordingLog } from './log.ts';

interface BotHere extends Pick<BotOptions, 'fetch' | 'adminGuilds' | 'now'> {
  readonly discord: Discord;
  readonly articlesDir: string;
  readonly dataDir: string;
}

/** The whole bot in this process. @returns what ends it as a stop does, at the latest with the test */
export async function botHere({
  discord,
  articlesDir,
  dataDir,
  ...options
}: BotHere): Promise<() => Promise<void>> {
  const { log } = recordingLog();
  const store = await openStore(dataDir, log, options.now);
  const kept = await readKept(store, articlesDir, options.now());
  const opened = await openFolder(articlesDir, lexicon, kept);
  const library = await openLibrary(opened, store, kept);
  let isRunning = true;
  let finishBot = () => Promise.resolve();
  const finish = async () => {
    if (!isRunning) return;
    isRunning = false;
    await finishBot();
    await store.close();
  };
  onTestFinished(finish);
  await startBot({
    ...{ ...options, opened, store, library, log, token: discord.token, fullText: false },
    discordApiUrl: discord.url,
    feedsFile: join(dataDir, 'feeds.txt'),
    digestLateHours: 12,
    finishWith: (ending) => void (finishBot = ending),
  });
  return finish;
}
