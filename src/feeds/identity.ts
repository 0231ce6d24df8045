import { canonicalUrl } from '../articles/url.ts';
import type { FeedEntry } from './formats/feed.ts';

/** An entry with what it is recognised by whenever its feed is read again. */
export interface IdentifiedEntry {
  /** Its place in the feed, from 1. */
  readonly number: number;
  readonly key: string;
  readonly entry: FeedEntry;
}

/**
 * The entries of one feed, each once: the first of those with one key. Without id, address and title an
 * entry cannot be recognised and is left out.
 */
export function identified(entries: readonly FeedEntry[]): IdentifiedEntry[] {
  const keys = entryKeys(entries);
  const seen = new Set<string>();
  return entries.flatMap((entry, at) => {
    const key = keys[at] ?? null;
    if (key === null || seen.has(key)) return [];
    seen.add(key);
    return [{ number: at + 1, key, entry }];
  });
}

/** What each entry is recognised by in its feed, in order; null where it cannot be. */
export function entryKeys(entries: readonly FeedEntry[]): (string | null)[] {
  const misused = idsOfSeveral(entries);
  return entries.map((entry) => entryKey(misused.has(entry.id) ? { ...entry, id: null } : entry));
}

/**
 * What tells an entry from all others of its feed: its id, else its canonical address, else its title
 * and day. So neither a new date nor a corrected title make it another one while it has an id or address.
 */
export function entryKey({ id, url, title, published }: FeedEntry): string | null {
  if (id !== null) return `id ${id}`;
  const page = url === null ? null : canonicalUrl(url);
  if (page !== null) return `url ${page}`;
  return title === null ? null : `title ${published?.slice(0, 10) ?? 'undated'} ${title}`;
}

/** Ids that entries with different addresses share, as where all carry the address of the site. */
function idsOfSeveral(entries: readonly FeedEntry[]): ReadonlySet<string | null> {
  const addresses = new Map<string, string | null>();
  const misused = new Set<string | null>();
  for (const { id, url } of entries) {
    if (id === null) continue;
    const known = addresses.get(id);
    if (known === undefined) addresses.set(id, url);
    else if (known !== url) misused.add(id);
  }
  return misused;
}
