import { decodeText } from '../articles/charsets/decode.ts';
import { type EntryArticle, entryArticles } from './entry-article.ts';
import { parseFeed } from './formats/parse-feed.ts';
import { FeedRefusal, type FeedRefusalKind } from './formats/refusal.ts';
import { feedsLinkedFrom } from './linked-feeds.ts';
import { parseFeedFile } from './parse-feed-file.ts';

/** What came from the web. */
export interface Source {
  readonly url: string;
  readonly charset: string | null;
}

export interface FeedContent {
  readonly title: string | null;
  readonly ttl: number | null;
  readonly entries: readonly EntryArticle[];
}

/** What runs in a thread of its own: it takes and gives plain data. */
export const PARSERS = { feed: parseContent, links: parseLinks, file: parseFeedFile };

/** Errors of ours get no further than their thread: instead of one, its kind. */
async function parseContent(
  bytes: Uint8Array,
  source: Source,
  address: string,
): Promise<FeedContent | { readonly refused: FeedRefusalKind }> {
  try {
    const feed = await parseFeed(bytes, source);
    return { title: feed.title, ttl: feed.ttl, entries: entryArticles(feed, address) };
  } catch (error) {
    if (error instanceof FeedRefusal) return { refused: error.kind };
    throw error;
  }
}

async function parseLinks(bytes: Uint8Array, { url, charset }: Source): Promise<string[]> {
  const decoded = await decodeText(bytes, { http: charset, markup: 'html' });
  return 'reason' in decoded ? [] : feedsLinkedFrom(decoded.text, url);
}
