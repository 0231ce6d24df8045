import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readFolder } from '../articles/folder.ts';
import { UserError } from '../errors.ts';
import { withProgressBar } from '../progress-bar.ts';
import type { Delays } from './bench/delays.ts';
import { measureDigest } from './bench/digest.ts';
import { measureDuplicates } from './bench/duplicates.ts';
import { machine } from './bench/machine.ts';
import { writePage } from './bench/search/page.ts';
import { missingPeers, reportOf } from './bench/search/report.ts';
import { measureSearch } from './bench/search/search.ts';
import type { StartCost, StartCosts } from './bench/start.ts';
import { readTexts } from './eval/duplicates/duplicates.ts';
import { runInTerminal } from './terminal.ts';

/** How many starts are counted after the first. */
const RUNS = 7;

/** How many articles are compared. */
const COMPARED = 40_000;

/** Articles of the day of which a digest is made, and how many times. */
const DAY_OF_NEWS = 10_000;
const DIGESTS = 3;

/** Passages among which is searched. */
const SIZES = [1_000, 10_000, 100_000];
const LARGE = 1_000_000;

const HELP = `Usage: npm run bench [-- --duplicates | --digest | --search [--large] [--write]] [--articles DIR] [--json]

Measures, on this machine, process start to ready: the bot as its own process on a stand-in for
Discord.

Options
  --articles DIR  The bot's articles. Default: ../shared/seeds where it exists, else seeds. With
                  --search, those of which the passages are made. Default: as with --duplicates.
  --duplicates    Instead, what it takes to find which of ${COMPARED.toLocaleString('en')} articles are the same, texts in
                  memory when it begins. They are made of the words of the news in EVAL_DATA
                  (default: ../shared/eval), or of seeds where that is missing; a quarter are
                  copies.
  --digest        Instead, what it takes to make the digest of a day of ${DAY_OF_NEWS.toLocaleString('en')} articles, made
                  of the same words, and what /ask takes meanwhile.
  --search        Instead, what it takes to find passages among 1,000, 10,000 and 100,000, beside
                  other search engines, which npm install --no-package-lock --prefix tests/bench
                  installs; to answer questions, alone and in Discord; to start; and memory. Takes
                  a quarter of an hour.
  --large         Among 1,000,000 as well, which takes much longer, and 10 GB of memory.
  --write         Writes the figures of --search, with a plot, to docs/performance.md as well.
  --json          The figures as JSON.
  --help          Shows this.

Example
  npm run bench -- --articles seeds`;

await runInTerminal('bench', HELP, async () => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string' },
      duplicates: { type: 'boolean', default: false },
      digest: { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
      large: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.duplicates) await showDuplicates(values.json);
  else if (values.digest) await showDigest(values.json);
  else if (values.search) await showSearch(values);
  else await showStart(values.articles, values.json);
});

async function showStart(dir: string | undefined, asJson: boolean): Promise<void> {
  const articles = dir ?? (existsSync('../shared/seeds') ? '../shared/seeds' : 'seeds');
  const start = await measuredStart(articles);
  console.log(
    asJson
      ? JSON.stringify({ articles, start }, null, 2)
      : [
          `Process start to ready, articles in ${articles} (${machine()})`,
          row('first start, nothing compiled yet', shown(start.first)),
          row(`later starts, median of ${String(start.runs)}`, shown(start.later)),
          row('  of which loading discord.js alone', `${seconds(start.discordJs)} CPU`),
        ].join('\n'),
  );
}

async function showDuplicates(asJson: boolean): Promise<void> {
  const texts = await newsTexts();
  const duplicates = await withProgressBar((onProgress) =>
    measureDuplicates(texts, COMPARED, onProgress),
  );
  console.log(
    asJson
      ? JSON.stringify({ duplicates }, null, 2)
      : [
          `Which of ${duplicates.articles.toLocaleString('en')} articles are the same (${machine()})`,
          row('time', shown(duplicates)),
          row('memory an article', `${duplicates.bytesPerArticle.toLocaleString('en')} bytes`),
          row('copies found', duplicates.copiesFound.toFixed(4)),
        ].join('\n'),
  );
}

async function showDigest(asJson: boolean): Promise<void> {
  const texts = await newsTexts();
  const digest = await withProgressBar((onProgress) =>
    measureDigest(texts, DAY_OF_NEWS, DIGESTS, onProgress),
  );
  const { quiet, meanwhile } = digest;
  const delays = ({ answers, p50, p99, heldUp }: Delays) =>
    `p50 ${p50.toFixed(0)} ms   p99 ${p99.toFixed(0)} ms   (${String(answers)} answers; thread held up ${heldUp.toFixed(0)} ms at most)`;
  console.log(
    asJson
      ? JSON.stringify({ digest }, null, 2)
      : [
          `A digest of ${digest.articles.toLocaleString('en')} articles of a day, ${digest.stories.toLocaleString('en')} stories (${machine()})`,
          row(`time, median of ${String(DIGESTS)}`, seconds(digest.alone)),
          row('  while questions are asked', seconds(digest.busy)),
          row('memory while it is made', `${(digest.memory / 1e6).toFixed(0)} MB`),
          row('/ask, no digest being made', delays(quiet)),
          row('/ask, while one is made', delays(meanwhile)),
        ].join('\n'),
  );
}

interface SearchWish {
  readonly articles?: string | undefined;
  readonly large: boolean;
  readonly write: boolean;
  readonly json: boolean;
}

async function showSearch({ articles, large, write, json }: SearchWish): Promise<void> {
  const texts = await newsTexts(articles);
  const sizes = large ? [...SIZES, LARGE] : SIZES;
  const missing = missingPeers();
  if (missing !== null) console.error(missing);
  const search = await withProgressBar((onProgress) => measureSearch(texts, sizes, onProgress));
  if (write) await writePage(search, new Date().toISOString().slice(0, 10));
  console.log(
    json
      ? JSON.stringify({ machine: machine(), search }, null, 2)
      : `${reportOf(search)}\n\n${machine()}`,
  );
}

/** Of the articles in a folder, else of the news in EVAL_DATA, else of seeds. */
async function newsTexts(dir?: string): Promise<string[]> {
  const data = process.env['EVAL_DATA'] ?? '../shared/eval';
  const articles =
    dir === undefined && existsSync(data)
      ? readTexts(data)
      : (await readFolder(dir ?? 'seeds')).articles;
  if (articles.length === 0) throw new UserError(`${dir ?? data} holds no article.`);
  return articles.map(({ text }) => text);
}

/** The stand-in for Discord needs development packages, so it is loaded only here. */
async function measuredStart(articles: string): Promise<StartCosts> {
  const { measureStart } = await import('./bench/start.ts').catch((error: unknown) => {
    throw new UserError(
      'The bench needs the development packages: run npm ci without --omit=dev.',
      {
        cause: error,
      },
    );
  });
  return await withProgressBar((onProgress) => measureStart(articles, RUNS, onProgress));
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(38)}${value}`;
}

function shown({ cpu, wall }: StartCost): string {
  return `${seconds(cpu)} CPU   ${seconds(wall)} by the clock`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
