import { UserError } from '../../errors.ts';
import type { FeedList } from '../../feeds/feed-list.ts';
import { targetOf } from '../../feeds/fetch/target.ts';
import type { Feed, Store } from '../../store/store.ts';
import { FEED } from '../../tuning.ts';
import type { Library } from '../library.ts';
import type { CheckParts, FeedCheck } from './check-feed.ts';
import { ALL_ANEW, checkFeed, takeReading } from './check-feed.ts';
import { findFeed } from './find-feed.ts';
import { openFollowed } from './followed.ts';
import { isDue, logHealth, newHealth } from './health.ts';
import { createRunningChecks } from './running-checks.ts';
import type { Report } from './take-entries.ts';

/** The feeds that articles come from. Feeds are named by their key, address or title. */
export interface Feeds {
  /** In the order of their titles. */
  all(): readonly Feed[];
  /** How many articles each brought that are still there, by its address. */
  countArticles(): Promise<ReadonlyMap<string, number>>;
  /**
   * Reads a feed, or the only one that a page names, and follows it from then on.
   *
   * @param minutes between two checks; `null` for the usual time
   * @throws {UserError} where there is no feed to be read, or where it is followed already
   */
  add(address: string, minutes: number | null, report: Report): Promise<FeedCheck>;
  /** @throws {UserError} where no feed is called so, here and below */
  check(named: string, report: Report): Promise<FeedCheck>;
  /** Pauses a feed, or goes on with one that is paused. */
  pause(named: string): Promise<Feed>;
  /** @throws {UserError} for one of the operator's list, too */
  remove(named: string, withArticles: boolean): Promise<RemovedFeed>;
  /** Makes these the feeds of the operator's list; the articles of those that leave it stay. */
  follow(list: FeedList): Promise<ListChange>;
  /** The lines of the operator's list that were not understood, from 1. */
  problemLines(): readonly number[];
  /** Checks those whose turn it is, a few at once. */
  checkDue(): Promise<void>;
  /** Calls off what is under way. */
  close(): Promise<void>;
}

export interface RemovedFeed {
  readonly feed: Feed;
  /** How many articles went with it. */
  readonly articles: number;
}

/** The addresses that a list of feeds added and took away. */
export interface ListChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Tells admins of a feed; resolves to whether anybody was told, and never rejects. */
export type Announce = (what: 'failing' | 'recovered', feed: Feed) => Promise<boolean>;

export interface FeedsParts extends CheckParts {
  readonly store: Store;
  readonly library: Library;
  readonly announce: Announce;
}

/** Feeds that are checked at once. */
const AT_ONCE = 4;

export async function openFeeds(parts: FeedsParts): Promise<Feeds> {
  const { store, library, fetch, announce, now, log } = parts;
  const followed = await openFollowed(store);
  const checks = createRunningChecks();
  const closing = new AbortController();
  let problemLines: readonly number[] = [];

  async function keepChecked(checked: FeedCheck): Promise<FeedCheck> {
    const { url, title, ttl, cursor, movedTo, health } = checked.feed;
    const before = followed.get(url);
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

  async function run(url: string, check: (signal: AbortSignal) => Promise<FeedCheck>) {
    closing.signal.throwIfAborted();
    return await checks.run(url, async (signal) => keepChecked(await check(signal)));
  }

  const check = (feed: Feed, report: Report) =>
    run(feed.url, (signal) => checkFeed(feed, parts, { report, signal }));

  async function drop({ url }: Feed): Promise<void> {
    const gone = new UserError((m) => m.feeds.unknown);
    await followed.drop(url, () => checks.end(url, gone));
  }

  async function articlesOnlyIn({ url }: Feed): Promise<string[]> {
    const ids: string[] = [];
    for (const id of await store.articlesOfFeed(url)) {
      const entries = await store.entriesFor(id);
      const isOnlyHere = entries.every((entry) => entry.feed === url);
      if (isOnlyHere && library.sourceOf(id) === 'feed') ids.push(id);
    }
    return ids;
  }

  /** So that what the others have as well is brought by them. */
  async function readAllAnew(): Promise<void> {
    for (const { url } of followed.all()) await followed.change(url, { cursor: ALL_ANEW });
  }

  function newFeed(url: string, from: Feed['from'], minutes: number | null): Feed {
    return {
      ...{ url, title: null, from, isPaused: false, minutes, ttl: null, movedTo: null },
      ...{ cursor: ALL_ANEW, health: newHealth(now()) },
    };
  }

  return {
    all: () => followed.all(),
    countArticles: () => store.countArticlesOfFeeds(),
    async add(address, minutes, report) {
      closing.signal.throwIfAborted();
      const known = () => new UserError((m) => m.feeds.alreadyFollowed);
      if (followed.get(targetOf(address).href)) throw known();
      const { url, reading } = await findFeed(fetch, address, closing.signal);
      if (followed.get(url)) throw known();
      const feed = await followed.keep(newFeed(url, 'command', minutes));
      return await run(url, (signal) => takeReading(feed, reading, parts, { report, signal }));
    },
    check: async (name, report) => check(followed.named(name), report),
    async pause(name) {
      const feed = followed.named(name);
      const { url, isPaused, health } = feed;
      const { next } = isPaused ? newHealth(now()) : health;
      const changes = { isPaused: !isPaused, health: { ...health, next } };
      return (await followed.change(url, changes)) ?? feed;
    },
    async remove(name, withArticles) {
      const feed = followed.named(name);
      if (feed.from === 'list') throw new UserError((m) => m.feeds.isListed);
      const gone = new UserError((m) => m.feeds.unknown);
      let ids: string[] = [];
      await followed.drop(feed.url, async () => {
        await checks.end(feed.url, gone);
        if (withArticles) ids = await articlesOnlyIn(feed);
      });
      await library.remove(ids);
      if (ids.length > 0) await readAllAnew();
      return { feed, articles: ids.length };
    },
    problemLines: () => problemLines,
    async follow({ feeds: list, problems }) {
      problemLines = [...new Set(problems.map(({ line }) => line))];
      const listed = new Set(list.map(({ url }) => url));
      const gone = followed.all().filter(({ url, from }) => from === 'list' && !listed.has(url));
      for (const feed of gone) await drop(feed);
      const added: string[] = [];
      for (const { url, minutes } of list) {
        const feed = followed.get(url);
        if (feed === undefined)
          added.push((await followed.keep(newFeed(url, 'list', minutes))).url);
        else if (feed.from === 'list' && feed.minutes !== minutes) {
          await followed.change(url, { minutes });
        }
      }
      return { added, removed: gone.map(({ url }) => url) };
    },
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
