import type { Article } from '../../articles/article.ts';
import type { Reading } from '../../articles/folder.ts';
import type { EntryArticle } from '../../feeds/entry-article.ts';
import { FetchRefusal } from '../../feeds/fetch/refusal.ts';
import { isSameSite } from '../../feeds/same-site.ts';
import { termsOf } from '../../text/terms.ts';
import { FEED, LONGEST_TEXT } from '../../tuning.ts';

export type ReadPage = (address: string, signal?: AbortSignal) => Promise<Reading>;

/** What came of reading an entry's page. */
export type PageRead =
  | { readonly outcome: 'page'; readonly article: Article }
  /** It is no article, or not this one. */
  | { readonly outcome: 'none' }
  /** It is worth trying again, where its host is busy after so many seconds. */
  | { readonly outcome: 'later'; readonly isBusy: boolean; readonly retryAfter: number | null };

export interface EntryPageParts {
  /** Its feed's address. */
  readonly feed: string;
  readonly entry: EntryArticle;
  /** What was read from there before. */
  readonly old: Article | undefined;
  readonly readPage: ReadPage;
  readonly signal: AbortSignal;
}

/**
 * The article on an entry's page, with what only the entry of its own publisher says about it. A page
 * that shows a login, a notice or something else in place of the article is none.
 */
export async function readEntryPage(
  address: string,
  { feed, entry, old, readPage, signal }: EntryPageParts,
): Promise<PageRead> {
  try {
    const { articles } = await readPage(address, signal);
    const [page] = articles;
    if (page === undefined || !isOfGoodLength(page, entry, old) || !fits(page, entry)) {
      return { outcome: 'none' };
    }
    const isPublishers = isSameSite(feed, page.id);
    return { outcome: 'page', article: isPublishers ? completed(page, entry) : page };
  } catch (error) {
    if (!(error instanceof FetchRefusal)) throw error;
    if (!error.isPassing) return { outcome: 'none' };
    const { kind, retryAfter } = error;
    return { outcome: 'later', isBusy: kind === 'busy', retryAfter };
  }
}

function isOfGoodLength(page: Article, { article }: EntryArticle, old?: Article): boolean {
  const least = Math.max(article?.text.length ?? 0, (old?.text.length ?? 0) * FEED.shrunk);
  return page.text.length >= least && page.text.length <= LONGEST_TEXT;
}

function fits(page: Article, { about, article }: EntryArticle): boolean {
  const told = termSet(`${about.title ?? ''}\n${article?.text ?? ''}`);
  const shared = told.intersection(termSet(`${page.title}\n${page.text}`));
  return shared.size >= told.size * FEED.pageWords;
}

function termSet(text: string): Set<string> {
  return new Set(termsOf(text).map(({ term }) => term));
}

function completed(page: Article, { about }: EntryArticle): Article {
  return {
    ...page,
    outlet: page.outlet ?? about.outlet,
    author: page.author ?? about.author,
    published: page.published ?? about.published,
  };
}
