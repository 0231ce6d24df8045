import { count, gigabytes, kilobytes, milliseconds, seconds } from './figures.ts';
import type { LoadCost } from './in-discord.ts';
import type { SizeCosts } from './search.ts';
import type { Row } from './table-over-sizes.ts';

/** From words to excerpts, in one process. */
export const WHOLE_ROWS: readonly Row[] = [
  ['question, p50 ms', ({ whole }) => whole.question.p50, milliseconds],
  ['question, p99 ms', ({ whole }) => whole.question.p99, milliseconds],
  ['indexing, passages/s', ({ whole }) => whole.passagesPerSecond, count],
  ['one article added, ms', ({ whole }) => whole.addition, milliseconds],
  ['one article removed, ms', ({ whole }) => whole.removal, milliseconds],
  ['indexing, event loop p99.9 ms', ({ whole }) => whole.whileIndexing.loopP999, milliseconds],
  ['indexing, event loop most ms', ({ whole }) => whole.whileIndexing.loopMost, milliseconds],
  ['50 questions/s, answered of 500', ({ whole }) => whole.underLoad.questions, count],
  ['50 questions/s, p50 ms', ({ whole }) => whole.underLoad.p50, milliseconds],
  ['50 questions/s, p99 ms', ({ whole }) => whole.underLoad.p99, milliseconds],
  ['50 questions/s, event loop p99.9 ms', ({ whole }) => whole.underLoad.loopP999, milliseconds],
  ['50 questions/s, event loop most ms', ({ whole }) => whole.underLoad.loopMost, milliseconds],
];

/** Beyond the texts. */
export const MEMORY_ROWS: readonly Row[] = [
  [
    'index, kB a passage',
    ({ candidates }) => candidates[0]?.cost.bytesPerPassage ?? null,
    kilobytes,
  ],
  ['with what ranks, kB a passage', ({ whole }) => whole.rankedBytesPerPassage, kilobytes],
  ['with what knows copies, kB a passage', ({ whole }) => whole.bytesPerPassage, kilobytes],
];

export const START_ROWS: readonly Row[] = [
  ['bot, first start: ready, s', ({ bot }) => bot.firstStart.ready, seconds],
  ['bot, first start: first answer, s', ({ bot }) => bot.firstStart.answer, seconds],
  ['bot, first start: memory, GB', ({ bot }) => bot.firstStart.memory, gigabytes],
  ['bot, later start: waited for the index, s', ({ bot }) => bot.laterStart.index ?? null, seconds],
  ['bot, later start: ready, s', ({ bot }) => bot.laterStart.ready, seconds],
  ['bot, later start: first answer, s', ({ bot }) => bot.laterStart.answer, seconds],
  ['bot, later start: memory, GB', ({ bot }) => bot.laterStart.memory, gigabytes],
  ['index alone: open, s', ({ keptIndex }) => keptIndex, seconds],
  ["MiniSearch's JSON: written, s", ({ json }) => json?.saving ?? null, seconds],
  ["MiniSearch's JSON: MB", ({ json }) => json?.bytes ?? null, (bytes) => (bytes / 1e6).toFixed(1)],
  ["MiniSearch's JSON: index open, s", ({ json }) => json?.index ?? null, seconds],
  ["MiniSearch's JSON: first answer, s", ({ json }) => json?.answer ?? null, seconds],
];

export const LOAD_ROWS: readonly Row[] = [
  ...loadRows('50', ({ bot }) => bot.at50),
  ...loadRows('500', ({ bot }) => bot.at500),
];

function loadRows(aSecond: string, loadOf: (costs: SizeCosts) => LoadCost): Row[] {
  const rows: readonly (readonly [string, (load: LoadCost) => number | null, Row[2]])[] = [
    ['acknowledged, p50 ms', ({ acknowledgement }) => acknowledgement.p50, milliseconds],
    ['acknowledged, p99 ms', ({ acknowledgement }) => acknowledgement.p99, milliseconds],
    ['acknowledged, %', ({ asked, acknowledged }) => (acknowledged / asked) * 100, percent],
    ['answered, p50 ms', ({ answer }) => answer.p50, milliseconds],
    ['answered, p99 ms', ({ answer }) => answer.p99, milliseconds],
    ['answered, last ms', ({ answer }) => answer.most, milliseconds],
    ['answered, %', ({ asked, answered }) => (answered / asked) * 100, percent],
    ["bot's event loop p99.9 ms", ({ loopP999 }) => loopP999, milliseconds],
    ["bot's event loop most ms", ({ loopMost }) => loopMost, milliseconds],
    ['stand-in busy, %', ({ standInBusy }) => standInBusy * 100, count],
  ];
  return rows.map(([label, figure, shown]) => [
    `${aSecond} a second: ${label}`,
    (costs) => figure(loadOf(costs)),
    shown,
  ]);
}

function percent(share: number): string {
  return share.toFixed(1);
}
