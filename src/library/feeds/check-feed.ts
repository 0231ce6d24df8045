import { randomBytes } from 'node:crypto';
import { UserError } from '../../errors.ts';
import type { Fetch } from '../../feeds/fetch/fetcher.ts';
import { FetchRefusal } from '../../feeds/fetch/refusal.ts';
import type { FeedReading } from '../../feeds/read-feed.ts';
import { readFeed } from '../../feeds/read-feed.ts';
import type { Localised } from '../../i18n/locale.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { Log } from '../../log.ts';
import type { Feed, FeedCursor } from '../../store/store.ts';
import { shorten } from '../../text/shorten.ts';
import type { Moment } from './health.ts';
import { afterFailure, afterSuccess } from './health.ts';
import type { Attention, Taken } from './take-entries.ts';
import { takeEntries } from './take-entries.ts';
import type { TakingParts } from './taker.ts';

/** What came of reading a feed: how it is from now on, and what it brought. */
export interface FeedCheck {
  readonly feed: Feed;
  /** How many entries it has; `null` where it was not sent, since nothing changed or it failed. */
  readonly entries: number | null;
  readonly taken: Taken;
}

export interface CheckParts extends TakingParts {
  readonly fetch: Fetch;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
}

const NOTHING: Taken = { added: 0, changed: 0, teasers: 0, pending: 0, isComplete: true };
/** With which a feed is sent in full. */
export const ALL_ANEW: FeedCursor = { etag: null, lastModified: null };

/** Characters of a feed's title that are kept. */
const TITLE_LENGTH = 200;

/** Reads a feed and brings in what is new. Rejects where it is called off, and never otherwise. */
export async function checkFeed(
  feed: Feed,
  parts: CheckParts,
  attention: Attention,
): Promise<FeedCheck> {
  const { fetch, log } = parts;
  const { signal } = attention;
  try {
    const outcome = await readFeed(fetch, feed.url, feed.cursor, signal);
    switch (outcome.outcome) {
      case 'read':
        return await takeReading(feed, outcome, parts, attention);
      case 'unchanged': {
        const { movedTo, maxAge } = outcome;
        const health = afterSuccess(feed, maxAge, momentOf(parts));
        return { feed: { ...feed, movedTo, health }, entries: null, taken: NOTHING };
      }
      case 'later': {
        const busy = new FetchRefusal('busy', new URL(feed.url).hostname);
        return failed(feed, sentences(busy), outcome.retryAfter, momentOf(parts));
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UserError) return failed(feed, sentences(error), null, momentOf(parts));
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, err: error, feed: feed.url }, 'the check of a feed failed');
    const bug = new UserError((m) => m.errors.bug(reference));
    return failed(feed, sentences(bug), null, momentOf(parts));
  }
}

/** Brings in what a feed had when it was read. */
export async function takeReading(
  feed: Feed,
  { title, entries, cursor, movedTo, ttl, maxAge }: FeedReading,
  parts: CheckParts,
  attention: Attention,
): Promise<FeedCheck> {
  const taken = await takeEntries(feed.url, entries, parts, attention);
  const read = {
    ...feed,
    title: title === null ? feed.title : shorten(title, TITLE_LENGTH),
    // What is still to be read must be sent once more.
    cursor: taken.isComplete ? cursor : ALL_ANEW,
    movedTo,
    ttl,
  };
  const health = afterSuccess(read, maxAge, momentOf(parts));
  return { feed: { ...read, health }, entries: entries.length, taken };
}

function momentOf({ now, random }: CheckParts): Moment {
  return { now: now(), random: random() };
}

function failed(
  feed: Feed,
  problem: Localised,
  retryAfter: number | null,
  moment: Moment,
): FeedCheck {
  const health = afterFailure(feed, problem, retryAfter, moment);
  return { feed: { ...feed, health }, entries: null, taken: NOTHING };
}

function sentences(error: UserError): Localised {
  return { de: error.in(messagesIn('de')), en: error.in(messagesIn('en')) };
}
