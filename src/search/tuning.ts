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
