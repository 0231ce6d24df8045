import type { EntryArticle } from '../../feeds/entry-article.ts';
import { FEED } from '../../tuning.ts';
import { dueOf, stepOf } from './steps.ts';
import type { Counts, TakingParts } from './taker.ts';
import { createTaker } from './taker.ts';

/** What a check brought. */
export interface Taken extends Readonly<Counts> {
  /** Whether nothing is left for which the feed must be sent once more. */
  readonly isComplete: boolean;
}

/** Gets how many pages were read of how many. */
export type Report = (done: number, total: number) => void;

/** How a check is followed and called off. */
export interface Attention {
  readonly report: Report;
  /** Once aborted, the check rejects with its reason. */
  readonly signal: AbortSignal;
}

/** Pages of one feed that are read at once: most of them are on one host, which takes no more. */
const AT_ONCE = 2;

/**
 * Brings in what a feed has that is new or changed: the texts of its entries or, where they are but
 * teasers, their pages. What another source or entry brought stays as that one has it, and what
 * somebody removed stays away.
 */
export async function takeEntries(
  feed: string,
  entries: readonly EntryArticle[],
  parts: TakingParts,
  { report, signal }: Attention,
): Promise<Taken> {
  const keys = entries.map(({ key }) => key);
  const known = await parts.store.entriesOf(feed, keys);
  const taker = createTaker(feed, keys, parts, signal);
  const { counts } = taker;
  const pages: (() => Promise<void>)[] = [];
  let putOff = 0;
  for (const entry of entries) {
    const step = stepOf(entry, known.get(entry.key));
    const { page } = step;
    const due = dueOf(step, taker.before(step) !== undefined, parts.now());
    const isFull = page === null && counts.added + counts.changed >= FEED.textsAtOnce;
    if (due === 'later' || (due === 'now' && isFull)) putOff += 1;
    else if (due === 'now' && page === null) await taker.takeText(step);
    else if (due === 'now' && page !== null && (await taker.isFree(step))) {
      pages.push(() => taker.takePage(step, page));
    }
  }

  const turn = pages.slice(0, FEED.pagesAtOnce);
  counts.pending += pages.length - turn.length;
  const queue = turn.values();
  let done = 0;
  async function readOn(): Promise<void> {
    for (const takePage of queue) {
      await takePage();
      done += 1;
      report(done, turn.length);
    }
  }
  const readers = await Promise.allSettled(Array.from({ length: AT_ONCE }, readOn));
  for (const reader of readers) if (reader.status === 'rejected') throw reader.reason;
  return { ...counts, isComplete: counts.pending + putOff === 0 };
}
