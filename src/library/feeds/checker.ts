import { UserError } from '../../errors.ts';
import type { FeedReading } from '../../feeds/read-feed.ts';
import type { Feed } from '../../store/store.ts';
import { FEED } from '../../tuning.ts';
import type { CheckParts, FeedCheck } from './check-feed.ts';
import { checkFeed, takeReading } from './check-feed.ts';
import type { Followed } from './followed.ts';
import { isDue, logHealth } from './health.ts';
import { createRunningChecks } from './running-checks.ts';
import type { Report } from './take-entries.ts';

/** Makes the checks of feeds, keeps what came of them, and tells admins. */
export interface Checker {
  /** Aborted, with its reason, once it is closed. */
  readonly closing: AbortSignal;
  check(feed: Feed, report: Report): Promise<FeedCheck>;
  /** Brings in what a new feed had when it was read. */
  take(feed: Feed, reading: FeedReading, report: Report): Promise<FeedCheck>;
  /** Calls off the check of a feed that is followed no longer. */
  end(url: string): Promise<void>;
  /** Checks those whose turn it is, a few at once. */
  checkDue(): Promise<void>;
  /** Calls off what is under way. */
  close(): Promise<void>;
}

/** Tells admins of a feed; resolves to whether anybody was told, and never rejects. */
export type Announce = (what: 'failing' | 'recovered', feed: Feed) => Promise<boolean>;

/** Feeds that are checked at once. */
const AT_ONCE = 4;

export function createChecker(followed: Followed, announce: Announce, parts: CheckParts): Checker {
  const { now, log } = parts;
  const checks = createRunningChecks();
  const closing = new AbortController();

  async function keepChecked(checked: FeedCheck, begun: Feed): Promise<FeedCheck> {
    const { url, title, ttl, movedTo, health } = checked.feed;
    const before = followed.get(url);
    const isAnew = before !== undefined && before.cursor !== begun.cursor;
    const { cursor } = isAnew ? before : checked.feed;
    const feed = await followed.change(url, { title, ttl, cursor, movedTo, health });
    if (before === undefined || feed === undefined) return checked;
    logHealth(feed, before.health, log);
    return { ...checked, feed: await announced(feed) };
  }

  async function announced(feed: Feed): Promise<Feed> {
    const { failures, isAnnounced } = feed.health;
    const isNews = isAnnounced ? failures === 0 : failures >= FEED.failuresTold;
    if (!isNews || feed.isPaused) return feed;
    const isTold = await announce(isAnnounced ? 'recovered' : 'failing', feed);
    const { health } = followed.get(feed.url) ?? feed;
    const told = { health: { ...health, isAnnounced: !isAnnounced && isTold } };
    return (await followed.change(feed.url, told)) ?? feed;
  }

  async function run(feed: Feed, check: (signal: AbortSignal) => Promise<FeedCheck>) {
    closing.signal.throwIfAborted();
    return await checks.run(feed.url, async (signal) => keepChecked(await check(signal), feed));
  }

  const check = (feed: Feed, report: Report) =>
    run(feed, (signal) => checkFeed(feed, parts, { report, signal }));

  return {
    closing: closing.signal,
    check,
    take: (feed, reading, report) =>
      run(feed, (signal) => takeReading(feed, reading, parts, { report, signal })),
    end: (url) => checks.end(url, new UserError((m) => m.feeds.unknown)),
    async checkDue() {
      if (closing.signal.aborted) return;
      const moment = now();
      const busy = checks.urls();
      const due = followed
        .all()
        .filter(({ url, isPaused, health }) => {
          return !isPaused && isDue(health, moment) && !busy.includes(url);
        })
        .sort((a, b) => a.health.next.localeCompare(b.health.next))
        .slice(0, Math.max(0, AT_ONCE - busy.length));
      const ended = await Promise.allSettled(due.map((feed) => check(feed, () => undefined)));
      for (const each of ended) {
        // Called off, since its feed was removed or the bot ends.
        if (each.status === 'fulfilled' || each.reason instanceof UserError) continue;
        log.error({ err: each.reason as unknown }, 'what a check of a feed brought was not kept');
      }
    },
    async close() {
      const reason = new UserError((m) => m.errors.shuttingDown);
      closing.abort(reason);
      await Promise.all(checks.urls().map((url) => checks.end(url, reason)));
    },
  };
}
