import type { Fetch } from '../../feeds/fetch/fetcher.ts';
import { FetchRefusal } from '../../feeds/fetch/refusal.ts';
import { targetOf } from '../../feeds/fetch/target.ts';
import type { FeedReading } from '../../feeds/read-feed.ts';
import { NotAFeed, readFeed } from '../../feeds/read-feed.ts';
import { ALL_ANEW } from './check-feed.ts';

export interface FoundFeed {
  readonly url: string;
  readonly reading: FeedReading;
}

/**
 * The feed at an address, or the only one that the page there names; where it has moved for good, as
 * it is known there.
 *
 * @throws {UserError}
 */
export async function findFeed(
  fetch: Fetch,
  address: string,
  signal: AbortSignal,
): Promise<FoundFeed> {
  const read = (from: string) => readNew(fetch, from, signal);
  const found = await read(address).catch((error: unknown) => {
    const [linked, ...others] = error instanceof NotAFeed ? error.linked : [];
    if (linked === undefined || others.length > 0) throw error;
    return read(linked);
  });
  const { movedTo } = found.reading;
  return movedTo === null ? found : await read(movedTo);
}

async function readNew(fetch: Fetch, address: string, signal: AbortSignal): Promise<FoundFeed> {
  const { href, hostname } = targetOf(address);
  const reading = await readFeed(fetch, href, ALL_ANEW, signal);
  if (reading.outcome !== 'read') throw new FetchRefusal('busy', hostname);
  return { url: href, reading };
}
