import type { Article, Passage } from '../articles/article.ts';

/** A passage with its score and the question's terms that it matched. */
export interface Hit {
  readonly passage: Passage;
  /** Comparable within one search only. */
  readonly score: number;
  /** In the form of `termsOf`. */
  readonly terms: readonly string[];
}

export interface SearchOptions {
  /** The most hits to return; `Infinity` for all. */
  readonly limit: number;
  /** Which articles may be found; all where it is left out. */
  readonly accept?: (articleId: string) => boolean;
  /** Terms beside the question's own that may stand for them. */
  readonly also?: readonly WantedTerm[];
}

/** A term and what it counts beside those of the question, which count 1. */
export interface WantedTerm {
  readonly term: string;
  readonly weight: number;
}

export type Indexable = readonly [article: Article, passages: readonly Passage[]];

/**
 * Finds the passages that fit a question. A port, because a folder of articles fits in MiniSearch
 * and an archive will not; async, because a larger engine works in another thread. Every adapter
 * passes `tests/contracts/search-engine.ts`.
 */
export interface SearchEngine {
  /**
   * Indexes many articles, none of which was put before, faster than one after the other. They are
   * found once it resolves.
   */
  load(articles: Iterable<Indexable>): Promise<void>;
  /** Indexes an article's passages in place of those it had before. */
  put(article: Article, passages: readonly Passage[]): Promise<void>;
  remove(articleId: string): Promise<void>;
  /** The best first; ties in order of article id and position. */
  search(question: string, options: SearchOptions): Promise<Hit[]>;
  /** How many passages can be found. */
  passages(): Promise<number>;
}
