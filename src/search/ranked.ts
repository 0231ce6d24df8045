import type { Hit, SearchEngine, SearchOptions } from './engine.ts';
import type { Analysed, Place } from './ranking/analysed.ts';
import { analyseArticle } from './ranking/analysed.ts';
import { analyse } from './ranking/asked.ts';
import type { RankedHit } from './ranking/judge.ts';
import { createJudge, unjudged } from './ranking/judge.ts';
import { createVocabulary } from './ranking/vocabulary.ts';
import { RANKING } from './tuning.ts';

export type { RankedHit } from './ranking/judge.ts';

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
      const hits = await engine.search(question, { limit: Infinity, accept });
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
