import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Article, Passage } from '../articles/article.ts';
import type { Hit, Indexable, SearchEngine, SearchOptions } from './engine.ts';
import type { Analysed } from './ranking/analysed.ts';
import { analyseArticle, placesOfWords } from './ranking/analysed.ts';
import { createAsked } from './ranking/asked.ts';
import type { Scales } from './ranking/evidence.ts';
import { createScales } from './ranking/evidence.ts';
import type { RankedHit } from './ranking/judge.ts';
import { certaintyOf, doubtOf, rank } from './ranking/judge.ts';
import { createMatches } from './ranking/matches.ts';
import type { Misspelt } from './ranking/misspelt.ts';
import { misspeltIn } from './ranking/misspelt.ts';
import type { Place } from './ranking/places.ts';
import type { Question } from './ranking/question.ts';
import { alsoWanted, understand } from './ranking/question.ts';
import type { WordMatch, WordMatches } from './ranking/word-matches.ts';
import { createWordMatches } from './ranking/word-matches.ts';
import { createVocabulary } from './ranking/vocabulary.ts';
import { EXCERPT, RANKING } from '../tuning.ts';

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

/** Another engine's hits, the first of them in the order of how much of the question they hold. */
export function createRankedSearch(engine: SearchEngine, lexicon: Lexicon): RankedSearch {
  const vocabulary = createVocabulary();
  const articles = new Map<string, Analysed>();

  function count(article: Analysed, by: 1 | -1): void {
    for (const { start, end, above } of article.passages) {
      const { from, to } = article.sentences.stretch(start, end);
      vocabulary.count(article.words.subarray(from, to), by);
      vocabulary.countAbove(article.words.subarray(above.from, above.to), by);
    }
  }

  function forget(articleId: string): void {
    const article = articles.get(articleId);
    if (article === undefined) return;
    count(article, -1);
    articles.delete(articleId);
  }

  /** Nothing where the article went or changed while the engine searched. */
  function placed(hit: Hit): Placed[] {
    const article = articles.get(hit.passage.articleId);
    const place = article?.passages.find(hit.passage.start) ?? null;
    return article === undefined || place === null ? [] : [{ hit, article, place }];
  }

  function learn(article: Article, passages: readonly Passage[]): void {
    forget(article.id);
    const analysed = analyseArticle(article, passages, vocabulary);
    articles.set(article.id, analysed);
    count(analysed, 1);
  }
  function* learning(indexed: Iterable<Indexable>): Generator<Indexable> {
    for (const each of indexed) {
      learn(...each);
      yield each;
    }
  }

  return {
    async put(article, passages) {
      learn(article, passages);
      await engine.put(article, passages);
    },
    load: (indexed) => engine.load(learning(indexed)),
    async remove(articleId) {
      forget(articleId);
      await engine.remove(articleId);
    },
    understand: understood,
    search: async (question, options) => await find(await understood(question), options),
    find,
    matchesBySentence({ matchesAmong }, articleId) {
      const article = articles.get(articleId);
      if (article === undefined) return [];
      const { sentences } = article;
      return Array.from({ length: sentences.length }, (_, index) =>
        matchesAmong(article, sentences.stretch(index, index + 1)),
      );
    },
    passages: () => engine.passages(),
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
    const found = await engine.search(text, {
      limit: Math.max(limit, RANKING.candidates),
      accept,
      also,
    });
    const hits = found.flatMap(placed);
    const candidates = hits.slice(0, RANKING.candidates).map((candidate) => ({
      ...candidate,
      wordsAround: scales.around(candidate.article, candidate.place),
    }));
    const promising = mostPromising(candidates);
    const weighed = rank(
      promising.slice(0, RANKING.weighed).map((candidate) => ({
        ...candidate,
        ...scales.weigh(candidate.article, candidate.place, candidate.wordsAround),
      })),
    );
    const best = rank(
      weighed.slice(0, RANKING.widened).map((candidate) => ({
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
    return [
      ...[...best, ...further].map(({ hit, article, focus, score, evidence }) =>
        rankedHit({ ...hit, score }, certaintyOf(evidence, doubt), article, focus, question),
      ),
      ...others.map(({ hit, article, place }) =>
        rankedHit({ ...hit, score: 0 }, 0, article, place.start, question),
      ),
    ].slice(0, limit);
  }

  function rankedHit(
    hit: Hit,
    certainty: number,
    article: Analysed,
    focus: number,
    { matchesAmong }: Understood,
  ): RankedHit {
    const { sentences } = article;
    return {
      ...hit,
      certainty,
      hash: article.hash,
      focus: sentences.span(focus),
      // Few hits are shown: what is nearby is read when it is asked for.
      get nearby() {
        const { first, end } = sentences.around(focus, EXCERPT.reach);
        const words = sentences.stretch(first, end);
        return {
          sentences: Array.from({ length: end - first }, (_, at) => sentences.span(first + at)),
          matches: matchesAmong(article, words),
          terms: placesOfWords(article, words).map(({ word, ...place }) => ({
            ...place,
            term: vocabulary.termAt(vocabulary.termOf(word)),
          })),
        };
      },
    };
  }
}

/** A hit with the passage as it was analysed. */
interface Placed {
  readonly hit: Hit;
  readonly article: Analysed;
  readonly place: Place;
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
