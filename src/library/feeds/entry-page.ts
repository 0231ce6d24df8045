import type { Article } from '../../articles/article.ts';
import type { Reading } from '../../articles/folder.ts';
import type { EntryArticle } from '../../feeds/entry-article.ts';
import { FetchRefusal } from '../../feeds/fetch/refusal.ts';

export type ReadPage = (address: string, signal?: AbortSignal) => Promise<Reading>;

/** What came of reading an entry's page; `later` where it is worth trying again. */
export type PageRead =
  { readonly outcome: 'page'; readonly article: Article } | { readonly outcome: 'none' | 'later' };

/** The article on an entry's page, with what only the entry says about it. */
export async function readEntryPage(
  { article: teaser }: EntryArticle,
  address: string,
  readPage: ReadPage,
  signal: AbortSignal,
): Promise<PageRead> {
  try {
    const { articles } = await readPage(address, signal);
    const [page] = articles;
    // Such as a page that shows a notice in place of its article.
    if (page === undefined || page.text.length < (teaser?.text.length ?? 0)) {
      return { outcome: 'none' };
    }
    return { outcome: 'page', article: completed(page, teaser) };
  } catch (error) {
    if (!(error instanceof FetchRefusal)) throw error;
    return { outcome: error.isPassing ? 'later' : 'none' };
  }
}

function completed(page: Article, teaser: Article | null): Article {
  return {
    ...page,
    outlet: page.outlet ?? teaser?.outlet ?? null,
    author: page.author ?? teaser?.author ?? null,
    published: page.published ?? teaser?.published ?? null,
  };
}
