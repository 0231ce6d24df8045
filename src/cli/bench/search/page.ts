import { writeFile } from 'node:fs/promises';
import { machine } from '../machine.ts';
import { plot } from './plot.ts';
import { reportOf } from './report.ts';
import type { SearchCosts } from './search.ts';

const PAGE = 'docs/performance.md';
const PICTURE = 'performance.svg';

/** Writes the figures with a plot. @param day `YYYY-MM-DD` */
export async function writePage(costs: SearchCosts, day: string): Promise<void> {
  await writeFile(`docs/${PICTURE}`, pictureOf(costs));
  await writeFile(PAGE, pageOf(costs, day));
}

export function pageOf(costs: SearchCosts, day: string): string {
  return [
    '# Performance',
    `How fast Fundstelle is among how many passages, beside other search engines. Measured on ${day} with ${machine()}. Times depend on the machine: compare within one run.`,
    `To measure again, which writes this page: \`npm install --no-package-lock --prefix tests/bench\`, once, for the other engines; then \`npm run bench -- --search --write\`, with \`--large\` for a million passages, while nothing else runs.`,
    `![Time for the top 100 and memory, over the number of passages](${PICTURE})`,
    `${reportOf(costs)}\n`,
  ].join('\n\n');
}

export function pictureOf({ sizes }: SearchCosts): string {
  const names = new Set(sizes.flatMap(({ candidates }) => candidates.map(({ name }) => name)));
  const lines = (value: 'p50' | 'bytesPerPassage', unit: number) =>
    [...names].map((name) => ({
      name,
      points: sizes.flatMap(({ size, candidates }) => {
        const cost = candidates.find((candidate) => candidate.name === name)?.cost;
        return cost === undefined ? [] : [{ x: size, y: cost[value] / unit }];
      }),
    }));
  return plot(
    [
      { title: 'Top 100, p50 in ms', lines: lines('p50', 1) },
      { title: 'Memory, kB a passage', lines: lines('bytesPerPassage', 1000) },
    ],
    'passages',
  );
}
