import { decodeText } from '../articles/charsets/decode.ts';
import type { Outcome } from '../articles/kinds/kinds.ts';
import { entryArticles } from './entry-article.ts';
import type { ParsedFeed } from './formats/feed.ts';
import { parseFeed } from './formats/parse-feed.ts';
import { FeedRefusal } from './formats/refusal.ts';
import { entryKeys } from './identity.ts';

/** Entries that are read of one file: an archive has more than a site sends. */
const MOST_ENTRIES = 10_000;

/**
 * The articles in a feed that lies in a folder as a file: its entries, teasers too, since their pages
 * are not fetched from there. The place of each is the path with `:NUMBER`.
 * @param path below the folder, with `/` between the parts
 */
export async function parseFeedFile(path: string, bytes: Uint8Array): Promise<Outcome[]> {
  const decoded = await decodeText(bytes, { markup: 'xml' });
  if ('reason' in decoded) return [{ ...decoded, place: path }];
  try {
    return outcomesOf(await parseFeed(decoded.text, { most: MOST_ENTRIES }), path);
  } catch (error) {
    if (!(error instanceof FeedRefusal)) throw error;
    return [{ place: path, reason: 'unsupported', detail: error.message }];
  }
}

function outcomesOf(feed: ParsedFeed, path: string): Outcome[] {
  if (feed.entries.length === 0) return [{ place: path, reason: 'empty' }];
  const placeOf = (number: number) => `${path}:${String(number)}`;
  const firsts = new Map(entryArticles(feed, path).map((entry) => [entry.key, entry]));
  const outcomes = entryKeys(feed.entries).map((key, at): Outcome => {
    const place = placeOf(at + 1);
    const first = key === null ? undefined : firsts.get(key);
    if (!first) return { place, reason: 'unidentified' };
    if (first.number !== at + 1)
      return { place, reason: 'same-id', detail: `has the id of ${placeOf(first.number)}` };
    const { article } = first;
    return article ? { place, article, warnings: [] } : { place, reason: 'no-text' };
  });
  if (feed.entriesLeft === 0) return outcomes;
  const detail = `${feed.entriesLeft} entries are not read`;
  return [...outcomes, { place: placeOf(MOST_ENTRIES + 1), reason: 'too-many', detail }];
}
