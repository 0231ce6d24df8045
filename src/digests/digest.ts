import type { Excerpt, Publication } from '../answers/answer.ts';

/** A stretch of time: moments in ISO 8601 in UTC, the first one not included, the last one included. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** An IANA name: where its days begin. */
  readonly timeZone: string;
}

/** The stories of a period. */
export interface Digest {
  readonly period: Period;
  /** What the articles are about, as it was asked; `null` for all. */
  readonly topic: string | null;
  /** Those that weigh most, the weightiest first. */
  readonly stories: readonly DigestStory[];
  /** Stories of the period beside these. */
  readonly storiesLeftOut: number;
  /** In the period and about the topic, in all stories. */
  readonly articles: number;
  readonly outlets: number;
  /** How many articles each day brought, in order, without gaps; the period's last day is the last one. */
  readonly days: readonly DayCount[];
  /** Of the newest article of the whole collection; `null` where none is dated. */
  readonly latest: string | null;
  /** The names of feeds that could not be read at some time in the period. */
  readonly failedFeeds: readonly string[];
  /** Of the topic, where nothing fits it; digests that were kept before this was told of lack it. */
  readonly misspelt?: readonly MisspeltWord[];
}

/** A word that the collection does not have as it is spelled. */
export interface MisspeltWord {
  readonly written: string;
  /** The word that it has, spelled most like this one; `null` where none is. */
  readonly nearest: string | null;
}

export interface DayCount {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly articles: number;
  /** Whether it belongs to the period. */
  readonly isInPeriod: boolean;
}

/** What several articles say about one event; also what a single one does. */
export interface DigestStory {
  /** Stays the same from day to day. */
  readonly id: string;
  /** The title of its most central article. */
  readonly headline: string;
  /** One to three that together say most, to be read alone; numbered through the digest. */
  readonly sentences: readonly StorySentence[];
  /** In the period. */
  readonly articles: number;
  readonly outlets: number;
  /** What it goes on from; `null` where it is new. */
  readonly goesOn: Earlier | null;
}

/** A verbatim sentence with its source. */
export interface StorySentence extends Excerpt {
  /** Whether it states what no earlier article of the story does; of a new story's, none is. */
  readonly isNew: boolean;
}

/** What there was of a story before. */
export interface Earlier {
  /** The day when it was last told, else that of its last earlier article; `YYYY-MM-DD`. */
  readonly day: string;
  /** Articles up to then. */
  readonly articles: number;
}

/** All of a story, as it is by now. */
export interface WholeStory {
  readonly id: string;
  readonly headline: string;
  /** In the order of time, undated ones last. */
  readonly articles: readonly Publication[];
  /** What several of them say, and where their numbers differ; numbered through all of them. */
  readonly comparisons: readonly Comparison[];
  /** What they say beside what digests tell, where they have nothing to compare; numbered from 1. */
  readonly further: readonly Excerpt[];
}

/** Sentences of different articles about the same thing; what they agree or differ in is emboldened. */
export interface Comparison {
  readonly kind: 'shared' | 'differing';
  readonly excerpts: readonly Excerpt[];
}

/** Which digest is wanted. */
export interface DigestWish {
  readonly period: Period;
  /**
   * By which time articles count: by the day that they bear, or by when they came into the
   * collection, where those older than `DIGEST.oldest` hours at the period's end do not count.
   */
  readonly by: 'day' | 'arrival';
  readonly topic: string | null;
  /** Stories that were told before, with the moments. */
  readonly told: ReadonlyMap<string, string>;
}

/** Says what happened. Async, because it is found out in another thread. */
export interface Digests {
  make(wish: DigestWish): Promise<Digest>;
  /** `null` where none of its articles is left. */
  story(id: string): Promise<WholeStory | null>;
  close(): Promise<void>;
}
