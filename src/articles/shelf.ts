import { UserError } from '../errors.ts';
import type { Listing } from './files.ts';
import type { Kinds, Outcome } from './kinds/kinds.ts';
import { KINDS } from './kinds/kinds.ts';
import type { KnownFile } from './known-file.ts';
import type { Lister } from './listing/lister.ts';
import { createLister } from './listing/lister.ts';
import { readFiles } from './read-files.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading.ts';
import type { Skipped } from './refusal.ts';
import { WHOLE_FOLDER } from './refusal.ts';

/** Hears how many are done, of how many, and of what: `files`. */
export type OnProgress = (done: number, total: number, unit: string) => void;

/** What a look at the folder brought. */
export interface Look {
  /** Whether `reading` says something else than before. */
  readonly changed: boolean;
  /** Whether files are being written that shall be looked at again soon. */
  readonly restless: boolean;
  /** The folders that hold files. */
  readonly folders: readonly string[];
}

/** A folder's articles as of the last look. */
export interface Shelf {
  /**
   * Reads the files that are new or changed, forgets those that are gone. From the second look on, a
   * file is read once it looks the same twice: until then, it may be half written.
   *
   * @param kept files as they were read before: those that are still the same are not read again
   * @throws {UserError} at the first look, where there is no such folder
   */
  look(onProgress?: OnProgress, kept?: ReadonlyMap<string, KnownFile>): Promise<Look>;
  reading(): Reading;
  /** By path. */
  files(): ReadonlyMap<string, KnownFile>;
}

/** Files read in one look, after the first: the others shall not wait for all of many. */
const MOST_AT_ONCE = 100;

/** @param lister of this folder; may have begun already */
export function createShelf(
  dir: string,
  kinds: Kinds = KINDS,
  lister: Lister = createLister(dir),
): Shelf {
  const known = new Map<string, KnownFile>();
  /** Stamps of files that were not resting at the last look. */
  let unrested = new Map<string, string>();
  let listing: Listing | null = null;

  async function look(
    onProgress: OnProgress = () => {},
    kept: ReadonlyMap<string, KnownFile> = new Map(),
  ): Promise<Look> {
    const before = listing;
    const seen = await lister.list().catch((error: unknown) => lost(error, before));
    const now = { ...seen, skipped: seen.skipped.map((skipped) => withKept(skipped, known)) };
    listing = now;
    for (const [path, stamp] of now.files) {
      const file = kept.get(path);
      if (file?.stamp === stamp) known.set(path, file);
    }
    const waiting = new Map<string, string>();
    const due: string[] = [];
    onProgress(known.size, now.files.size, 'files');
    let changed = JSON.stringify(before?.skipped) !== JSON.stringify(now.skipped);
    for (const [path, stamp] of now.files) {
      if (known.get(path)?.stamp === stamp) continue;
      if (before && (unrested.get(path) !== stamp || due.length === MOST_AT_ONCE)) {
        waiting.set(path, stamp);
      } else due.push(path);
    }
    for await (const [path, outcomes] of readFiles(dir, due, kinds, (some) => lister.fetch(some))) {
      const stamp = now.files.get(path) ?? '';
      known.set(path, { stamp, outcomes: keepReadable(outcomes, known.get(path)) });
      changed = true;
      onProgress(known.size, now.files.size, 'files');
    }
    for (const path of known.keys()) {
      if (now.files.has(path) || isOutOfSight(path, now.skipped)) continue;
      known.delete(path);
      changed = true;
    }
    unrested = waiting;
    return { changed, restless: waiting.size > 0, folders: now.folders };
  }

  return {
    look,
    files: () => known,
    reading() {
      const paths = [...known.keys()].sort();
      const outcomes = paths.flatMap((path) => known.get(path)?.outcomes ?? []);
      return readingOf(outcomes, listing?.skipped);
    },
  };
}

/** A folder that was there, such as one on a network, takes no article with it when it goes. */
function lost(error: unknown, before: Listing | null): Listing {
  if (!before || !(error instanceof UserError)) throw error;
  const skipped = [{ path: WHOLE_FOLDER, reason: 'unreadable', detail: error.message }] as const;
  return { files: new Map(), folders: [], skipped };
}

/** What lies in a folder that cannot be looked into may still be there. */
function isOutOfSight(path: string, unlisted: readonly Skipped[]): boolean {
  return unlisted.some((skipped) => hides(skipped, path));
}

function hides(skipped: Skipped, path: string): boolean {
  return (
    skipped.path === WHOLE_FOLDER || skipped.path === path || path.startsWith(`${skipped.path}/`)
  );
}

function withKept(skipped: Skipped, known: ReadonlyMap<string, KnownFile>): Skipped {
  const keepsArticles = known
    .entries()
    .some(([path, { outcomes }]) => hides(skipped, path) && articlesIn(outcomes).length > 0);
  return keepsArticles ? { ...skipped, keepsArticles } : skipped;
}

function articlesIn(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter((outcome) => !('reason' in outcome));
}

/** A file that nobody can read any more is skipped, and the articles that it held stay. */
function keepReadable(outcomes: readonly Outcome[], before?: KnownFile): readonly Outcome[] {
  const isUnreadable = outcomes.every(
    (outcome) => 'reason' in outcome && outcome.reason !== 'empty' && outcome.reason !== 'no-text',
  );
  const articles = articlesIn(before?.outcomes ?? []);
  if (!isUnreadable || articles.length === 0) return outcomes;
  return [
    ...outcomes.map((outcome) => ({ ...outcome, keepsArticles: true as const })),
    ...articles,
  ];
}
