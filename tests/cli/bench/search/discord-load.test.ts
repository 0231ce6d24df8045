import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { startBotProcess } from '../../../../src/cli/bench/bot-process.ts';
import type { LoopDelay } from '../../../../src/cli/bench/loop-delay.ts';
import { askInDiscord } from '../../../../src/cli/bench/search/discord-load.ts';
import { folderForTest } from '../../../helpers/folder.ts';
import { standInForTest } from '../../../helpers/standin.ts';

test('people ask a bot that tells when it is ready and how long its event loop is held up', async () => {
  const discord = await standInForTest();
  const dir = folderForTest();
  const bot = await startBotProcess(
    discord,
    dir,
    { ARTICLES_DIR: 'seeds', DATA_DIR: dir, FEEDS_FILE: `${dir}/feeds.txt` },
    [`--import=${import.meta.resolve('../../../../src/cli/bench/search/bot-watch.ts')}`],
  );
  onTestFinished(() => bot.stop());
  expect(bot.ready.passages).toBeGreaterThan(9);
  expect(bot.wall).toBeGreaterThan(0);

  bot.process.send('begin');
  const questions = ['Was ist im Stadtarchiv?', 'Wann war das Lesefest?'];
  const { asked, acknowledged, answered, acknowledgement, answer } = await askInDiscord(
    discord,
    questions,
    10,
    1,
  );
  expect([asked, acknowledged, answered]).toEqual([10, 10, 10]);
  expect(answer.p50).toBeGreaterThan(acknowledgement.p50 ?? NaN);
  expect(answer.most).toBeGreaterThanOrEqual(answer.p99 ?? NaN);
  const people = discord
    .messages(discord.world.channels.news.id)
    .map(({ interaction_metadata }) => interaction_metadata?.user.id);
  expect(new Set(people).size).toBe(10);

  bot.process.send('end');
  const [loop] = (await once(bot.process, 'message')) as [LoopDelay];
  expect(loop.loopMost).toBeGreaterThan(0);
  expect(loop.loopMost).toBeGreaterThanOrEqual(loop.loopP999);
});
