import { keyOf } from '../../articles/collection.ts';
import { UserError } from '../../errors.ts';
import type { Feed, Store } from '../../store/store.ts';

/** The feeds that are followed, in memory and in the store. */
export interface Followed {
  /** In the order of their titles. */
  all(): Feed[];
  get(url: string): Feed | undefined;
  /** @param name a feed's key, address or title @throws {UserError} where no feed is called so */
  named(name: string): Feed;
  /** In place of the one with its address. */
  keep(feed: Feed): Promise<Feed>;
  /** Those of what is kept that changed meanwhile stay so; without effect where it is gone. */
  change(url: string, changes: Partial<Feed>): Promise<Feed | undefined>;
  /** From memory at once; the store forgets it with its entries once `end` has resolved. */
  drop(url: string, end: () => Promise<void>): Promise<void>;
}

export async function openFollowed(
  store: Pick<Store, 'feeds' | 'keepFeed' | 'removeFeed'>,
): Promise<Followed> {
  const feeds = new Map((await store.feeds()).map((feed) => [feed.url, feed]));

  async function keep(feed: Feed): Promise<Feed> {
    feeds.set(feed.url, feed);
    await store.keepFeed(feed);
    return feed;
  }

  function all(): Feed[] {
    const name = ({ title, url }: Feed) => title ?? url;
    return [...feeds.values()].sort((a, b) => name(a).localeCompare(name(b), 'de'));
  }

  return {
    all,
    get: (url) => feeds.get(url),
    named(name) {
      const wanted = name.trim();
      // In this order: a title may be whatever its publisher likes, also another feed's address.
      const names = [
        ({ url }: Feed) => keyOf(url),
        ({ url }: Feed) => url,
        ({ title }: Feed) => title,
      ];
      const found = names.map((nameOf) => all().find((feed) => nameOf(feed) === wanted));
      const feed = found.find((one) => one !== undefined);
      if (feed === undefined) throw new UserError((m) => m.feeds.unknown);
      return feed;
    },
    keep,
    async change(url, changes) {
      const current = feeds.get(url);
      return current && (await keep({ ...current, ...changes }));
    },
    async drop(url, end) {
      feeds.delete(url);
      await end();
      await store.removeFeed(url);
    },
  };
}
