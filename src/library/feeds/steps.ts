import { createHash } from 'node:crypto';
import type { EntryArticle } from '../../feeds/entry-article.ts';
import type { KnownEntry } from '../../store/store.ts';
import { FEED } from '../../tuning.ts';

/** An entry that is to be read, with what is known of it. */
export interface Step {
  readonly entry: EntryArticle;
  readonly known: KnownEntry | undefined;
  readonly fingerprint: string;
  /** Where the whole text is, as far as the entry has but a teaser of it. */
  readonly page: string | null;
}

/** The entries that are new, say something else, or whose page is still to be read. */
export function stepsFor(
  entries: readonly EntryArticle[],
  known: ReadonlyMap<string, KnownEntry>,
  now: Date,
): Step[] {
  return entries
    .map((entry) => ({
      entry,
      known: known.get(entry.key),
      fingerprint: fingerprintOf(entry),
      page: entry.isTeaser ? entry.url : null,
    }))
    .filter((step) => isToBeRead(step, now));
}

function isToBeRead({ entry, known, fingerprint }: Step, now: Date): boolean {
  if (known === undefined || known.failedReadings > 0) return true;
  return known.fingerprint !== fingerprint || hasNewPage(entry, known, now);
}

/** A teaser stays as it is where its page is corrected: only its date tells. */
function hasNewPage({ isTeaser, updated }: EntryArticle, known: KnownEntry, now: Date): boolean {
  const hours = (now.getTime() - Date.parse(known.read)) / 3_600_000;
  return isTeaser && updated !== known.updated && hours >= FEED.hoursBetweenReadings;
}

/** The same as long as it says the same, whatever its dates. */
function fingerprintOf({ article, url }: EntryArticle): string {
  const said = JSON.stringify([article?.title, article?.hash, url]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
