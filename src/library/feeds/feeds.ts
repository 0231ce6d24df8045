import { UserError } from '../../errors.ts';
import type { FeedList } from '../../feeds/feed-list.ts';
import { targetOf } from '../../feeds/fetch/target.ts';
import type { Feed, Store } from '../../store/store.ts';
import type { Library } from '../library.ts';
import type { CheckParts, FeedCheck } from './check-feed.ts';
import { ALL_ANEW } from './check-feed.ts';
import type { Announce } from './checker.ts';
import { createChecker } from './checker.ts';
import { findFeed } from './find-feed.ts';
import { openFollowed } from './followed.ts';
import { newHealth } from './health.ts';
import { createRestingHosts } from './resting-hosts.ts';
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

export interface FeedsParts extends Omit<CheckParts, 'resting'> {
  readonly store: Store;
  readonly library: Library;
  readonly announce: Announce;
}

export async function openFeeds(parts: FeedsParts): Promise<Feeds> {
  const { store, library, fetch, announce, now } = parts;
  const followed = await openFollowed(store);
  const resting = createRestingHosts(now);
  const checker = createChecker(followed, announce, { ...parts, resting });
  let problemLines: readonly number[] = [];

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
    await store.forgetBarrenEntries();
    // A copy, by which a check under way sees that its own cursor counts no more.
    for (const { url } of followed.all()) await followed.change(url, { cursor: { ...ALL_ANEW } });
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
      checker.closing.throwIfAborted();
      const known = () => new UserError((m) => m.feeds.alreadyFollowed);
      if (followed.get(targetOf(address).href)) throw known();
      const { url, reading } = await findFeed(fetch, address, checker.closing);
      if (followed.get(url)) throw known();
      const feed = await followed.keep(newFeed(url, 'command', minutes));
      return await checker.take(feed, reading, report);
    },
    check: async (name, report) => checker.check(followed.named(name), report),
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
      let ids: string[] = [];
      await followed.drop(feed.url, async () => {
        await checker.end(feed.url);
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
      for (const { url } of gone) await followed.drop(url, () => checker.end(url));
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
    checkDue: () => checker.checkDue(),
    close: () => checker.close(),
  };
}
