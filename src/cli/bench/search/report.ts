import { exponentOf } from '../exponent.ts';
import { candidatesTable } from './candidates-table.ts';
import { ENTRANTS, isInstalled } from './entrants.ts';
import { count, times } from './figures.ts';
import type { Growth } from './growth.ts';
import { LOAD_ROWS, MEMORY_ROWS, START_ROWS, WHOLE_ROWS } from './rows.ts';
import type { SearchCosts, SizeCosts } from './search.ts';
import { tableOverSizes } from './table-over-sizes.ts';

/** Sizes from which growth is stated: below, most of the time is the same whatever the size. */
const GROWS_FROM = 10_000;

/** The figures as Markdown, which a terminal shows as well. */
export function reportOf({ growth, sizes }: SearchCosts): string {
  return [
    `The articles are made of real ones, so that their vocabulary grows as in news: with the words to the power of ${grown(growth.real)} in the real articles, ${grown(growth.made)} in those made (Heaps' law). A question is six to ten neighbouring words of one of them. Each figure is the median of three runs, in new processes; what took a minute was not run again.`,
    '## Finding candidates',
    'The best 100 passages that have any word of the question, beside other search engines. In parentheses: times the figure of Fundstelle. Times are medians of three rounds, each ended after 20 s: slow engines get fewer questions, all from the beginning of the same list. Memory is what comes on top of the texts: heap and buffers after garbage collection, memory shared with threads, files.',
    ...sizes.map((size) => `${heading(size)}\n\n${candidatesTable(size)}`),
    notes(),
    '## A whole question',
    'What Fundstelle takes from the words of a question to excerpts, and to take in articles. In parentheses: times the figure to the left. The event loop is looked at every millisecond, which is taken off; p99.9 is of these looks. Articles are indexed as fast as they can be, then 50 questions a second arrive for 10 s.',
    tableOverSizes(sizes, WHOLE_ROWS),
    growthOfTime(sizes),
    '## Memory',
    'Beyond the texts, in which Fundstelle finds its excerpts.',
    tableOverSizes(sizes, MEMORY_ROWS),
    '## Start',
    "From the start of the process: of the bot, which logs in to a stand-in for Discord on the same machine, is ready and then asked; and of one that reads MiniSearch's index from JSON, without any article. The first start reads files in JSON Lines; later ones find what the bot kept. The index is read while it is not yet known which articles there are: `waited for the index` is what is spent on it alone after that, `index alone` all that it takes in a process that does nothing else.",
    tableOverSizes(sizes, START_ROWS),
    ...jsonBeside(sizes),
    '## In Discord',
    'People use `/ask`, each once, for 10 s; stand-in and bot are two processes on one machine. A question is acknowledged if that came within the three seconds that Discord gives, and answered if its answer came at any time after that; the last one is waited for. Times are from the question on, of those that had it.',
    tableOverSizes(sizes, LOAD_ROWS),
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
  return `${exponent.toFixed(2)} (${count(vocabulary)} different ones of ${count(words)})`;
}

function heading({ size }: SizeCosts): string {
  return `Among ${count(size)} passages:`;
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

function growthOfTime(sizes: readonly SizeCosts[]): string {
  const points = sizes
    .filter(({ size }) => size >= GROWS_FROM)
    .map(({ size, whole }) => ({ size, value: whole.question.p50 }));
  const exponent = points.length < 2 ? 'two sizes are needed' : exponentOf(points).toFixed(2);
  return `Exponent with which the p50 of a question grows from ${count(GROWS_FROM)} passages on: ${exponent}.`;
}

/** How much sooner the index is open, where both are known. */
function jsonBeside(sizes: readonly SizeCosts[]): string[] {
  const ratios = sizes.flatMap(({ size, keptIndex, json }) =>
    json === null ? [] : [`${times(json.index, keptIndex)} among ${count(size)}`],
  );
  return ratios.length === 0
    ? []
    : [
        `MiniSearch's JSON takes, times the opening of the kept index, each alone in its process: ${ratios.join(', ')}.`,
      ];
}
