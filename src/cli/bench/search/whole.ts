import { createAnswers } from '../../../answers/answers.ts';
import { createCollection } from '../../../articles/collection.ts';
import { openLexicon, OWN_WORDS } from '../../../lexicon/open.ts';
import { createRankedSearch } from '../../../search/ranked.ts';
import type { LoopDelay } from '../loop-delay.ts';
import { loopDelayDuring } from '../loop-delay.ts';
import { memoryUsed } from '../memory.ts';
import { median, quantile } from '../quantiles.ts';
import { passagesIn } from './candidates.ts';
import type { Entry } from './corpus.ts';
import { openEngine } from './fundstelle.ts';
import type { Latency } from './latency.ts';
import { measureLatency } from './latency.ts';
import { askSteadily } from './steadily.ts';

/** What Fundstelle takes from article to excerpts. */
export interface WholeCost {
  readonly passages: number;
  readonly passagesPerSecond: number;
  /** Without the texts: what finds and ranks passages, then with what knows copies of articles. */
  readonly rankedBytesPerPassage: number;
  readonly bytesPerPassage: number;
  readonly question: Latency;
  /** Milliseconds until one more article can be found, and until one is gone: medians. */
  readonly addition: number;
  readonly removal: number;
  readonly whileIndexing: LoopDelay;
  readonly underLoad: LoopDelay & {
    /** Answered of those that arrived, fifty a second. */
    readonly questions: number;
    /** Milliseconds from a question's arrival to its answer. */
    readonly p50: number;
    readonly p99: number;
  };
}

/** Seconds in which questions arrive. */
const LOAD = 10;

/** Articles that are added and removed one by one. */
const CHANGES = 20;

export async function measureWhole(
  entries: readonly Entry[],
  questions: readonly string[],
  secondsOfLoad = LOAD,
): Promise<WholeCost> {
  const lexicon = await openLexicon(OWN_WORDS);
  const early = entries.slice(0, -CHANGES);
  const late = entries.slice(-CHANGES);
  const passages = passagesIn(early);
  const memoryBefore = await memoryUsed();
  const begunCollecting = performance.now();
  const collection = createCollection(early.map(({ article }) => article));
  const collecting = performance.now() - begunCollecting;
  const memoryOfCollection = (await memoryUsed()) - memoryBefore;
  const segments = openEngine();
  const engine = createRankedSearch(segments, lexicon);
  const answers = createAnswers(collection, engine);

  async function add({ article }: Entry): Promise<void> {
    collection.put(article);
    await engine.put(article);
  }
  async function remove({ article }: Entry): Promise<void> {
    collection.remove(article.id);
    await engine.remove(article.id);
  }
  const begun = performance.now();
  const { delay: whileIndexing } = await loopDelayDuring(async () => {
    await engine.load(early.map(({ article }) => article));
    await segments.settled();
  });
  const building = collecting + performance.now() - begun;
  const shared = segments.bytes();
  const bytes = (await memoryUsed()) - memoryBefore + shared.index + shared.features;
  const question = await measureLatency(questions, (text) => answers.ask(text));
  const addition = await medianTime(late, add);
  const removal = await medianTime(late, remove);
  const { delay, result: taken } = await loopDelayDuring(() =>
    askSteadily(answers, questions, secondsOfLoad),
  );
  return {
    ...{ passages, passagesPerSecond: (passages / building) * 1000, question },
    rankedBytesPerPassage: (bytes - memoryOfCollection) / passages,
    bytesPerPassage: bytes / passages,
    ...{ addition, removal, whileIndexing },
    underLoad: {
      ...delay,
      questions: taken.length,
      p50: quantile(taken, 0.5),
      p99: quantile(taken, 0.99),
    },
  };
}

async function medianTime(
  entries: readonly Entry[],
  change: (entry: Entry) => Promise<void>,
): Promise<number> {
  const taken: number[] = [];
  for (const entry of entries) {
    const begun = performance.now();
    await change(entry);
    taken.push(performance.now() - begun);
  }
  return median(taken);
}
