import { createHash } from 'node:crypto';
import type { EntryArticle } from '../../feeds/entry-article.ts';
import type { KnownEntry } from '../../store/store.ts';
import { FEED } from '../../tuning.ts';

/** An entry of a feed, with what is known of it. */
export interface Step {
  readonly entry: EntryArticle;
  readonly known: KnownEntry | undefined;
  readonly fingerprint: string;
  /** Where the whole text is, as far as the entry has but a teaser of it. */
  readonly page: string | null;
}

export function stepOf(entry: EntryArticle, known: KnownEntry | undefined): Step {
  const page = entry.isTeaser ? entry.url : null;
  return { entry, known, fingerprint: fingerprintOf(entry), page };
}

/**
 * What is to be done with an entry: it is new, says something else, or is still to be read (`now`);
 * its page is to be read again, but not yet (`later`).
 *
 * @param isThere whether what it became is in the collection
 */
export function dueOf(step: Step, isThere: boolean, now: Date): 'now' | 'later' | 'never' {
  const { entry, known, fingerprint, page } = step;
  if (known === undefined || known.failedReadings > 0 || known.fingerprint !== fingerprint) {
    return 'now';
  }
  if (known.articleId !== null && !isThere) return 'now';
  // A teaser stays as it is where its page is corrected: only its date tells.
  if (page === null || entry.updated === known.updated) return 'never';
  // Whichever way the clock was set meanwhile.
  const hours = Math.abs(now.getTime() - Date.parse(known.read)) / 3_600_000;
  return hours >= FEED.hoursBetweenReadings ? 'now' : 'later';
}

/** The same as long as it says the same, whatever its dates. */
function fingerprintOf({ article, url }: EntryArticle): string {
  const said = JSON.stringify([article?.title, article?.hash, url]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}
