import type { Article } from '../../../articles/article.ts';
import type { SegmentedEngine } from '../../../search/segments/segmented.ts';
import { createSegmentedEngine } from '../../../search/segments/segmented.ts';
import type { Contender } from './contender.ts';

/** The engine whose hits Fundstelle ranks. */
export function openEngine(): SegmentedEngine {
  return createSegmentedEngine();
}

export function fundstelle(): Contender {
  const engine = openEngine();
  const given: Article[] = [];
  return {
    add(article) {
      given.push(article);
    },
    async finish() {
      await engine.load(given.splice(0));
      await engine.settled();
    },
    search: async (question, limit) => (await engine.search(question, { limit })).length,
    bytesElsewhere: () => engine.bytes().index,
  };
}
