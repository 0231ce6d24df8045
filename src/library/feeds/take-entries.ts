import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../articles/article.ts';
import type { Collection } from '../../articles/collection.ts';
import type { EntryArticle } from '../../feeds/entry-article.ts';
import type { KnownEntry, Store } from '../../store/store.ts';
import { FEED } from '../../tuning.ts';
import type { Library } from '../library.ts';
import type { ReadPage } from './entry-page.ts';
import { readEntryPage } from './entry-page.ts';
import type { Step } from './steps.ts';
import { stepsFor } from './steps.ts';

/** How many entries a check brought as what. */
export interface Taken {
  readonly added: number;
  readonly changed: number;
  /** Whose page cannot be read, so that their teaser is the article. */
  readonly teasers: number;
  /** Whose page is still to be read. */
  readonly pending: number;
}

export interface TakingParts {
  readonly store: Pick<Store, 'entriesOf' | 'keepEntries' | 'dismissed'>;
  readonly library: Pick<Library, 'put' | 'remove' | 'sourceOf'>;
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
 * teasers, their pages. What another source brought stays as that one has it, and what somebody
 * removed stays away. The article is kept before its entry, so that what a crash cuts in between is
 * done again.
 */
export async function takeEntries(
  feed: string,
  entries: readonly EntryArticle[],
  { store, library, collection, readPage, now }: TakingParts,
  { report, signal }: Attention,
): Promise<Taken> {
  const dismissed = await store.dismissed();
  const taken = { added: 0, changed: 0, teasers: 0, pending: 0 };

  function isOthers(id: string, known: KnownEntry | undefined): boolean {
    const source = library.sourceOf(id);
    const isOwn = source === undefined || (source === 'feed' && known?.articleId === id);
    return !isOwn || dismissed.has(id);
  }

  async function remember(step: Step, articleId: string | null, failed = 0): Promise<void> {
    const { key, updated } = step.entry;
    const { fingerprint } = step;
    const read = now().toISOString();
    await store.keepEntries(feed, [
      { key, fingerprint, updated, articleId, failedReadings: failed, read },
    ]);
  }

  async function take(step: Step, article: Article | null): Promise<void> {
    signal.throwIfAborted();
    if (article === null || isOthers(article.id, step.known)) return remember(step, null);
    const before = collection.get(article.id);
    // Feeds move their dates: the day of an article is the one that it had at first.
    const dated = { ...article, published: before?.published ?? article.published };
    const replaced = step.known?.articleId ?? article.id;
    if (replaced !== article.id) await library.remove([replaced]);
    if (!isDeepStrictEqual(before, dated)) {
      await library.put([dated], 'feed');
      taken[before === undefined ? 'added' : 'changed'] += 1;
    }
    await remember(step, article.id);
  }

  async function takePage(step: Step, address: string): Promise<void> {
    const { entry, known } = step;
    const read = await readEntryPage(entry, address, readPage, signal);
    if (read.outcome === 'page') return take(step, read.article);
    const failed = (known?.failedReadings ?? 0) + 1;
    if (read.outcome === 'later' && failed < FEED.pageTries) {
      taken.pending += 1;
      return remember(step, known?.articleId ?? null, failed);
    }
    taken.teasers += 1;
    await take(step, entry.article);
  }

  const steps = stepsFor(entries, await store.entriesOf(feed), now()).filter(
    ({ entry: { article, url }, known }) =>
      !isOthers(known?.articleId ?? article?.id ?? url ?? '', known),
  );
  for (const step of steps) if (step.page === null) await take(step, step.entry.article);

  const pages = steps.flatMap((step) => (step.page === null ? [] : [{ step, page: step.page }]));
  const turn = pages.slice(0, FEED.pagesAtOnce);
  taken.pending += pages.length - turn.length;
  const queue = turn.values();
  let done = 0;
  async function readOn(): Promise<void> {
    for (const { step, page } of queue) {
      await takePage(step, page);
      done += 1;
      report(done, turn.length);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return taken;
}
