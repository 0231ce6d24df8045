import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Hit, SearchEngine, SearchOptions } from './engine.ts';
import type { Analysed, Place } from './ranking/analysed.ts';
import { analysedAt, placeAt } from './ranking/analysed.ts';
import { createAsked } from './ranking/asked.ts';
import type { Scales } from './ranking/evidence.ts';
import { createScales } from './ranking/evidence.ts';
import type { RankedHit } from './ranking/judge.ts';
import { certaintyOf, doubtOf, rank } from './ranking/judge.ts';
import { LookedAt } from './ranking/looked-at.ts';
import { createMatches } from './ranking/matches.ts';
import type { Misspelt } from './ranking/misspelt.ts';
import { misspeltIn } from './ranking/misspelt.ts';
import type { Question } from './ranking/question.ts';
import { alsoWanted, understand } from './ranking/question.ts';
import type { WordMatch, WordMatches } from './ranking/word-matches.ts';
import { createWordMatches } from './ranking/word-matches.ts';
import type { IndexHit } from './segments/best-hits.ts';
import { Pauses } from './segments/pauses.ts';
import type { Index } from './segments/segmented.ts';
import { mapWithPauses } from './with-pauses.ts';
import { RANKING } from '../tuning.ts';

export type { RankedHit } from './ranking/judge.ts';
export type { Relation, WordMatch } from './ranking/word-matches.ts';

/** A search engine whose best hits were looked at more closely. */
export interface RankedSearch extends SearchEngine {
  search(question: string, options: SearchOptions): Promise<RankedHit[]>;
  find(question: Understood, options: SearchOptions): Promise<RankedHit[]>;
  understand(question: string): Promise<Understood>;
  /** What stands for words of a question in each sentence of an article's text, in order. */
  matchesBySentence(question: Understood, articleId: string): readonly (readonly WordMatch[])[];
}

/** A question as the collection understands it. */
export interface Understood extends Question, WordMatches {
  readonly text: string;
  /** Weighs passages by it. */
  readonly scales: Scales;
  /** How much each word tells, by their order. */
  readonly information: readonly number[];
  /** The first of its words that the collection does not have as they are spelled. */
  readonly misspelt: () => Misspelt[];
}

/** The hits of an index, the first of them in the order of how much of the question they hold. */
export function createRankedSearch(index: Index, lexicon: Lexicon): RankedSearch {
  const { vocabulary } = index;

  return {
    put: (article) => index.put(article),
    load: (articles, onProgress) => index.load(articles, onProgress),
    remove: (articleId) => index.remove(articleId),
    passages: () => index.passages(),
    understand: understood,
    search: async (question, options) => await find(await understood(question), options),
    find,
    matchesBySentence({ matchesAmong }, articleId) {
      const found = index.articleNamed(articleId);
      if (found === null) return [];
      const article = analysedAt(found.columns, found.article);
      const { sentences } = article;
      return Array.from({ length: sentences.length }, (_, at) =>
        matchesAmong(article, sentences.stretch(at, at + 1)),
      );
    },
  };

  async function understood(text: string): Promise<Understood> {
    const question = await understand(text, vocabulary, lexicon);
    const asked = createAsked(question.words, vocabulary);
    const matches = createMatches(asked, vocabulary);
    return {
      ...question,
      text,
      ...createWordMatches(question.words, asked, matches, vocabulary),
      scales: createScales(asked, matches, vocabulary),
      information: asked.termWeights,
      misspelt: () => misspeltIn(question.words, vocabulary),
    };
  }

  async function find(
    question: Understood,
    { limit, accept, also: wanted = [] }: SearchOptions,
  ): Promise<RankedHit[]> {
    const { text, words, scales } = question;
    const also = [...alsoWanted(words), ...wanted];
    const found = await index.search(text, {
      limit: Math.max(limit, RANKING.candidates),
      accept,
      also,
    });
    const pauses = new Pauses();
    // Columns of articles that go meanwhile stay as they are for whoever has them.
    const each = <T, R>(items: readonly T[], become: (item: T) => R) =>
      mapWithPauses(items, become, pauses);
    const hits = await each(found, placed);
    const candidates = await each(hits.slice(0, RANKING.candidates), (candidate) => ({
      ...candidate,
      wordsAround: scales.around(candidate.article, candidate.place),
    }));
    const promising = mostPromising(candidates);
    const weighed = rank(
      await each(promising.slice(0, RANKING.weighed), (candidate) => ({
        ...candidate,
        ...scales.weigh(candidate.article, candidate.place, candidate.wordsAround),
      })),
    );
    const best = rank(
      await each(weighed.slice(0, RANKING.widened), (candidate) => ({
        ...candidate,
        ...scales.widen(candidate.article, candidate.place, candidate),
      })),
    );
    const lowest = best.at(-1)?.score ?? 0;
    const further = weighed
      .slice(RANKING.widened)
      .map((candidate) => ({ ...candidate, score: Math.min(candidate.score, lowest) }));
    const others = [...promising.slice(RANKING.weighed), ...hits.slice(RANKING.candidates, limit)];
    const doubt = doubtOf(question, vocabulary.passages());
    const lookedAt = ({ hit, article }: Placed, focus: number, score: number, certainty: number) =>
      new LookedAt(hit, { score, certainty }, article, focus, question, vocabulary);
    return [
      ...[...best, ...further].map((candidate) =>
        lookedAt(
          candidate,
          candidate.focus,
          candidate.score,
          certaintyOf(candidate.evidence, doubt),
        ),
      ),
      ...others.map((candidate) => lookedAt(candidate, candidate.place.start, 0, 0)),
    ].slice(0, limit);
  }
}

/** A hit with the passage as it was analysed. */
interface Placed {
  readonly hit: Hit;
  readonly article: Analysed;
  readonly place: Place;
}

function placed(hit: IndexHit): Placed {
  const { columns, article, at } = hit;
  return {
    hit,
    article: analysedAt(columns, article),
    place: placeAt(columns, article, at),
  };
}

interface Promising extends Placed {
  readonly wordsAround: number;
}

/** By their own score and by what stands around them, each beside the best of them. */
function mostPromising(candidates: readonly Promising[]): Promising[] {
  const score = Math.max(Number.MIN_VALUE, ...candidates.map(({ hit }) => hit.score));
  const around = Math.max(Number.MIN_VALUE, ...candidates.map(({ wordsAround }) => wordsAround));
  const promise = ({ hit, wordsAround }: Promising) => hit.score / score + wordsAround / around;
  return candidates.toSorted((a, b) => promise(b) - promise(a));
}
