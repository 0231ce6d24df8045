import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Discord } from '../../../playground/discord.ts';
import { startStandIn } from '../../../playground/discord.ts';
import type { BotProcess } from '../bot-process.ts';
import { startBotProcess } from '../bot-process.ts';
import type { LoopDelay } from '../loop-delay.ts';
import { writeArticleFiles } from './article-files.ts';
import type { Entry } from './corpus.ts';
import type { DiscordDelays } from './discord-load.ts';
import { askInDiscord } from './discord-load.ts';
import { HEAP_OPTION } from './heap.ts';
import { mediansOf } from './medians.ts';

/** What the whole bot takes on a stand-in for Discord, in a process of its own. */
export interface BotCost {
  /** With an empty folder of its own, so that everything is read from files. */
  readonly firstStart: BotStart;
  /** With all that it kept: medians. */
  readonly laterStart: BotStart;
  readonly at50: LoadCost;
  readonly at500: LoadCost;
}

/** Milliseconds from the start of its process on. */
export interface BotStart {
  /** Of these, those that opening the index took, where the bot tells them. */
  readonly index?: number;
  readonly ready: number;
  /** Until a question that was asked once it was ready had its answer. */
  readonly answer: number;
  /** Bytes that the whole process had at most until then. */
  readonly memory: number;
}

export type LoadCost = DiscordDelays & LoopDelay;

/** Seconds for which questions arrive. */
const LOAD = 10;

const LATER_STARTS = 3;

/** @throws {UserError} where the bot does not get ready */
export async function measureBot(
  entries: readonly Entry[],
  questions: readonly string[],
  seconds = LOAD,
): Promise<BotCost> {
  const work = await mkdtemp(join(tmpdir(), 'fundstelle-bench-bot-'));
  const articles = join(work, 'articles');
  const at = (articlesDir: string, dataDir: string) => ({
    ...{ ARTICLES_DIR: articlesDir, DATA_DIR: join(work, dataDir) },
    FEEDS_FILE: join(work, 'feeds.txt'),
  });

  async function withBot<Result>(
    settings: Readonly<Record<string, string>>,
    use: (bot: BotProcess, discord: Discord) => Promise<Result>,
  ): Promise<Result> {
    const discord = await startStandIn();
    const watch = `--import=${import.meta.resolve('./bot-watch.ts')}`;
    const options = [HEAP_OPTION, watch];
    const bot = await startBotProcess(discord, join(work, 'compiled'), settings, options);
    try {
      return await use(bot, discord);
    } finally {
      await bot.stop();
      await discord.close();
    }
  }
  async function started(bot: BotProcess, discord: Discord): Promise<BotStart> {
    const { begun, ready, wall } = bot;
    const [question = ''] = questions;
    await discord.command('ask', { question }).reply();
    const answer = performance.now() - begun;
    const { indexMilliseconds: index } = ready;
    bot.process.send('memory');
    const [memory] = (await once(bot.process, 'message')) as [number];
    return { ...(index === undefined ? {} : { index }), ready: wall, answer, memory };
  }
  async function loaded(bot: BotProcess, discord: Discord, aSecond: number): Promise<LoadCost> {
    bot.process.send('begin');
    const delays = await askInDiscord(discord, questions, aSecond, seconds);
    bot.process.send('end');
    const [loop] = (await once(bot.process, 'message')) as [LoopDelay];
    return { ...delays, ...loop };
  }

  try {
    await writeArticleFiles(articles, entries);
    // Code is compiled once in an installation's life.
    await withBot(at('seeds', 'before'), started);
    const first = await withBot(at(articles, 'data'), async (bot, discord) => ({
      firstStart: await started(bot, discord),
      at50: await loaded(bot, discord, 50),
      at500: await loaded(bot, discord, 500),
    }));
    const later: BotStart[] = [];
    while (later.length < LATER_STARTS) later.push(await withBot(at(articles, 'data'), started));
    return { ...first, laterStart: mediansOf(later) };
  } finally {
    await rm(work, { recursive: true });
  }
}
