import type { Passage } from '../../articles/article.ts';
import type { Span } from '../../text/span.ts';
import { EXCERPT } from '../../tuning.ts';
import type { Hit } from '../engine.ts';
import type { Analysed } from './analysed.ts';
import type { Nearby, RankedHit } from './judge.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordMatches } from './word-matches.ts';

/** A hit that was looked at. Few hits are shown: what is nearby is read when it is asked for. */
export class LookedAt implements RankedHit {
  readonly passage: Passage;
  readonly terms: readonly string[];
  readonly score: number;
  readonly certainty: number;
  readonly #article: Analysed;
  readonly #focus: number;
  readonly #question: WordMatches;
  readonly #vocabulary: Vocabulary;

  /** @param focus the sentence of the article that holds most of the question */
  constructor(
    { passage, terms }: Hit,
    { score, certainty }: Pick<RankedHit, 'score' | 'certainty'>,
    article: Analysed,
    focus: number,
    question: WordMatches,
    vocabulary: Vocabulary,
  ) {
    this.passage = passage;
    this.terms = terms;
    this.score = score;
    this.certainty = certainty;
    this.#article = article;
    this.#focus = focus;
    this.#question = question;
    this.#vocabulary = vocabulary;
  }

  get hash(): string {
    return this.#article.hash;
  }

  get focus(): Span {
    return this.#article.sentences.span(this.#focus);
  }

  get nearby(): Nearby {
    const { words, starts, ends, sentences } = this.#article;
    const { first, end } = sentences.around(this.#focus, EXCERPT.reach);
    const stretch = sentences.stretch(first, end);
    return {
      sentences: Array.from({ length: end - first }, (_, at) => sentences.span(first + at)),
      matches: this.#question.matchesAmong(this.#article, stretch),
      termsIn: (place) => {
        const terms: string[] = [];
        for (let at = stretch.from; at < stretch.to; at++) {
          if ((starts[at] ?? 0) < place.start || (ends[at] ?? 0) > place.end) continue;
          terms.push(this.#vocabulary.termAt(this.#vocabulary.termOf(words[at] ?? 0)));
        }
        return terms;
      },
    };
  }
}
