import type { Span } from '../../text/span.ts';
import type { Hit } from '../engine.ts';
import { CERTAINTY, WEIGHTS } from '../../tuning.ts';
import type { Analysed } from './analysed.ts';
import type { Evidence, Weighed } from './evidence.ts';
import type { Place } from './analysed.ts';
import type { Question } from './question.ts';
import type { WordMatch } from './word-matches.ts';

/** A hit with what an excerpt is chosen from. */
export interface RankedHit extends Hit {
  /** Of the text that the places are in. */
  readonly hash: string;
  /** How sure it is that the passage is about what is asked, 0 to 1; comparable between questions. */
  readonly certainty: number;
  /** The sentence of the passage that holds most of the question's information. */
  readonly focus: Span;
  readonly nearby: Nearby;
}

/** What stands around a sentence within its section. */
export interface Nearby {
  /** In order, the one in the middle among them. */
  readonly sentences: readonly Span[];
  /** Their words that stand for words of the question. */
  readonly matches: readonly WordMatch[];
  /** The words that carry meaning within a place there, as terms. */
  readonly termsIn: (place: Span) => readonly string[];
}

/** A hit with what speaks for it. */
export interface Candidate extends Weighed {
  readonly hit: Hit;
  readonly article: Analysed;
  readonly place: Place;
}

/** The candidates with their scores, the best first; what has no bound counts beside the best one's. */
export function rank(candidates: readonly Candidate[]): (Candidate & { readonly score: number })[] {
  const highest = (of: (candidate: Candidate) => number) =>
    candidates.reduce((most, candidate) => Math.max(most, of(candidate)), Number.MIN_VALUE);
  const best = {
    engine: highest(({ hit }) => hit.score),
    gramsInPassage: highest(({ evidence }) => evidence.gramsInPassage),
    gramsNearby: highest(({ evidence }) => evidence.gramsNearby),
    wordsInPassage: highest(({ evidence }) => evidence.wordsInPassage),
    wordsAround: highest(({ evidence }) => evidence.wordsAround),
  };
  const scoreOf = ({ hit, evidence }: Candidate) =>
    WEIGHTS.engine * (hit.score / best.engine) +
    WEIGHTS.sentence * evidence.sentence +
    WEIGHTS.nearby * evidence.nearby +
    WEIGHTS.weakest * evidence.weakest +
    WEIGHTS.closeness * evidence.closeness +
    WEIGHTS.gramsInPassage * (evidence.gramsInPassage / best.gramsInPassage) +
    WEIGHTS.gramsNearby * (evidence.gramsNearby / best.gramsNearby) +
    WEIGHTS.wordsInPassage * (evidence.wordsInPassage / best.wordsInPassage) +
    WEIGHTS.wordsAround * (evidence.wordsAround / best.wordsAround) +
    WEIGHTS.opening * evidence.opening;
  return candidates
    .map((candidate) => ({
      hit: candidate.hit,
      article: candidate.article,
      place: candidate.place,
      focus: candidate.focus,
      evidence: candidate.evidence,
      score: scoreOf(candidate),
    }))
    .sort((a, b) => b.score - a.score);
}

/** @param doubt see `doubtOf` */
export function certaintyOf(
  { sentence, nearby, rareWordsAround }: Evidence,
  doubt: number,
): number {
  const amount = rareWordsAround / (rareWordsAround + CERTAINTY.halfWay);
  const found =
    CERTAINTY.sentence * sentence + CERTAINTY.nearby * nearby + CERTAINTY.amount * amount;
  return Math.min(1, Math.max(0, found - doubt));
}

/**
 * What to take from the certainty of all passages. The more of them there are, the likelier one holds
 * much of any question by chance; and a name or number that is nowhere else is what was asked for.
 */
export function doubtOf({ words, unknown }: Question, passages: number): number {
  const chance = CERTAINTY.perTenfold * Math.log10(passages / CERTAINTY.passages);
  const names = unknown.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return chance + CERTAINTY.unknownNames * (names.length / Math.max(1, words.length));
}
