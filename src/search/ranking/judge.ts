import type { Span } from '../../text/span.ts';
import type { Hit } from '../engine.ts';
import { RANKING } from '../tuning.ts';
import type { Analysed, Place, Sentence, Words } from './analysed.ts';
import type { Asked, Found } from './asked.ts';
import { closenessOf } from './closeness.ts';

/** A hit with the sentences to choose an excerpt from. */
export interface RankedHit extends Hit {
  /** How sure it is that the passage is about what is asked, 0 to 1; comparable between questions. */
  readonly certainty: number;
  /** The sentence of the passage that holds most of the question's information. */
  readonly focus: Span;
  /** The sentences of the section around it, itself among them, in order. */
  readonly nearby: readonly Span[];
}

/** Looks at one of the hits more closely. */
type Judge = (hit: Hit, article: Analysed, place: Place) => RankedHit;

/** @param highestScore of all hits, by the engine that found them */
export function createJudge(asked: Asked, highestScore: number): Judge {
  const known = new Map<Words, Found>();
  function inSentence(sentence: Words): Found {
    let found = known.get(sentence);
    if (found === undefined) {
      found = asked.nothing();
      for (const word of sentence.words) add(found, asked.compare(word)?.found);
      known.set(sentence, found);
    }
    return found;
  }
  function shareIn(sentences: readonly Words[]): number {
    const found = asked.nothing();
    for (const sentence of sentences) add(found, inSentence(sentence));
    return asked.share(found);
  }

  return (hit, { sentences }, { start, end, above }) => {
    const own = sentences.slice(start, end);
    const bySentence = own.map((sentence) => asked.share(inSentence(sentence)));
    const most = Math.max(...bySentence);
    const focus = start + bySentence.indexOf(most);
    const around = sentences.slice(
      Math.max(0, start - RANKING.sentencesAround),
      end + RANKING.sentencesAround,
    );
    const shares = {
      passage: shareIn(own),
      sentence: most,
      surroundings: shareIn([above, ...around]),
      closeness: asked.weights.length > 1 ? closenessOf(own, asked) : most,
    };
    const score =
      RANKING.bm25 * (hit.score / highestScore) +
      RANKING.passage * shares.passage +
      RANKING.sentence * shares.sentence +
      RANKING.surroundings * shares.surroundings +
      RANKING.closeness * shares.closeness;
    const certainty =
      (shares.passage + shares.sentence + shares.surroundings + shares.closeness) / 4;
    return { ...hit, score, certainty, ...excerptPlace(sentences, focus) };
  };
}

/** Below every judged hit, in the order of its engine. */
export function unjudged(
  hit: Hit,
  { sentences }: Analysed,
  range: Place,
  highest: number,
): RankedHit {
  const score = RANKING.bm25 * (hit.score / highest);
  return { ...hit, score, certainty: 0, ...excerptPlace(sentences, range.start) };
}

function add(sum: Found, more: Found | undefined): void {
  if (more === undefined) return;
  for (let index = 0; index < sum.length; index++) {
    sum[index] = (sum[index] ?? 0) | (more[index] ?? 0);
  }
}

function excerptPlace(
  sentences: readonly Sentence[],
  index: number,
): Pick<RankedHit, 'focus' | 'nearby'> {
  const focus = sentences[index] ?? { start: 0, end: 0, section: 0 };
  const nearby = sentences
    .slice(Math.max(0, index - RANKING.sentencesAround), index + RANKING.sentencesAround + 1)
    .filter(({ section }) => section === focus.section);
  return { focus, nearby };
}
