import { onTestFinished } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { FetchRefusal } from '../../../src/feeds/fetch/refusal.ts';
import type { Announce } from '../../../src/library/feeds/checker.ts';
import { openFeeds } from '../../../src/library/feeds/feeds.ts';
import type { ReadPage } from '../../../src/library/feeds/entry-page.ts';
import { openStore } from '../../../src/store/sqlite/open.ts';
import { recordingLog } from '../../helpers/log.ts';
import { openedLibrary } from '../../helpers/opened-library.ts';
import { dataFolder } from '../../helpers/store.ts';
import type { Answer } from '../../helpers/web.ts';
import { pageReading, webOf } from '../../helpers/web.ts';

/** A page by its address: the article on it, or why there is none. */
export type PageAnswer = Article | FetchRefusal | 'no-text' | (() => Promise<Article>);

export const NOON = new Date('2026-11-22T12:00:00.000Z');

/** Feeds over a real store and collection, and a web that the test changes as it goes. */
export async function following({
  dataDir = dataFolder(),
  files = [],
  announce = () => Promise.resolve(true),
}: {
  readonly dataDir?: string;
  readonly files?: readonly Article[];
  readonly announce?: Announce;
} = {}) {
  const { log, entries: logged } = recordingLog();
  let now = NOON;
  const store = await openStore(dataDir, log, () => now);
  let isOpen = true;
  async function close(): Promise<void> {
    if (isOpen) await store.close();
    isOpen = false;
  }
  onTestFinished(close);
  const { collection, library } = await openedLibrary(store, files);
  const web: Record<string, Answer> = {};
  const pages: Record<string, PageAnswer> = {};
  const { fetch, asked } = webOf(web);
  const pagesRead: string[] = [];
  const readPage: ReadPage = async (address) => {
    pagesRead.push(address);
    await Promise.resolve();
    const page = pages[address] ?? 'no-text';
    if (page instanceof FetchRefusal) throw page;
    if (typeof page === 'function') return pageReading(await page());
    if (page !== 'no-text') return pageReading(page);
    return { articles: [], skipped: [{ path: address, reason: 'no-text' }], warnings: [] };
  };
  const parts = { store, library, collection, fetch, readPage, announce, log };
  const feeds = await openFeeds({ ...parts, now: () => now, random: () => 0 });
  return {
    ...{ feeds, store, library, collection, web, asked, pages, pagesRead, logged },
    close,
    now: () => now,
    texts: () => collection.all().map(({ text }) => text),
    /** Lets so many minutes pass. */
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

export const quietly = () => undefined;
