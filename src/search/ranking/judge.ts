import type { Span } from '../../text/span.ts';
import type { Hit } from '../engine.ts';
import { CERTAINTY, EXCERPT, WEIGHTS } from '../../tuning.ts';
import type { Analysed, Place, Sentence } from './analysed.ts';
import type { Evidence, Weighed } from './evidence.ts';
import type { Question } from './question.ts';

/** A hit with the sentences to choose an excerpt from. */
export interface RankedHit extends Hit {
  /** How sure it is that the passage is about what is asked, 0 to 1; comparable between questions. */
  readonly certainty: number;
  /** The sentence of the passage that holds most of the question's information. */
  readonly focus: Span;
  /** The sentences of the section around it, itself among them, in order. */
  readonly nearby: readonly Span[];
}

/** A hit with what speaks for it. */
export interface Candidate extends Weighed {
  readonly hit: Hit;
  readonly article: Analysed;
}

/**
 * The candidates by what speaks for them, the best first; what has no bound counts beside the best one's.
 * @param doubt what to take from the certainty of each
 */
export function rank(candidates: readonly Candidate[], doubt: number): RankedHit[] {
  const highest = (of: (candidate: Candidate) => number) =>
    Math.max(Number.MIN_VALUE, ...candidates.map(of));
  const best = {
    engine: highest(({ hit }) => hit.score),
    gramsInPassage: highest(({ evidence }) => evidence.gramsInPassage),
    gramsNearby: highest(({ evidence }) => evidence.gramsNearby),
    wordsInPassage: highest(({ evidence }) => evidence.wordsInPassage),
    wordsAround: highest(({ evidence }) => evidence.wordsAround),
  };
  return candidates
    .map(({ hit, article, evidence, focus }) => ({
      ...hit,
      score:
        WEIGHTS.engine * (hit.score / best.engine) +
        WEIGHTS.sentence * evidence.sentence +
        WEIGHTS.nearby * evidence.nearby +
        WEIGHTS.weakest * evidence.weakest +
        WEIGHTS.closeness * evidence.closeness +
        WEIGHTS.gramsInPassage * (evidence.gramsInPassage / best.gramsInPassage) +
        WEIGHTS.gramsNearby * (evidence.gramsNearby / best.gramsNearby) +
        WEIGHTS.wordsInPassage * (evidence.wordsInPassage / best.wordsInPassage) +
        WEIGHTS.wordsAround * (evidence.wordsAround / best.wordsAround) +
        WEIGHTS.opening * evidence.opening,
      certainty: certaintyOf(evidence, doubt),
      ...excerptPlace(article.sentences, focus),
    }))
    .sort((a, b) => b.score - a.score);
}

/** Below every ranked hit, in the order of its engine. */
export function unranked(hit: Hit, { sentences }: Analysed, place: Place): RankedHit {
  return { ...hit, score: 0, certainty: 0, ...excerptPlace(sentences, place.start) };
}

function certaintyOf({ sentence, nearby, rareWordsAround }: Evidence, doubt: number): number {
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

function excerptPlace(
  sentences: readonly Sentence[],
  index: number,
): Pick<RankedHit, 'focus' | 'nearby'> {
  const focus = sentences[index] ?? { start: 0, end: 0, section: 0 };
  const nearby = sentences
    .slice(Math.max(0, index - EXCERPT.reach), index + EXCERPT.reach + 1)
    .filter(({ section }) => section === focus.section);
  return { focus, nearby };
}
