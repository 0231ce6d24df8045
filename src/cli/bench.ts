import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import type { StartCost, StartCosts } from './bench/start.ts';
import { runInTerminal } from './terminal.ts';

/** How many starts are counted after the first. */
const RUNS = 7;

const HELP = `Usage: npm run bench [-- --articles DIR] [--json]

Measures, on this machine, process start to ready: the bot as its own process on a stand-in for
Discord, with the articles in DIR (default: ../shared/seeds where it exists, else seeds).`;

await runInTerminal('bench', HELP, async () => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const articles = values.articles ?? (existsSync('../shared/seeds') ? '../shared/seeds' : 'seeds');
  const start = await measured(articles);
  console.log(
    values.json
      ? JSON.stringify({ articles, start }, null, 2)
      : [
          `Process start to ready, articles in ${articles} (Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'})`,
          `  ${'first start, nothing compiled yet'.padEnd(38)}${shown(start.first)}`,
          `  ${`later starts, median of ${String(start.runs)}`.padEnd(38)}${shown(start.later)}`,
          `  ${'  of which loading discord.js alone'.padEnd(38)}${seconds(start.discordJs)} CPU`,
        ].join('\n'),
  );
});

/** The stand-in for Discord needs development packages, so it is loaded only here. */
async function measured(articles: string): Promise<StartCosts> {
  const { measureStart } = await import('./bench/start.ts').catch((error: unknown) => {
    throw new UserError(
      'The bench needs the development packages: run npm ci without --omit=dev.',
      {
        cause: error,
      },
    );
  });
  return await measureStart(articles, RUNS);
}

function shown({ cpu, wall }: StartCost): string {
  return `${seconds(cpu)} CPU   ${seconds(wall)} by the clock`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
