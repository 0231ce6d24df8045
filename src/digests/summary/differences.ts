import { SUMMARY } from '../../tuning.ts';
import type { Count } from './counts.ts';
import { contradict } from './counts.ts';
import type { Comparable } from './pairing.ts';
import { differenceOf, pairsOf } from './pairing.ts';

const LIMITS = SUMMARY.comparison;

/** A sentence with one of its numbers. */
export interface Told {
  readonly from: Comparable;
  readonly count: Count;
}

interface Pair {
  readonly sides: readonly [Told, Told];
  readonly likeness: number;
}

/**
 * Sentences of different sources whose numbers of the same thing cannot both be right: each number
 * once, the most alike first, no sentence twice.
 *
 * @param shown those that may be shown
 * @param all of the same articles: one that states both numbers differs from none
 */
export function differencesAmong(
  shown: readonly Comparable[],
  all: readonly Comparable[],
): readonly (readonly Told[])[] {
  const disagree = disagreementAmong(all);
  const pairs = differingPairs(shown, disagree);
  const taken = new Set<Comparable>();
  const found: (readonly Told[])[] = [];
  for (const { sides } of pairs) {
    if (found.length === LIMITS.most) break;
    if (sides.some(({ from }) => taken.has(from))) continue;
    const told = [...sides];
    for (const { sides: others } of pairs) {
      if (told.length === LIMITS.sources) break;
      if (!others.some(({ from }) => told.some((one) => one.from === from))) continue;
      const further = others.find((side) => told.every((one) => disagree(one, side)));
      if (further !== undefined && !taken.has(further.from)) told.push(further);
    }
    for (const { from } of told) taken.add(from);
    found.push(told);
  }
  return found;
}

type Disagreement = (one: Told, other: Told) => boolean;

/** Whether sources disagree: neither's article states what the other one does. */
function disagreementAmong(all: readonly Comparable[]): Disagreement {
  const counts = Map.groupBy(
    all.flatMap(({ sentence: { article }, counts }) => counts.map((count) => ({ article, count }))),
    ({ article }) => article,
  );
  const states = ({ sentence: { article } }: Comparable, told: Count) =>
    counts.get(article)?.some(({ count }) => count.of === told.of && !contradict(count, told)) ===
    true;
  return (one, other) =>
    one.from.sentence.source !== other.from.sentence.source &&
    contradict(one.count, other.count) &&
    !states(one.from, other.count) &&
    !states(other.from, one.count);
}

function differingPairs(shown: readonly Comparable[], disagree: Disagreement): Pair[] {
  return [...pairsOf(shown)]
    .flatMap(([one, other]): Pair[] => {
      const difference = differenceOf(one, other);
      if (difference === null) return [];
      const [count, opposite] = difference.counts;
      const sides = [
        { from: one, count },
        { from: other, count: opposite },
      ] as const;
      return disagree(...sides) ? [{ sides, likeness: difference.likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness);
}
