import { decodeText } from '../../articles/charsets/decode.ts';
import { UserError } from '../../errors.ts';
import type { ParsedFeed } from './feed.ts';

export interface FeedOrigin {
  /** Where the feed was fetched from: relative addresses start there. */
  readonly url?: string | null;
  /** Of the HTTP Content-Type. */
  readonly charset?: string | null;
}

/**
 * A feed in any of the formats, well-formed or not.
 * @param feed its bytes, or its text
 * @throws {UserError} where it is no feed, has a DTD of its own or is nested too deeply
 */
export async function parseFeed(
  feed: Uint8Array | string,
  { url = null, charset = null }: FeedOrigin = {},
): Promise<ParsedFeed> {
  const text = typeof feed === 'string' ? feed : await decoded(feed, charset);
  if (/^\s*\{/u.test(text)) {
    const { parseJsonFeed } = await import('./json-feed.ts');
    return parseJsonFeed(text, url);
  }
  const { parseXmlFeed } = await import('./xml-feed.ts');
  return parseXmlFeed(text, url);
}

async function decoded(bytes: Uint8Array, charset: string | null): Promise<string> {
  const decoded = await decodeText(bytes, { http: charset, markup: 'xml' });
  if ('reason' in decoded) throw new UserError((m) => m.errors.notAFeed);
  return decoded.text;
}
