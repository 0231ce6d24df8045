import type { FeedEntry, ParsedFeed } from '../../src/feeds/formats/feed.ts';

/** An entry of which nothing else is known. */
export function entryWith(known: Partial<FeedEntry>): FeedEntry {
  return {
    ...{ id: null, url: null, title: null, authors: [], published: null, updated: null },
    ...{ summary: null, content: null },
    ...known,
  };
}

/** A feed of which nothing else is known. */
export function feedWith(known: Partial<ParsedFeed>): ParsedFeed {
  return {
    ...{ id: null, url: null, title: null, description: null, authors: [], updated: null },
    ...{ language: null, ttl: null, entries: [], entriesLeft: 0 },
    ...known,
  };
}
