/** A text as a feed gives it: plain, or HTML whose visible text is meant. */
export interface FeedText {
  readonly kind: 'plain' | 'html';
  readonly value: string;
}

/** What is unknown is `null`, never guessed. */
export interface FeedEntry {
  /** As written: what the publisher calls the entry, in this feed at least. */
  readonly id: string | null;
  /** Absolute http(s) address of the page. */
  readonly url: string | null;
  /** Visible text on one line. */
  readonly title: string | null;
  /** Names in order; an e-mail address where no name is given. */
  readonly authors: readonly string[];
  /** `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss` with `Z` or the offset that the feed states. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly summary: FeedText | null;
  readonly content: FeedText | null;
}

export interface ParsedFeed {
  readonly id: string | null;
  /** Of the site that the feed belongs to, not the feed's own. */
  readonly url: string | null;
  readonly title: string | null;
  readonly description: FeedText | null;
  readonly authors: readonly string[];
  readonly updated: string | null;
  /** A language tag as written, such as `de-AT`. */
  readonly language: string | null;
  /** Minutes for which the publisher wants the feed not to be fetched again. */
  readonly ttl: number | null;
  /** The first ones, as many as were wanted. */
  readonly entries: readonly FeedEntry[];
  /** How many more it has. */
  readonly entriesLeft: number;
}
