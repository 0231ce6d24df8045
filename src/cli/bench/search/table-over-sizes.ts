import { table } from '../../markdown-table.ts';
import { count, times } from './figures.ts';
import type { SizeCosts } from './search.ts';

/** One figure: what it is, where it stands, and how it is written. */
export type Row = readonly [
  label: string,
  figure: (costs: SizeCosts) => number | null,
  shown: (value: number) => string,
];

/** One column a size; beside each figure, what it is of the one to its left. */
export function tableOverSizes(sizes: readonly SizeCosts[], rows: readonly Row[]): string {
  return table([
    ['', ...sizes.map(({ size }) => count(size))],
    ...rows.map(([label, figure, shown]) => {
      const values = sizes.map(figure);
      const cells = values.map((value, at) => {
        if (value === null) return '–';
        const before = values[at - 1] ?? 0;
        return before === 0 ? shown(value) : `${shown(value)} (${times(value, before)})`;
      });
      return [label, ...cells];
    }),
  ]);
}
