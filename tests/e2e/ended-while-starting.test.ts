import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFolder } from '../../src/answers/open.ts';
import { startBot } from '../../src/bot.ts';
import { readKept } from '../../src/library/kept.ts';
import { openLibrary } from '../../src/library/library.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { lexicon } from '../helpers/lexicon.ts';
import { recordingLog } from '../helpers/log.ts';
import { standInForTest } from '../helpers/standin.ts';
import { dataFolder } from '../helpers/store.ts';

test('a bot that is ended while it registers its commands does and says nothing any more', async () => {
  const discord = await standInForTest();
  const { log, entries } = recordingLog();
  const dataDir = dataFolder();
  const store = await openStore(dataDir, log, () => new Date());
  onTestFinished(() => store.close());
  const kept = await readKept(store, 'seeds', new Date());
  const opened = await openFolder('seeds', lexicon, kept);
  const library = await openLibrary(opened, store, kept);
  let finish = () => Promise.resolve();
  const started = startBot({
    ...{ opened, store, library, log },
    fetch: () => Promise.reject(new Error('nothing is to be fetched')),
    now: () => new Date(),
    token: discord.token,
    fullText: false,
    discordApiUrl: discord.url,
    feedsFile: join(dataDir, 'feeds.txt'),
    digestLateHours: 12,
    adminGuilds: [discord.world.guild.id],
    finishWith: (ending) => void (finish = ending),
  });
  const refused = expect(started).rejects.toThrow('aborted');
  await once(discord, 'commands');
  await finish();
  await refused;
  expect(entries.filter(({ level, msg }) => level >= 30 || msg === 'ready')).toEqual([]);
});
