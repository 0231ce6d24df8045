import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../../articles/article.ts';
import { slicesOf } from '../slices.ts';
import type { ArticlesRead, WordsOfReader } from './reading.ts';
import type { PackingThread } from './thread.ts';

/** Some 2 ms for the one that hands them over. */
const HANDED_OVER = 150_000;

/**
 * Has articles read by several threads at once. The first of them joins their words in the order of
 * the articles: it does not show how many threads there were, and who read what.
 *
 * @param onRead hears how many were read
 * @param atOnce UTF-16 units of text that are handed to a thread at once
 * @returns what each of the threads has read since it was asked last
 */
export async function readTogether(
  threads: readonly [PackingThread, ...PackingThread[]],
  articles: readonly Article[],
  onRead: (articles: number) => void,
  atOnce: number = HANDED_OVER,
): Promise<ArticlesRead[]> {
  const slices = slicesOf(atOnce, articles, ({ text }) => text.length);
  let joined: Promise<void> = Promise.resolve();
  let done = 0;

  async function join(
    before: Promise<void>,
    read: Promise<WordsOfReader>,
    reader: number,
    articles: number,
  ): Promise<void> {
    const [words] = await Promise.all([read, before]);
    await threads[0].ask('join', reader, words);
    done += articles;
    onRead(done);
  }
  async function readWith(thread: PackingThread, reader: number): Promise<void> {
    let before: Promise<unknown> = Promise.resolve();
    for (const slice of slices) {
      const read = thread.ask('read', slice);
      joined = join(joined, read, reader, slice.length);
      // One slice waits while the one before is read.
      await before;
      before = read;
      await setImmediate();
    }
    await before;
  }
  const reading = Promise.all(threads.map(readWith));
  await Promise.all([
    reading,
    reading.then(
      () => joined,
      () => joined,
    ),
  ]);
  return await Promise.all(threads.map((thread) => thread.ask('articlesRead')));
}
