import { keyOf } from '../../articles/collection.ts';
import { UserError } from '../../errors.ts';
import type { FeedList } from '../../feeds/feed-list.ts';
import { targetOf } from '../../feeds/fetch/target.ts';
import type { Feed, Store } from '../../store/store.ts';
import { FEED } from '../../tuning.ts';
import type { Library } from '../library.ts';
import type { CheckParts, FeedCheck } from './check-feed.ts';
import { checkFeed, takeReading } from './check-feed.ts';
import { findFeed } from './find-feed.ts';
import { logHealth, newHealth } from './health.ts';
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
  follow(list: FeedList['feeds']): Promise<{ readonly added: number; readonly removed: number }>;
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
  const feeds = new Map((await store.feeds()).map((feed) => [feed.url, feed]));
  const checks = createRunningChecks();
  let isClosed = false;

  async function keep(feed: Feed): Promise<Feed> {
    feeds.set(feed.url, feed);
    await store.keepFeed(feed);
    return feed;
  }

  /** What else was changed during the check stays so. */
  async function keepChecked(checked: FeedCheck): Promise<FeedCheck> {
    const { url, title, ttl, cursor, movedTo, health } = checked.feed;
    const current = feeds.get(url);
    if (current === undefined) return checked;
    const feed = await keep({ ...current, title, ttl, cursor, movedTo, health });
    logHealth(feed, current.health, log);
    return { ...checked, feed: await announced(feed) };
  }

  async function announced(feed: Feed): Promise<Feed> {
    const { failures, isAnnounced } = feed.health;
    const isNews = isAnnounced ? failures === 0 : failures >= FEED.failuresTold;
    if (!isNews) return feed;
    const isTold = await announce(isAnnounced ? 'recovered' : 'failing', feed);
    const current = feeds.get(feed.url);
    if (current === undefined) return feed;
    const health = { ...current.health, isAnnounced: !isAnnounced && isTold };
    return await keep({ ...current, health });
  }

  function check(feed: Feed, report: Report): Promise<FeedCheck> {
    return checks.run(feed.url, async (signal) =>
      keepChecked(await checkFeed(feed, parts, { report, signal })),
    );
  }

  async function drop({ url }: Feed): Promise<void> {
    feeds.delete(url);
    await checks.end(url, new UserError((m) => m.feeds.unknown));
    await store.removeFeed(url);
  }

  function all(): Feed[] {
    const name = ({ title, url }: Feed) => title ?? url;
    return [...feeds.values()].sort((a, b) => name(a).localeCompare(name(b), 'de'));
  }

  function named(name: string): Feed {
    const wanted = name.trim();
    const feed = all().find(({ url, title }) => [keyOf(url), url, title].includes(wanted));
    if (feed === undefined) throw new UserError((m) => m.feeds.unknown);
    return feed;
  }

  function newFeed(url: string, from: Feed['from'], minutes: number | null): Feed {
    return {
      ...{ url, title: null, from, isPaused: false, minutes, ttl: null, movedTo: null },
      cursor: { etag: null, lastModified: null },
      health: newHealth(now()),
    };
  }

  return {
    all,
    countArticles: () => store.countArticlesOfFeeds(),
    async add(address, minutes, report) {
      const known = () => new UserError((m) => m.feeds.alreadyFollowed);
      if (feeds.has(targetOf(address).href)) throw known();
      const { url, reading } = await findFeed(fetch, address);
      if (feeds.has(url)) throw known();
      const feed = await keep(newFeed(url, 'command', minutes));
      return checks.run(url, async (signal) =>
        keepChecked(await takeReading(feed, reading, parts, { report, signal })),
      );
    },
    check: async (name, report) => check(named(name), report),
    async pause(name) {
      const feed = named(name);
      const { next } = newHealth(now());
      return await keep({
        ...feed,
        isPaused: !feed.isPaused,
        health: feed.isPaused ? { ...feed.health, next } : feed.health,
      });
    },
    async remove(name, withArticles) {
      const feed = named(name);
      if (feed.from === 'list') throw new UserError((m) => m.feeds.isListed);
      const entries = await store.entriesOf(feed.url);
      await drop(feed);
      const ids = [...entries.values()].flatMap(({ articleId }) =>
        articleId !== null && library.sourceOf(articleId) === 'feed' ? [articleId] : [],
      );
      if (withArticles) await library.remove(ids);
      return { feed, articles: withArticles ? ids.length : 0 };
    },
    async follow(list) {
      const listed = new Map(list.map((feed) => [feed.url, feed.minutes]));
      const gone = all().filter(({ url, from }) => from === 'list' && !listed.has(url));
      for (const feed of gone) await drop(feed);
      const fresh = list.filter(({ url }) => !feeds.has(url));
      for (const { url, minutes } of fresh) await keep(newFeed(url, 'list', minutes));
      for (const feed of all()) {
        const minutes = listed.get(feed.url);
        if (minutes === undefined || feed.from !== 'list' || feed.minutes === minutes) continue;
        await keep({ ...feed, minutes });
      }
      return { added: fresh.length, removed: gone.length };
    },
    async checkDue() {
      const moment = now().toISOString();
      const busy = checks.urls();
      const due = all()
        .filter(({ url, isPaused, health }) => {
          return !isPaused && health.next <= moment && !busy.includes(url);
        })
        .sort((a, b) => a.health.next.localeCompare(b.health.next))
        .slice(0, Math.max(0, AT_ONCE - busy.length));
      try {
        await Promise.all(due.map((feed) => check(feed, () => undefined)));
      } catch (error) {
        if (!isClosed) throw error;
      }
    },
    async close() {
      isClosed = true;
      const reason = new UserError((m) => m.errors.shuttingDown);
      await Promise.all(checks.urls().map((url) => checks.end(url, reason)));
    },
  };
}
