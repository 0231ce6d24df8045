import { median } from '../quantiles.ts';

/** Figures of several runs as one: each number is the median of its values. */
export function mediansOf<Figures extends object>(runs: readonly Figures[]): Figures {
  const [first] = runs;
  if (first === undefined) throw new Error('no runs');
  const names = Object.keys(first) as (keyof Figures)[];
  return Object.fromEntries(
    names.map((name) => [name, medianOf(runs.map((run) => run[name]))]),
  ) as Figures;
}

function medianOf(values: readonly unknown[]): unknown {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length > 0 ? median(numbers) : mediansOf(values.filter(isObject));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
