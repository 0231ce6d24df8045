/**
 * The numbers of the ranking, measured on `xquad.de.dev` with the Wikinews distractors. The weights
 * were climbed to in steps of 0.5 on nDCG@10, S@1 and visible excerpts, with and without distractors;
 * "alone" is a share with weight 1.5 beside BM25+ (S@1 0.832 by itself).
 */
export const RANKING = {
  /** Passages ranked anew (10 to 500; higher: slower). 200 gain nothing: S@1 0.884 instead of 0.886. */
  candidates: 100,
  /** Weight of BM25+ against the shares below, each from 0 to 1. The others are relative to it. */
  bm25: 1,
  /** Of the question's information within the passage (0 to 5). Alone: S@1 0.863. */
  passage: 1.5,
  /** In the passage's best sentence (0 to 5; higher: prefers all of it in one place). */
  sentence: 0.5,
  /** In the passage, the sentences around it, its title and heading (0 to 5). Alone: S@1 0.874. */
  surroundings: 2.5,
  /** Of neighbouring words of the question that stand close together (0 to 5). With the others: S@1 0.877 → 0.886. */
  closeness: 1.5,
  /** Sentences on either side that count as surroundings (0 to 10). */
  sentencesAround: 3,
  /** Share of a word's information from which it counts as that word when closeness is judged (0 to 1). */
  sameWord: 0.5,
  /** Grams that a word must share with the question to count at all (1 to 5; higher: faster, misses short words). 2 instead of 1: a third less time, S@1 0.881 instead of 0.882. */
  gramsShared: 2,
  /** What closeness is worth where the words come in the other order (0 to 1). */
  otherOrder: 0.7,
} as const;

/** The numbers of the decision to answer, measured in the same way. */
export const ANSWERING = {
  /**
   * Certainty of the best passage from which a question is answered (0 to 1; higher: abstains more
   * often). 0.4 answers 92 % of the questions, and 17 % of them where their articles are left out
   * (without distractors 88 and 4 %); 0.45: 85 and 10 %.
   */
  certainty: 0.4,
  /**
   * Share of the best passage's certainty that further passages must have to be shown (0 to 1;
   * higher: fewer excerpts). Not tuned yet.
   */
  furtherShare: 0.5,
} as const;

/** BM25+ of the candidates: MiniSearch's own values but for `b`. */
export const BM25 = {
  /** How soon a repeated word adds nothing more (0 to 3; higher: later). */
  k: 1.2,
  /** How much long passages lose (0 to 1). 0.5 instead of MiniSearch's 0.7: S@1 +0.002 with and without distractors. */
  b: 0.5,
  /** What a word adds at least, however long the passage (0 to 2). 0.2 instead, with k 0.9: no gain. */
  d: 0.5,
} as const;
