import type { Span } from '../text/span.ts';
import type { Hit, SearchEngine, SearchOptions } from './engine.ts';
import type { Analysed, Place, Sentence, Words } from './ranking/analysed.ts';
import { analyseArticle } from './ranking/analysed.ts';
import type { Asked, Found } from './ranking/asked.ts';
import { analyse } from './ranking/asked.ts';
import { closenessOf } from './ranking/closeness.ts';
import { createVocabulary } from './ranking/vocabulary.ts';
import { RANKING } from './tuning.ts';

/** A hit with the sentences to choose an excerpt from. */
export interface RankedHit extends Hit {
  /** How sure it is that the passage is about what is asked, 0 to 1; comparable between questions. */
  readonly certainty: number;
  /** The sentence of the passage that holds most of the question's information. */
  readonly focus: Span;
  /** The sentences of the section around it, itself among them, in order. */
  readonly nearby: readonly Span[];
}

/** A search engine whose best hits were looked at more closely. */
export interface RankedSearch extends SearchEngine {
  search(question: string, options: SearchOptions): Promise<RankedHit[]>;
}

/** Another engine's hits, the first of them in the order of how much of the question they hold. */
export function createRankedSearch(engine: SearchEngine): RankedSearch {
  const vocabulary = createVocabulary();
  const articles = new Map<string, Analysed>();

  function count(article: Analysed, by: 1 | -1): void {
    for (const { start, end } of article.passages.values()) {
      vocabulary.count(
        article.sentences.slice(start, end).flatMap(({ words }) => words),
        by,
      );
    }
  }

  function forget(articleId: string): void {
    const article = articles.get(articleId);
    if (article === undefined) return;
    count(article, -1);
    articles.delete(articleId);
  }

  function placeOf({ passage }: Hit): [Analysed, Place] {
    const article = articles.get(passage.articleId);
    const range = article?.passages.get(passage.start);
    if (article === undefined || range === undefined) {
      throw new Error(`${passage.articleId} has no passage at ${String(passage.start)}`);
    }
    return [article, range];
  }

  return {
    async put(article, passages) {
      forget(article.id);
      const analysed = analyseArticle(article, passages, vocabulary);
      articles.set(article.id, analysed);
      count(analysed, 1);
      await engine.put(article, passages);
    },
    async remove(articleId) {
      forget(articleId);
      await engine.remove(articleId);
    },
    async search(question, { limit, accept }) {
      const hits = await engine.search(question, {
        limit: Infinity,
        ...(accept !== undefined && { accept }),
      });
      const asked = analyse(question, vocabulary);
      const highest = hits[0]?.score ?? 1;
      const judge = createJudge(asked, highest);
      const judged = hits
        .slice(0, RANKING.candidates)
        .map((hit) => judge(hit, ...placeOf(hit)))
        .sort((a, b) => b.score - a.score);
      const others = hits
        .slice(RANKING.candidates, limit)
        .map((hit) => unjudged(hit, ...placeOf(hit), highest));
      return [...judged, ...others].slice(0, limit);
    },
    passages: () => engine.passages(),
  };
}

type Judge = (hit: Hit, article: Analysed, place: Place) => RankedHit;

function createJudge(asked: Asked, highestScore: number): Judge {
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
function unjudged(hit: Hit, { sentences }: Analysed, range: Place, highest: number): RankedHit {
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
