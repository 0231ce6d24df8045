import type { Refusal } from '../articles/refusal.ts';
import { UserError } from '../errors.ts';
import type { EntryArticle } from './entry-article.ts';
import type { Fetch } from './fetch/fetcher.ts';
import type { Fetched, Later, Unchanged, Validators } from './fetch/outcome.ts';
import { FeedRefusal } from './formats/refusal.ts';
import { isolated } from './isolated.ts';
import type { FeedContent } from './parsers.ts';
import { isSameSite } from './same-site.ts';

/** A feed as it was fetched. */
export interface FeedReading {
  readonly outcome: 'read';
  readonly title: string | null;
  readonly entries: readonly EntryArticle[];
  readonly cursor: Validators;
  readonly movedTo: string | null;
  /** Minutes for which the publisher wants it not to be fetched. */
  readonly ttl: number | null;
  /** Seconds. */
  readonly maxAge: number | null;
}

/** An address that holds no feed, but a page that names some. */
export class NotAFeed extends UserError {
  /** Their addresses. */
  readonly linked: readonly string[];

  constructor(linked: readonly string[], options?: ErrorOptions) {
    super((m) => (linked.length > 0 ? m.feeds.severalLinked(linked) : m.errors.notAFeed), options);
    this.linked = linked;
  }
}

/**
 * Fetches a feed and says what its entries hold.
 *
 * @param cursor what it was when it was read last, so that it is not sent again
 * @throws {NotAFeed}
 * @throws {UserError} where it cannot be fetched or read
 */
export async function readFeed(
  fetch: Fetch,
  address: string,
  cursor: Validators,
  signal?: AbortSignal,
): Promise<FeedReading | Unchanged | Later> {
  const outcome = await fetch(address, { kind: 'feed', ...cursor, ...(signal && { signal }) });
  if (outcome.outcome !== 'fetched') return outcome;
  const { url, etag, lastModified, movedTo, maxAge } = outcome;
  const { title, ttl, entries: all } = await contentOf(outcome, address);
  const entries = all.map((entry) => owned(entry, { url, address }));
  return { outcome: 'read', title, entries, cursor: { etag, lastModified }, movedTo, ttl, maxAge };
}

async function contentOf(
  { url, type, charset, body }: Fetched,
  address: string,
): Promise<FeedContent> {
  const source = { url, charset };
  const content = done(await isolated('feed', body, source, address));
  if (!('refused' in content)) return content;
  const refusal = new FeedRefusal(content.refused);
  if (type !== 'text/html') throw refusal;
  throw new NotAFeed(done(await isolated('links', body, source)), { cause: refusal });
}

/** @throws {FeedRefusal} where the thread had to be ended */
function done<T extends object>(result: T | Refusal): T {
  if (!('reason' in result)) return result;
  if (result.reason === 'too-costly') throw new FeedRefusal('feedTooCostly');
  throw new Error(result.detail);
}

/**
 * Whoever publishes a feed may write in it what they like about pages of others: such an entry is
 * an article of the feed and takes no other's place.
 */
function owned(entry: EntryArticle, { url, address }: { url: string; address: string }) {
  const { article, key } = entry;
  if (!article?.url || isSameSite(article.url, url)) return entry;
  return { ...entry, article: { ...article, id: `${address}#${key}` } };
}
