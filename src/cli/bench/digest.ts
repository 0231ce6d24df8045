import { setTimeout } from 'node:timers/promises';
import { createAnswers } from '../../answers/answers.ts';
import { createCollection } from '../../articles/collection.ts';
import { createDigests } from '../../digests/digests.ts';
import { storiesInMemory } from '../../digests/story-store.ts';
import { openLexicon, OWN_WORDS } from '../../lexicon/open.ts';
import type { OnProgress } from '../../progress-bar.ts';
import { createSegmentedEngine } from '../../search/segments/segmented.ts';
import { createRankedSearch } from '../../search/ranked.ts';
import { BENCH_DAY, dayOfNews } from './day-of-news.ts';
import type { Delays } from './delays.ts';
import { delaysDuring } from './delays.ts';
import { median } from './quantiles.ts';

/** What it takes to make the digest of a day, and what answers take meanwhile. */
export interface DigestCost {
  readonly articles: number;
  readonly stories: number;
  /** Milliseconds by the clock: the first digest after a start, nothing else going on; median. */
  readonly alone: number;
  /** The same while questions are asked without a pause. */
  readonly busy: number;
  /** By which the process grew over a digest, in bytes. */
  readonly memory: number;
  /** Of answers without a digest, and while one is made. */
  readonly quiet: Delays;
  readonly meanwhile: Delays;
}

const PERIOD = {
  from: `${BENCH_DAY}T00:00:00Z`,
  to: new Date(Date.parse(`${BENCH_DAY}T24:00:00Z`)).toISOString(),
  timeZone: 'UTC',
};

/** Makes the digest of so many articles, made of the words of the given texts, `runs` times in each way. */
export async function measureDigest(
  texts: readonly string[],
  articles: number,
  runs: number,
  onProgress: OnProgress = () => {},
): Promise<DigestCost> {
  const { news, questions } = dayOfNews(texts, articles);
  const collection = createCollection(news);
  const engine = createRankedSearch(createSegmentedEngine(), await openLexicon(OWN_WORDS));
  for (const [index, article] of news.entries()) {
    await engine.put(article);
    onProgress(index + 1, articles, 'articles');
  }
  const answers = createAnswers(collection, engine);

  /** With all that a thread must learn first. */
  async function makeDigest() {
    const begun = performance.now();
    const memoryBefore = process.memoryUsage.rss();
    const digests = createDigests({
      ...{ collection, engine, stories: storiesInMemory(), arrivedSince: null },
      failedFeeds: () => [],
      now: () => performance.now(),
    });
    const wish = { period: PERIOD, by: 'day', topic: null, told: new Map() } as const;
    const digest = await digests.make(wish);
    const milliseconds = performance.now() - begun;
    const memory = process.memoryUsage.rss() - memoryBefore;
    await digests.close();
    return { milliseconds, memory, stories: digest.stories.length + digest.storiesLeftOut };
  }

  // The first run has code compiled, which a bot does once.
  const { memory, stories } = await makeDigest();
  const alone: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < runs; run++) alone.push((await makeDigest()).milliseconds);
  const asLong = alone.reduce((sum, milliseconds) => sum + milliseconds, 0);
  const quiet = await delaysDuring(answers, questions, () => setTimeout(asLong));
  const meanwhile = await delaysDuring(answers, questions, async () => {
    for (let run = 0; run < runs; run++) busy.push((await makeDigest()).milliseconds);
  });
  return { articles, stories, alone: median(alone), busy: median(busy), memory, quiet, meanwhile };
}
