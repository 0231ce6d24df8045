import type { SearchEngine } from '../../src/search/engine.ts';
import { createPackingTasks } from '../../src/search/segments/packing/tasks.ts';
import { createSegmentedEngine } from '../../src/search/segments/segmented.ts';
import { threadAtHand } from './thread-at-hand.ts';

/** An engine that packs as soon as it holds so many passages, and is searched once it did. */
export function packingFrom(liveLimit: number): SearchEngine {
  const engine = createSegmentedEngine({
    liveLimit,
    start: () => threadAtHand(createPackingTasks()),
  });
  return {
    ...engine,
    async search(question, options) {
      await engine.settled();
      return await engine.search(question, options);
    },
  };
}
