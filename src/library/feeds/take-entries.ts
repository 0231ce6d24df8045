import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../articles/article.ts';
import type { Collection } from '../../articles/collection.ts';
import type { EntryArticle } from '../../feeds/entry-article.ts';
import type { Store } from '../../store/store.ts';
import { isSameSite } from '../../feeds/same-site.ts';
import { FEED, LONGEST_TEXT } from '../../tuning.ts';
import type { Library } from '../library.ts';
import type { ReadPage } from './entry-page.ts';
import { readEntryPage } from './entry-page.ts';
import { ownershipIn } from './ownership.ts';
import type { Step } from './steps.ts';
import { dueOf, stepOf } from './steps.ts';

/** What a check brought. */
export interface Taken {
  /** How many articles are new, and how many have another text or title. */
  readonly added: number;
  readonly changed: number;
  /** Entries whose page cannot be read, so that their teaser is the article. */
  readonly teasers: number;
  /** Entries whose page is still to be read. */
  readonly pending: number;
  /** Whether anything is left for which the feed must be sent once more. */
  readonly isComplete: boolean;
  /** Seconds that a host of pages asks to wait. */
  readonly retryAfter: number | null;
}

export interface TakingParts {
  readonly store: Pick<Store, 'entriesOf' | 'entriesFor' | 'keepEntries' | 'isDismissed'>;
  readonly library: Pick<Library, 'put' | 'sourceOf'>;
  readonly collection: Pick<Collection, 'get'>;
  readonly readPage: ReadPage;
  readonly now: () => Date;
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
 * teasers, their pages. An entry's article keeps its id for
 * as long as it stays on its site. What another source or entry
 * brought stays as that one has it, and what somebody removed stays away. The article is kept before
 * its entry, so that what a crash cuts in between is done again.
 */
export async function takeEntries(
  feed: string,
  entries: readonly EntryArticle[],
  { store, library, collection, readPage, now }: TakingParts,
  { report, signal }: Attention,
): Promise<Taken> {
  const keys = entries.map(({ key }) => key);
  const known = await store.entriesOf(feed, keys);
  const ownership = ownershipIn(feed, new Set(keys), store, library);
  const counts = { added: 0, changed: 0, teasers: 0, pending: 0 };
  let putOff = 0;
  let retryAfter: number | null = null;
  let isBusy = false;

  const before = ({ known: entry }: Step) => collection.get(entry?.articleId ?? '');

  async function remember(step: Step, articleId: string | null, failedReadings = 0): Promise<void> {
    const { key, updated } = step.entry;
    const { fingerprint } = step;
    const read = now().toISOString();
    await store.keepEntries(feed, [{ key, fingerprint, updated, articleId, failedReadings, read }]);
  }

  async function take(step: Step, article: Article | null): Promise<void> {
    const known = step.known?.articleId ?? null;
    if (article === null || article.text.length > LONGEST_TEXT) return remember(step, known);
    const id = known !== null && isSameSite(known, article.id) ? known : article.id;
    if (!(await ownership.isFree(id, step.entry.key))) {
      // What is another one's today is looked at again, but no page is read again for it.
      return step.page === null ? undefined : remember(step, known);
    }
    signal.throwIfAborted();
    const old = collection.get(id);
    // Feeds move their dates: the day of an article is the one that it had at first.
    const published = old?.published ?? pastDay(article.published, now());
    const current = { ...article, id, published };
    if (!isDeepStrictEqual(old, current)) {
      await library.put([current], 'feed');
      counts[old === undefined ? 'added' : 'changed'] += 1;
    }
    await remember(step, id);
  }

  async function takePage(step: Step, address: string): Promise<void> {
    const { entry, known: entryBefore } = step;
    const old = before(step);
    const read = await readEntryPage(address, { feed, entry, old, readPage, signal });
    if (read.outcome === 'page') return take(step, read.article);
    const failed = (entryBefore?.failedReadings ?? 0) + 1;
    if (read.outcome === 'later') {
      isBusy ||= read.isBusy;
      retryAfter = Math.max(retryAfter ?? 0, read.retryAfter ?? 0) || null;
      if (failed < FEED.pageTries) {
        counts.pending += 1;
        return remember(step, entryBefore?.articleId ?? null, failed);
      }
    }
    const teaser = entry.article?.text ?? '';
    if (old !== undefined && old.text.length >= teaser.length) return remember(step, old.id);
    counts.teasers += 1;
    await take(step, entry.article);
  }

  const pages: { readonly step: Step; readonly page: string }[] = [];
  for (const entry of entries) {
    const step = stepOf(entry, known.get(entry.key));
    const due = dueOf(step, before(step) !== undefined, now());
    if (due === 'later') putOff += 1;
    if (due !== 'now') continue;
    if (step.page === null && counts.added + counts.changed >= FEED.textsAtOnce) putOff += 1;
    else if (step.page === null) await take(step, entry.article);
    else if (
      await ownership.isFree(step.known?.articleId ?? entry.article?.id ?? step.page, entry.key)
    ) {
      pages.push({ step, page: step.page });
    }
  }

  const turn = pages.slice(0, FEED.pagesAtOnce);
  counts.pending += pages.length - turn.length;
  const queue = turn.values();
  let done = 0;
  async function readOn(): Promise<void> {
    for (const { step, page } of queue) {
      if (isBusy) counts.pending += 1;
      else await takePage(step, page);
      done += 1;
      report(done, turn.length);
    }
  }
  const readers = await Promise.allSettled(Array.from({ length: AT_ONCE }, readOn));
  for (const reader of readers) if (reader.status === 'rejected') throw reader.reason;
  return { ...counts, isComplete: counts.pending + putOff === 0, retryAfter };
}

/** A day that is not yet anywhere is none. */
function pastDay(day: string | null, now: Date): string | null {
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  return day === null || day > tomorrow ? null : day;
}
