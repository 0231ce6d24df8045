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

export type OnIndexed = (done: number, total: number) => void;

/**
 * Finds the passages that fit a question. A port, because a folder of articles fits in MiniSearch
 * and an archive will not; async, because a larger engine works in another thread. Every adapter
 * passes `tests/contracts/search-engine.ts`.
 */
export interface SearchEngine {
  /**
   * Makes these the articles that are found, faster than putting them one after the other, once it
   * resolves. To be called once, before all else.
   *
   * @param onProgress hears how many were indexed of how many that must be
   */
  load(articles: readonly Article[], onProgress?: OnIndexed): Promise<void>;
  /** Indexes an article's passages in place of those it had before. */
  put(article: Article): Promise<void>;
  remove(articleId: string): Promise<void>;
  /** The best first; ties in order of article id and position. */
  search(question: string, options: SearchOptions): Promise<Hit[]>;
  /** How many passages can be found. */
  passages(): Promise<number>;
}
