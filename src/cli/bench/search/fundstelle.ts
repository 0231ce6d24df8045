import { createMiniSearchEngine } from '../../../search/minisearch.ts';
import type { SearchEngine } from '../../../search/engine.ts';
import type { Contender } from './contender.ts';

/** The engine whose hits Fundstelle ranks. */
export function openEngine(): SearchEngine {
  return createMiniSearchEngine();
}

export function fundstelle(): Contender {
  const engine = openEngine();
  return {
    add: (article, passages) => engine.put(article, passages),
    search: async (question, limit) => (await engine.search(question, { limit })).length,
  };
}
