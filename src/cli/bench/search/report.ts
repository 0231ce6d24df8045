import { exponentOf } from '../exponent.ts';
import { table } from '../../markdown-table.ts';
import { ENTRANTS, isInstalled } from './entrants.ts';
import { count, kilobytes, milliseconds } from './figures.ts';
import type { Growth } from './growth.ts';
import type { SearchCosts, SizeCosts } from './search.ts';
import type { WholeCost } from './whole.ts';

/** Sizes from which growth is stated: below, most of the time is the same whatever the size. */
const GROWS_FROM = 10_000;

/** The figures as Markdown, which a terminal shows as well. */
export function reportOf({ growth, sizes }: SearchCosts): string {
  return [
    `Passages of articles made of real ones. Different words grow with all words, exponent of Heaps' law: ${grown(growth.real)} in the real articles, ${grown(growth.made)} in those made.`,
    ...sizes.map((size) => `${heading(size)}\n\n${candidatesTable(size)}`),
    'Memory is what comes on top of the texts. Three rounds of questions; a round ends after 20 s, so that slow engines get fewer. Up to 10,000 passages all is done three times.',
    notes(),
    `Fundstelle's whole question, from words to excerpts, by passages:`,
    wholeTable(sizes),
    growthOfTime(sizes),
  ].join('\n\n');
}

/** Peers that were left out, and how to have them in; `null` where none were. */
export function missingPeers(): string | null {
  const missing = ENTRANTS.filter((entrant) => !isInstalled(entrant)).map(({ name }) => name);
  return missing.length === 0
    ? null
    : `Not installed, so left out: ${missing.join(', ')}. npm install --no-package-lock --prefix tests/bench installs them.`;
}

function grown({ exponent, vocabulary, words }: Growth): string {
  return `${exponent.toFixed(2)} (${count(vocabulary)} of ${count(words)})`;
}

function heading({ size }: SizeCosts): string {
  return `Top 100 among ${count(size)} passages:`;
}

function candidatesTable({ candidates }: SizeCosts): string {
  const own = candidates[0]?.cost.p50 ?? NaN;
  return table([
    ['', 'passages/s', 'kB a passage', 'p50 ms', 'p99 ms', 'p50 × ours', 'questions', 'found'],
    ...candidates.map(({ name, cost }) => [
      name,
      count(cost.passagesPerSecond),
      kilobytes(cost.bytesPerPassage),
      milliseconds(cost.p50),
      milliseconds(cost.p99),
      (cost.p50 / own).toPrecision(2),
      count(cost.questions),
      count(cost.found),
    ]),
  ]);
}

function notes(): string {
  return ENTRANTS.filter(isInstalled)
    .map(({ name, note, most }) =>
      most === Infinity
        ? `- ${name}: ${note}.`
        : `- ${name}: ${note}. Measured up to ${count(most)} passages.`,
    )
    .join('\n');
}

const WHOLE_ROWS: readonly (readonly [string, (cost: WholeCost) => string])[] = [
  ['question, p50 ms', ({ question }) => milliseconds(question.p50)],
  ['question, p99 ms', ({ question }) => milliseconds(question.p99)],
  ['indexing, passages/s', ({ passagesPerSecond }) => count(passagesPerSecond)],
  ['memory, kB a passage', ({ bytesPerPassage }) => kilobytes(bytesPerPassage)],
  ['one article added, ms', ({ addition }) => milliseconds(addition)],
  ['one article removed, ms', ({ removal }) => milliseconds(removal)],
  ['indexing, event loop p99.9 ms', ({ whileIndexing }) => milliseconds(whileIndexing.loopP999)],
  ['indexing, event loop most ms', ({ whileIndexing }) => milliseconds(whileIndexing.loopMost)],
  ['50 questions/s, answers in 20 s', ({ underLoad }) => count(underLoad.questions)],
  ['50 questions/s, p50 ms', ({ underLoad }) => milliseconds(underLoad.p50)],
  ['50 questions/s, p99 ms', ({ underLoad }) => milliseconds(underLoad.p99)],
  ['50 questions/s, event loop p99.9 ms', ({ underLoad }) => milliseconds(underLoad.loopP999)],
  ['50 questions/s, event loop most ms', ({ underLoad }) => milliseconds(underLoad.loopMost)],
];

function wholeTable(sizes: readonly SizeCosts[]): string {
  return table([
    ['', ...sizes.map(({ size }) => count(size))],
    ...WHOLE_ROWS.map(([label, cell]) => [label, ...sizes.map(({ whole }) => cell(whole))]),
  ]);
}

function growthOfTime(sizes: readonly SizeCosts[]): string {
  const points = sizes
    .filter(({ size }) => size >= GROWS_FROM)
    .map(({ size, whole }) => ({ size, value: whole.question.p50 }));
  const exponent = points.length < 2 ? 'two sizes are needed' : exponentOf(points).toFixed(2);
  return `Exponent with which its p50 grows from ${count(GROWS_FROM)} passages on: ${exponent}.`;
}
