import type { Article, Passage } from '../../../articles/article.ts';

/** A search engine that is measured beside others, each in a process of its own. */
export interface Contender {
  add(article: Article, passages: readonly Passage[]): Promise<void> | void;
  /** Called after the last article, for what is built at once. */
  finish?(): Promise<void> | void;
  /** Finds passages that have any of the question's words, the best first, and tells how many. */
  search(question: string, limit: number): Promise<number> | number;
  /** Bytes that it keeps beside the heap: on disk, in memory of its own or shared with threads. */
  bytesElsewhere?(): Promise<number> | number;
  close?(): void;
}
