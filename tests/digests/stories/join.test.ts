import { expect, test } from 'vitest';
import type { Cluster } from '../../../src/digests/stories/cluster.ts';
import { clusterOf } from '../../../src/digests/stories/cluster.ts';
import { joinAlike } from '../../../src/digests/stories/join.ts';
import { timeOf } from '../../../src/digests/stories/time.ts';
import { unitVector } from '../../../src/digests/stories/vector.ts';

const COPIES = 500;
const KNOWN = 20;

/** A cluster of one article, which says when it is compared. */
function copy(id: number, compared: () => void): Cluster {
  const words = Int32Array.from({ length: 30 }, (_, word) => word);
  const vector = unitVector({ words, weights: Float32Array.from(words, (word) => 1 + (word % 7)) });
  const time = timeOf({ published: '2024-10-22', text: '' });
  const cluster = clusterOf({ id: String(id), time, words, vector, rare: words }, 0);
  return {
    ...cluster,
    get time() {
      compared();
      return cluster.time;
    },
  };
}

test('copies become one, each compared with what the others became hardly more than once', () => {
  let comparisons = 0;
  const copies = Array.from({ length: COPIES }, (_, id) => copy(id, () => comparisons++));
  const pairs = copies.flatMap((one) =>
    copies.slice(0, KNOWN).flatMap((other) => (one === other ? [] : [[one, other] as const])),
  );
  const wholeOf = joinAlike(pairs.map(([one, other]) => [one, other]));
  expect(new Set(copies.map(wholeOf)).size).toBe(1);
  expect(comparisons).toBeLessThan(COPIES * COPIES);
});
