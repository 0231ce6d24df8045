import type { Article } from '../articles/article.ts';
import type { BandKeys } from '../articles/collection.ts';
import type { KnownFile } from '../articles/known-file.ts';
import type {
  GuildSettings,
  Feedback,
  Unanswered,
  KeptArticle,
  Source,
  Feed,
  EntryName,
  KnownEntry,
  Subscription,
  Delivery,
  Claim,
} from './records.ts';

export * from './records.ts';

/**
 * What must survive a restart. Whatever a method resolved for is kept, also where the process is
 * killed the moment after. A port so that a database server can stand in for the embedded file.
 */
export interface Store {
  /**
   * Keeps articles in place of those with the same ids; what had another text stays as a revision.
   * All of them or, where that fails, none.
   */
  keepArticles(articles: readonly KeptArticle[]): Promise<void>;
  /** With their revisions. */
  removeArticles(ids: readonly string[]): Promise<void>;
  /** Removes an article for good: from then on it is dismissed, until it is kept once more. */
  dismissArticle(id: string): Promise<void>;
  isDismissed(id: string): Promise<boolean>;
  /** Where each article comes from, by id. */
  sources(): Promise<Map<string, Source>>;
  articlesFrom(source: Source): Promise<Article[]>;
  /**
   * The files that were kept with `readBy`, by path, as long as all of their articles are still kept
   * as they were read. It must stand for the code that reads as well: what comes back is not checked.
   */
  filesReadBy(readBy: string): Promise<ReadonlyMap<string, KnownFile>>;
  /**
   * Keeps how files were read, after their articles; not those of which an article is not kept, since
   * another one of its id counts. What is known of files that are not present is forgotten, and all
   * that was kept with another `readBy`.
   */
  keepFiles(
    readBy: string,
    files: ReadonlyMap<string, KnownFile>,
    present: ReadonlySet<string>,
  ): Promise<void>;
  /** For the hashes of texts, what was kept with `madeBy`, which must stand for the code that made it. */
  bandKeysMadeBy(madeBy: string): Promise<BandKeys>;
  /** Keeps these besides, and forgets those of texts that no article has and what others made. */
  keepBandKeys(madeBy: string, bandKeys: BandKeys): Promise<void>;
  /** The article as it was when the hash of its text began so, also where that is how it is now. */
  revision(key: string, hashStart: string): Promise<Article | null>;
  /** In the order of their addresses. */
  feeds(): Promise<Feed[]>;
  /** Keeps a feed in place of the one with its address. */
  keepFeed(feed: Feed): Promise<void>;
  /** With its entries; their articles stay. */
  removeFeed(url: string): Promise<void>;
  /** Of one feed, those with these keys. */
  entriesOf(url: string, keys: readonly string[]): Promise<ReadonlyMap<string, KnownEntry>>;
  /** The entries that became an article, of all feeds; always in the same order. */
  entriesFor(articleId: string): Promise<readonly EntryName[]>;
  /** The articles that a feed's entries became. */
  articlesOfFeed(url: string): Promise<readonly string[]>;
  /** In place of those with the same keys; without effect for a feed that is not kept. */
  keepEntries(url: string, entries: readonly KnownEntry[]): Promise<void>;
  /** Of all feeds, those that became nothing, so that they count as never read. */
  forgetBarrenEntries(): Promise<void>;
  /** How many articles each feed brought that are still there. */
  countArticlesOfFeeds(): Promise<ReadonlyMap<string, number>>;
  /**
   * Of all articles that came after a moment, the moments; a correction does not change them. One
   * that, by a clock that ran ahead, comes in more than a day, comes now.
   */
  arrivedSince(moment: string): Promise<ReadonlyMap<string, string>>;
  /** In place of what the articles belonged to; without effect for those that are not kept. */
  keepStories(assignments: ReadonlyMap<string, string>): Promise<void>;
  /** The stories of these articles, as far as they have any. */
  storiesOf(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** In the order of their ids. */
  articlesOfStory(storyId: string): Promise<readonly string[]>;
  /** In the order of their next digests. */
  subscriptions(): Promise<Subscription[]>;
  addSubscription(subscription: Subscription): Promise<void>;
  /** Changes these of its fields alone. @returns how it is now; `null` where it is gone */
  changeSubscription(id: string, changes: Partial<Subscription>): Promise<Subscription | null>;
  /** Moves its next digest. @returns `null` where it was another moment by then, or is gone */
  moveNext(id: string, from: string, to: string): Promise<Subscription | null>;
  /** With its deliveries. */
  removeSubscription(id: string): Promise<void>;
  /**
   * Takes on a delivery, which is `owed` from now on whatever is returned, in one statement: of
   * several that try, one succeeds. What was claimed before can be claimed anew once that claim ran
   * out, and by its claimant at any time.
   *
   * @returns `null` where somebody else has it, it is settled, an earlier one of its subscription is
   *   owed still, or its subscription is gone
   */
  claimDelivery(claim: Claim): Promise<Delivery | null>;
  /** Those that the claimant could claim, the earliest first. */
  owedDeliveries(claimant: string, now: string): Promise<Delivery[]>;
  /**
   * Keeps what is known of a delivery, and the claim on it for longer.
   * @returns whether the claimant has it still; nothing is kept where not
   */
  keepDelivery(delivery: Delivery, claimant: string, until: string): Promise<boolean>;
  /** Gives a claim back: whoever comes first after a moment may have it. */
  releaseDelivery(id: string, claimant: string, until: string): Promise<void>;
  /**
   * Keeps how a delivery ended together with what that changes of its subscription, and forgets
   * those of the same subscription that were due before 60 days.
   * @param changesOf gets the subscription as it is; nobody changes it meanwhile
   * @returns the subscription as it is now; `null` where the claimant does not have it any more
   */
  settleDelivery(
    delivery: Delivery,
    claimant: string,
    changesOf: (subscription: Subscription) => Partial<Subscription>,
  ): Promise<Subscription | null>;
  /** The stories that were told to a subscription, each with the slot of the last time. */
  toldStories(subscriptionId: string): Promise<ReadonlyMap<string, string>>;
  /** Of all servers that changed any. */
  settings(): Promise<ReadonlyMap<string, GuildSettings>>;
  saveSettings(guildId: string, settings: GuildSettings): Promise<void>;
  /** A person's later word on a message takes the place of the earlier one. */
  addFeedback(feedback: Feedback): Promise<void>;
  /** @param guildId `null` for all servers */
  countFeedback(
    guildId: string | null,
  ): Promise<{ readonly helpful: number; readonly not: number }>;
  addUnanswered(guildId: string | null, question: string): Promise<void>;
  /** The most frequent first, of those the latest. @param guildId `null` for all servers */
  unanswered(guildId: string | null, limit: number): Promise<Unanswered[]>;
  /** Writes a copy of all to a path, also while something is being written. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
