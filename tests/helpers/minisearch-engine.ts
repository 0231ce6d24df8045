import { setImmediate } from 'node:timers/promises';
import type { SearchOptions } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Article, Passage } from '../../src/articles/article.ts';
import { sectionAt } from '../../src/articles/article.ts';
import { passagesOf } from '../../src/articles/passages.ts';
import { termsOf } from '../../src/text/terms.ts';
import type { Hit, SearchEngine, WantedTerm } from '../../src/search/engine.ts';
import { bestFirst } from '../../src/search/order.ts';
import { rounded } from '../../src/search/segments/scoring.ts';
import { wantedTerms } from '../../src/search/wanted.ts';
import { ABOVE, BM25 } from '../../src/tuning.ts';

/** Passages that are indexed without a pause: some 20 ms. */
const AT_ONCE = 50;

interface IndexedPassage {
  readonly id: number;
  readonly passage: Passage;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** MiniSearch as a search engine: the oracle of the index, whose scores must be the same. */
export function createMiniSearchEngine(): SearchEngine {
  const documents = new Map<number, IndexedPassage>();
  const byArticle = new Map<string, IndexedPassage[]>();
  let nextId = 0;
  const index = new MiniSearch<IndexedPassage>({
    fields: ['title', 'heading', 'text'],
    tokenize: (text) => termsOf(text).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: { bm25: BM25, boost: ABOVE },
  });

  /** Not with MiniSearch's `discard`: words of discarded passages distort the scores of the next search. */
  function remove(articleId: string): void {
    for (const document of byArticle.get(articleId) ?? []) {
      index.remove(document);
      documents.delete(document.id);
    }
    byArticle.delete(articleId);
  }

  async function put(article: Article): Promise<void> {
    remove(article.id);
    const added: IndexedPassage[] = [];
    byArticle.set(article.id, added);
    for (const [at, passage] of passagesOf(article).entries()) {
      // Answers under way go on in between; the article may go or change meanwhile.
      if (at > 0 && at % AT_ONCE === 0) await setImmediate();
      if (byArticle.get(article.id) !== added) return;
      const document = {
        id: nextId++,
        passage,
        title: article.title,
        heading: sectionAt(article, passage)?.heading ?? '',
        text: article.text.slice(passage.start, passage.end),
      };
      added.push(document);
      documents.set(document.id, document);
      index.add(document);
    }
  }

  return {
    put,
    async load(articles) {
      for (const article of articles) await put(article);
    },
    remove(articleId) {
      remove(articleId);
      return Promise.resolve();
    },
    search(question, { limit, accept, also = [] }) {
      const hits: Hit[] = [];
      for (const { id, score: unrounded, queryTerms } of index.search(
        question,
        searchOptions(wantedTerms(question, also)),
      )) {
        const passage = documents.get(id as number)?.passage;
        // Its mean lengths drift with each change, which tells scores apart that are the same.
        const score = rounded(unrounded);
        if (passage === undefined || accept?.(passage.articleId) === false) continue;
        // MiniSearch gives the best first, but equals in the order of arrival.
        if (hits.length >= limit && score < (hits.at(-1)?.score ?? 0)) break;
        hits.push({ passage, score, terms: queryTerms });
      }
      return Promise.resolve(hits.sort(bestFirst).slice(0, limit));
    },
    passages: () => Promise.resolve(documents.size),
  };
}

function searchOptions(wanted: readonly WantedTerm[]): SearchOptions {
  const weights = new Map(wanted.map(({ term, weight }) => [term, weight]));
  return {
    tokenize: () => [...weights.keys()],
    boostTerm: (term) => weights.get(term) ?? 1,
  };
}
