import { availableParallelism } from 'node:os';
import type { Article } from '../../../articles/article.ts';
import { SEGMENTS } from '../../../tuning.ts';
import type { WordColumns } from '../../words/word-lists.ts';
import { slicesOf } from '../slices.ts';
import { passagesExpectedOf } from './expected.ts';
import { readTogether } from './read-together.ts';
import type { PackingThread } from './thread.ts';

/** Passages that are worth a thread more: to start it takes as long as it then saves. */
const FOR_A_READER = 20_000;
/** Threads, from which on the one that joins what they read has no time for more. */
const MOST_READERS = 4;

/** Where articles are packed. */
interface Place {
  /** Of the words that are known; left alone until all is packed. */
  readonly columns: WordColumns;
  readonly thread: PackingThread;
  /** Starts more threads, which end with the work. */
  readonly start: () => PackingThread;
}

/**
 * Reads and packs a collection, with as many threads as are worth it.
 *
 * @param onRead hears how many articles were read
 * @returns packed segments, and the words that are known then
 */
export async function packTogether(
  articles: readonly Article[],
  { columns, thread, start }: Place,
  onRead: (articles: number) => void,
): Promise<{ readonly segments: readonly SharedArrayBuffer[]; readonly words: WordColumns }> {
  const segments: SharedArrayBuffer[] = [];
  const others = Array.from({ length: readersOf(articles) - 1 }, start);
  let done = 0;
  try {
    await thread.ask('know', columns);
    for (const part of slicesOf(SEGMENTS.largest, articles, (one) => passagesExpectedOf([one]))) {
      const read = await readTogether([thread, ...others], part, (own) => {
        onRead(done + own);
      });
      segments.push(await thread.ask('packRead', read));
      done += part.length;
    }
    return { segments, words: await thread.ask('words') };
  } finally {
    await Promise.all(others.map((other) => other.close()));
  }
}

/** How many threads are to read articles. */
function readersOf(articles: readonly Article[]): number {
  const worthwhile = Math.ceil(passagesExpectedOf(articles) / FOR_A_READER);
  return Math.max(1, Math.min(worthwhile, availableParallelism(), MOST_READERS));
}
