import type { Article } from '../articles/article.ts';
import type { Locale, Localised } from '../i18n/locale.ts';

/** What a server's admins chose. */
export interface GuildSettings {
  /** The channel for what admins should know. */
  readonly noticesChannel: string | null;
  /** An IANA name; `null` for the bot's own. */
  readonly timeZone: string | null;
  /** The language of replies; `null` for each person's own. */
  readonly locale: Locale | null;
  /** Whether answers are private unless the person says otherwise. */
  readonly privateAnswers: boolean;
  /** How many questions one person may ask. */
  readonly questionsPerMinute: number;
}

/** Whether an answer helped. */
export interface Feedback {
  readonly guildId: string | null;
  readonly messageId: string;
  /** Who says so, in a form that names nobody. */
  readonly voter: string;
  readonly question: string;
  readonly isHelpful: boolean;
}

/** A question to which nothing was found, without who asked it. */
export interface Unanswered {
  readonly question: string;
  readonly times: number;
}

/** An article with where it comes from. */
export interface KeptArticle {
  readonly article: Article;
  /** Short for its id, as buttons have it. */
  readonly key: string;
  readonly source: Source;
}

/** Files have their folder; of all others, the store holds the only copy. */
export type Source = 'file' | 'page' | 'upload' | 'feed';

/** Where those come from that no folder has. */
export const KEPT_SOURCES = ['page', 'upload', 'feed'] as const satisfies readonly Source[];

/** An RSS, Atom or JSON feed with where its reading was left and how it is. */
export interface Feed {
  /** Where it is fetched from; what it is known by. */
  readonly url: string;
  /** As it calls itself, once it was read. */
  readonly title: string | null;
  /** Who named it: the operator's list, or somebody by command. */
  readonly from: 'list' | 'command';
  readonly isPaused: boolean;
  /** Minutes between two checks that somebody wished for. */
  readonly minutes: number | null;
  /** Minutes for which its publisher wants it left alone. */
  readonly ttl: number | null;
  readonly cursor: FeedCursor;
  /** Where it is by now, as its server says: it answers still from where it was. */
  readonly movedTo: string | null;
  readonly health: FeedHealth;
}

/** By which a server tells what is new; both `null` where all is to be sent. */
export interface FeedCursor {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Moments are ISO 8601 in UTC. */
export interface FeedHealth {
  /** When it was last tried to read it. */
  readonly checked: string | null;
  readonly succeeded: string | null;
  readonly failed: string | null;
  /** Not before then is it checked again. */
  readonly next: string;
  /** How many times in a row it failed, and why the last time. */
  readonly failures: number;
  readonly problem: Localised | null;
  /** Whether the admins were told that it fails. */
  readonly isAnnounced: boolean;
}

/** What tells an entry from all others. */
export interface EntryName {
  /** Its feed's address. */
  readonly feed: string;
  readonly key: string;
}

/** An entry that a feed had, so that it is read once. */
export interface KnownEntry {
  /** Recognises it within its feed. */
  readonly key: string;
  /** The same as long as it says the same. */
  readonly fingerprint: string;
  /** When its publisher changed it, as the feed has it. */
  readonly updated: string | null;
  /** What it became; `null` where nothing came of it, or not yet. */
  readonly articleId: string | null;
  /** How many times its page was asked for in vain; 0 where nothing is left to be read. */
  readonly failedReadings: number;
  /** ISO 8601 in UTC. */
  readonly read: string;
}

/** Days of the week, Monday is 1 and Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A digest that a channel gets by itself. */
export interface Subscription {
  /** 11 characters that a `custom_id` may hold. */
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  /** By the clock on the wall, `HH:MM`. */
  readonly time: string;
  /** An IANA name. */
  readonly timeZone: string;
  /** At least one, in order. */
  readonly days: readonly Weekday[];
  readonly topic: string | null;
  readonly locale: Locale;
  /** What is posted where nothing happened. */
  readonly whenEmpty: 'say' | 'silent';
  readonly isPaused: boolean;
  /** The days, where it is, on which it could not be posted since it last could; `YYYY-MM-DD`. */
  readonly failedDays: readonly string[];
  /** When it is due next, ISO 8601 in UTC, as below. */
  readonly next: string;
  /** Up to when it was told; `null` before the first time. */
  readonly toldUntil: string | null;
}

/** That one digest was, or is to be, posted. */
export interface Delivery {
  /** 11 characters, the same for the same subscription and slot; marks its messages. */
  readonly id: string;
  readonly subscriptionId: string;
  /** When it was due. */
  readonly slot: string;
  /** `owed` until it is certain what became of it. */
  readonly state: 'owed' | 'delivered' | 'empty' | 'skipped';
  /** How many times it was claimed. */
  readonly claims: number;
  /** The digest as JSON, so that what is sent again is the same; `null` before it was made and once it is settled. */
  readonly digest: string | null;
  /** Whether it is posted so late that it says so. */
  readonly isLate: boolean;
  /** Of each part whose sending began, in order; `null` where it is not known whether it stands in the channel. */
  readonly messageIds: readonly (string | null)[];
  /** The stories that it told. */
  readonly stories: readonly string[];
}

/** Which delivery somebody takes on, and until when nobody else may. */
export interface Claim extends Pick<Delivery, 'id' | 'subscriptionId' | 'slot'> {
  /** The same after a restart, and another one than every other that runs. */
  readonly claimant: string;
  readonly now: string;
  readonly until: string;
}
