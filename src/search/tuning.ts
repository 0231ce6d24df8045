export const RANKING = { candidates: 100, weighed: 75 } as const;
export const WEIGHTS = {
  engine: 0.3,
  sentence: 2.1,
  nearby: 0.8,
  weakest: 1.7,
  closeness: 0.8,
  gramsInPassage: 3.7,
  gramsNearby: 0.7,
  wordsInPassage: 1.1,
  wordsAround: 3.1,
  opening: 0.2,
} as const;
export const CERTAINTY = {
  sentence: 0.27,
  nearby: 0.17,
  amount: 0.56,
  halfWay: 4,
  perTenfold: 0.045,
  passages: 1000,
  unknownNames: 0.2,
} as const;
export const ASKED = {
  mostWords: 40,
  lowerCase: 0.8,
  sameWord: 0.5,
  gramsShared: 2,
  commonGram: { share: 0.5, passages: 100 },
  synonym: 0.4,
  translation: 1,
  name: 0.8,
  later: 0.95,
  partOfAsked: 0.4,
  partOfCompound: 0.6,
} as const;
export const COMPOUNDS = { shortestPart: 4, fewestPassages: 2 } as const;
export const NEARBY = {
  sentences: 3,
  stretch: 3,
  sentencesAround: 10,
  stretchAround: 4,
  heading: 0.3,
  otherOrder: 0.7,
} as const;
export const SATURATION = {
  grams: { k: 1.2, b: 0.5, d: 0 },
  words: { k: 1.2, b: 0.5, d: 0.5 },
  around: { k: 1.2, b: 0.8, d: 0.5 },
} as const;
export const ANSWERING = { certainty: 0.42, furtherShare: 0.5 } as const;
/** BM25+ of the candidates: MiniSearch's own values but for `b`. */
export const BM25 = { k: 1.2, b: 0.5, d: 0.5 } as const;

/** What a term counts among the candidates beside the question's own, which count 1. */
export const CANDIDATES = { synonym: 0.2, translation: 1, name: 0.8, part: 0.3, same: 1 } as const;

/**
 * What an excerpt shows, and when it only repeats. Shares of the worth of a stretch of sentences,
 * chosen on dev with news (visible@1 / visible@3; .771 / .900 by whole sentences one after the other).
 */
export const EXCERPT = {
  /** UTF-16 units: the most that an excerpt shows. */
  length: 400,
  /** 0 to 2, for having all words of the question that stand nearby; .801 at 0.5, .804 to 1.5. */
  words: 1,
  /** 0 to 1, for filling the whole length; more shows more and ends more often within a sentence. .801 at 0.2, .802 at 0.5. */
  room: 0.3,
  /** 0 to 0.3, against ending within a sentence: 0.03 is the worth of 40 units. .806 at 0.02, .801 at 0.05, .776 for whole sentences alone. */
  cut: 0.03,
  /** UTF-16 units of a sentence, 0 to 100, below which it is not begun. .804 at 0, .799 at 80. */
  shortestPart: 40,
  /** 0 to 0.5, against opening with a word that points to the sentence before. .799 / .910 at 0, .801 at 0.2. */
  leaning: 0.1,
  /** 0 to 1, against a break between paragraphs; above `room`, only words of the question are worth one. No breaks on dev; the questions on seeds/ lose two answers at 0.15, one at 0.3, none from 0.5. */
  paragraph: 0.5,
  /** UTF-16 units of a paragraph, 0 to 200, below which it says too little alone and a break costs nothing. As in passages. */
  shortestParagraph: 120,
  /** 0 to 1: the share of pairs of words from which an excerpt repeats another. Dev has no repeats; none is lost from 0.5. */
  repeated: 0.8,
} as const;
