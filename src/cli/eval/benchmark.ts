import type { Article } from '../../articles/article.ts';

/** A question with what is known about its answer. */
export interface Question {
  readonly id: string;
  readonly text: string;
  /** The article that answers. */
  readonly articleId: string;
  /** One of them must be seen for the question to count as answered. */
  readonly answers: readonly string[];
  /** Articles without which nothing answers it, its own among them. */
  readonly topic: readonly string[];
}

/** Articles, and questions about some of them. */
export interface Benchmark {
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
  /** Questions that look answerable and are not. */
  readonly nearMisses: readonly string[];
}
