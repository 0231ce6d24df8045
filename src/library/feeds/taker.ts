import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../articles/article.ts';
import type { Collection } from '../../articles/collection.ts';
import { isSameSite } from '../../feeds/same-site.ts';
import type { Store } from '../../store/store.ts';
import { FEED, LONGEST_TEXT } from '../../tuning.ts';
import type { Library } from '../library.ts';
import type { ReadPage } from './entry-page.ts';
import { readEntryPage } from './entry-page.ts';
import { ownershipIn } from './ownership.ts';
import type { RestingHosts } from './resting-hosts.ts';
import type { Step } from './steps.ts';

export interface TakingParts {
  readonly store: Pick<Store, 'entriesOf' | 'entriesFor' | 'keepEntries' | 'isDismissed'>;
  readonly library: Pick<Library, 'put' | 'sourceOf'>;
  readonly collection: Pick<Collection, 'get'>;
  readonly readPage: ReadPage;
  readonly resting: RestingHosts;
  readonly now: () => Date;
}

/** What came of the entries so far. */
export interface Counts {
  /** How many articles are new, and how many have another text or title. */
  added: number;
  changed: number;
  /** Entries whose page cannot be read, so that their teaser is the article. */
  teasers: number;
  /** Entries whose page is still to be read. */
  pending: number;
}

/** Takes the entries of one check. */
export interface Taker {
  readonly counts: Counts;
  /** The article that the entry became, as it is now. */
  before(step: Step): Article | undefined;
  /** Whether what it would become is the entry's to write. */
  isFree(step: Step): Promise<boolean>;
  takeText(step: Step): Promise<void>;
  /** Without asking for it where its host wants to be left alone. */
  takePage(step: Step, address: string): Promise<void>;
}

/**
 * An entry's article keeps its id for as long as it stays on its site; it is kept before the entry, so
 * that what a crash cuts in between is done again.
 *
 * @param feed its address @param keys of its entries
 */
export function createTaker(
  feed: string,
  keys: readonly string[],
  { store, library, collection, readPage, resting, now }: TakingParts,
  signal: AbortSignal,
): Taker {
  const ownership = ownershipIn(feed, new Set(keys), store, library);
  const counts = { added: 0, changed: 0, teasers: 0, pending: 0 };
  /** Hosts that were busy during this check, whether or not they said for how long. */
  const busy = new Set<string>();

  const before = ({ known }: Step) => collection.get(known?.articleId ?? '');

  async function remember(
    { entry: { key, updated }, fingerprint }: Step,
    articleId: string | null,
    failedReadings = 0,
  ): Promise<void> {
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
    await put({ ...article, id });
    await remember(step, id);
  }

  async function put(article: Article): Promise<void> {
    const old = collection.get(article.id);
    // Feeds move their dates: the day of an article is the one that it had at first.
    const published = old?.published ?? pastDay(article.published, now());
    const current = { ...article, published };
    if (isDeepStrictEqual(old, current)) return;
    await library.put([current], 'feed');
    counts[old === undefined ? 'added' : 'changed'] += 1;
  }

  return {
    counts,
    before,
    isFree: ({ entry, known, page }) =>
      ownership.isFree(known?.articleId ?? entry.article?.id ?? page ?? '', entry.key),
    takeText: (step) => take(step, step.entry.article),
    async takePage(step, address) {
      const { entry, known } = step;
      const { host } = new URL(address);
      if (busy.has(host) || resting.has(host)) {
        counts.pending += 1;
        return;
      }
      const old = before(step);
      const read = await readEntryPage(address, { feed, entry, old, readPage, signal });
      if (read.outcome === 'page') return take(step, read.article);
      if (read.outcome === 'later') {
        const failed = (known?.failedReadings ?? 0) + 1;
        if (read.isBusy) busy.add(host);
        if (read.retryAfter !== null) resting.add(host, read.retryAfter);
        if (failed < FEED.pageTries) {
          counts.pending += 1;
          return remember(step, known?.articleId ?? null, failed);
        }
      }
      // What was out of reach is tried again some hours later, as if its publisher had changed it.
      const given =
        read.outcome === 'later' ? { ...step, entry: { ...entry, updated: null } } : step;
      const teaser = entry.article?.text ?? '';
      if (old !== undefined && old.text.length >= teaser.length) return remember(given, old.id);
      counts.teasers += 1;
      await take(given, entry.article);
    },
  };
}

/** A day that has not begun anywhere is none. */
function pastDay(day: string | null, now: Date): string | null {
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  return day === null || day > tomorrow ? null : day;
}
