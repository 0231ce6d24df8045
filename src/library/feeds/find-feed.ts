import type { Fetch } from '../../feeds/fetch/fetcher.ts';
import { FetchRefusal } from '../../feeds/fetch/refusal.ts';
import { targetOf } from '../../feeds/fetch/target.ts';
import type { FeedReading } from '../../feeds/read-feed.ts';
import { NotAFeed, readFeed } from '../../feeds/read-feed.ts';

export interface FoundFeed {
  readonly url: string;
  readonly reading: FeedReading;
}

/**
 * The feed at an address, or the only one that the page there names.
 *
 * @throws {UserError}
 */
export async function findFeed(fetch: Fetch, address: string): Promise<FoundFeed> {
  try {
    return await readNew(fetch, address);
  } catch (error) {
    const [linked, ...others] = error instanceof NotAFeed ? error.linked : [];
    if (linked === undefined || others.length > 0) throw error;
    return await readNew(fetch, linked);
  }
}

async function readNew(fetch: Fetch, address: string): Promise<FoundFeed> {
  const { href, hostname } = targetOf(address);
  const reading = await readFeed(fetch, href, { etag: null, lastModified: null });
  if (reading.outcome !== 'read') throw new FetchRefusal('busy', hostname);
  return { url: reading.movedTo ?? href, reading };
}
