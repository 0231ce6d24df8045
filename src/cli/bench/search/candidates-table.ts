import { table } from '../../markdown-table.ts';
import type { CandidatesCost } from './candidates.ts';
import { count, kilobytes, milliseconds, times } from './figures.ts';
import type { SizeCosts } from './search.ts';

/** Each cost with its name, how it is written, and beside it what it is of the first contender's. */
const COSTS: readonly (readonly [string, keyof CandidatesCost, (value: number) => string])[] = [
  ['p50 ms', 'p50', milliseconds],
  ['p99 ms', 'p99', milliseconds],
  ['passages/s', 'passagesPerSecond', count],
  ['kB a passage', 'bytesPerPassage', kilobytes],
];

/** One row a contender. */
export function candidatesTable({ candidates }: SizeCosts): string {
  const own = candidates[0]?.cost;
  return table([
    ['', ...COSTS.map(([name]) => name), 'questions', 'found'],
    ...candidates.map(({ name, cost }) => [
      name,
      ...COSTS.map(([, key, shown]) => {
        const ratio = cost === own ? '' : ` (${times(cost[key], own?.[key] ?? NaN)})`;
        return `${shown(cost[key])}${ratio}`;
      }),
      count(cost.questions),
      count(cost.found),
    ]),
  ]);
}
