import { STORIES } from '../../tuning.ts';
import type { Cluster } from './cluster.ts';
import { affinity, joined } from './cluster.ts';
import { createQueue } from './queue.ts';

/**
 * Joins clusters, the most alike ones first, until none are alike enough. Two that were told stay
 * apart. Only the given pairs are looked at, and what becomes of them.
 *
 * @returns what a cluster has become
 */
export function joinAlike(
  pairs: Iterable<readonly [Cluster, Cluster]>,
): (cluster: Cluster) => Cluster {
  const whole = new Map<Cluster, Cluster>();
  const queue = createQueue<readonly [Cluster, Cluster]>();
  /** Of texts that are all alike, thousands of pairs become one. */
  const offered = new Map<Cluster, Set<Cluster>>();

  function current(cluster: Cluster): Cluster {
    let last = cluster;
    for (let next = whole.get(last); next !== undefined; next = whole.get(last)) last = next;
    if (last !== cluster) whole.set(cluster, last);
    return last;
  }
  function isOffered(one: Cluster, other: Cluster): boolean {
    return offered.get(one)?.has(other) === true || offered.get(other)?.has(one) === true;
  }
  function offer(one: Cluster, other: Cluster): void {
    if (one.storyId !== null && other.storyId !== null) return;
    if (isOffered(one, other)) return;
    const others = offered.get(one) ?? new Set();
    offered.set(one, others.add(other));
    const alike = affinity(one, other);
    if (alike >= STORIES.affinity) queue.push([one, other], alike);
  }
  function join(one: Cluster, other: Cluster): void {
    const both = joined(one, other);
    whole.set(one, both).set(other, both);
    offered.delete(one);
    offered.delete(other);
  }
  for (const [one, other] of pairs) offer(one, other);
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const [one, other] = [current(pair[0]), current(pair[1])];
    if (one === other) continue;
    // What it was worth before is at least what it is worth now: an average of two.
    if (one === pair[0] && other === pair[1]) join(one, other);
    else offer(one, other);
  }
  return current;
}
