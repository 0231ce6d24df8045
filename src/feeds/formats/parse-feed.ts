import { decodeText } from '../../articles/charsets/decode.ts';
import type { ParsedFeed } from './feed.ts';
import { FeedRefusal } from './refusal.ts';

/**
 * Entries of a feed that are looked at. Sites write the newest first and have ten to a few hundred;
 * each is work at every check, and a feed may hold a hundred thousand that say nothing.
 */
export const MOST_ENTRIES = 1000;

export interface FeedOrigin {
  /** Where the feed was fetched from: relative addresses start there. */
  readonly url?: string | null;
  /** Of the HTTP Content-Type. */
  readonly charset?: string | null;
  /** Entries that are looked at. */
  readonly most?: number;
}

/**
 * A feed in any of the formats, well-formed or not.
 * @param feed its bytes, or its text
 * @throws {FeedRefusal} where it is no feed, has a DTD of its own or is nested too deeply
 */
export async function parseFeed(
  feed: Uint8Array | string,
  { url = null, charset = null, most = MOST_ENTRIES }: FeedOrigin = {},
): Promise<ParsedFeed> {
  const text = typeof feed === 'string' ? feed : await decoded(feed, charset);
  if (/^\s*\{/u.test(text)) {
    const { parseJsonFeed } = await import('./json-feed.ts');
    return parseJsonFeed(text, url, most);
  }
  const { parseXmlFeed } = await import('./xml-feed.ts');
  return parseXmlFeed(text, url, most);
}

async function decoded(bytes: Uint8Array, charset: string | null): Promise<string> {
  const decoded = await decodeText(bytes, { http: charset, markup: 'xml' });
  if ('reason' in decoded) throw new FeedRefusal('notAFeed');
  return decoded.text;
}
