import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from './articles/article.ts';
import type { Config } from './config.ts';
import { UserError } from './errors.ts';
import type { Playground } from './playground/playground.ts';

/** The bot tried without Discord: on a stand-in with a page that looks and works like a channel. */
export interface Demo {
  /** Where the page is. */
  readonly address: string;
  /** What the bot logs in with, and where. */
  readonly token: string;
  readonly apiUrl: string;
  /** Lets the page propose questions for these articles. */
  propose(articles: readonly Article[]): Promise<void>;
  /** Tells the person at the terminal what to do and, if wished, opens the page in a browser. */
  announce(opensPage: boolean): Promise<void>;
  close(): Promise<void>;
}

/** How many questions are proposed. */
const QUESTIONS = 3;

/** A line of a list in Markdown that asks something. */
const LISTED_QUESTION = /^[-*] (.+\?)$/gm;

const PORT_TROUBLE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken (is Fundstelle running already?)',
  EACCES: 'is not open to this account',
};

/**
 * Starts the stand-in and serves its page; `null` where the development packages are not installed.
 *
 * @throws {UserError} when the port cannot be listened on
 */
export async function startDemo({
  port,
  articlesDir,
}: Pick<Config, 'port' | 'articlesDir'>): Promise<Demo | null> {
  const playground = await startPlayground(port);
  if (playground === null) return null;
  let count = 0;
  let questions: readonly string[] = [];
  return {
    address: playground.address,
    token: playground.discord.token,
    apiUrl: playground.discord.url,
    async propose(articles) {
      count = articles.length;
      questions = await questionsToTry(articlesDir, articles);
      playground.suggest(
        questions.map((question) => ({ label: question, path: 'ask', values: { question } })),
      );
    },
    async announce(opensPage) {
      process.stdout.write(announcement(playground.address, count, questions));
      if (!opensPage) return;
      const { default: open } = await import('open');
      await open(playground.address);
    },
    close: () => playground.discord.close(),
  };
}

async function startPlayground(port: number): Promise<Playground | null> {
  try {
    const { startPlayground: start } = await import('./playground/playground.ts');
    return await start(port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_MODULE_NOT_FOUND') return null;
    const trouble = PORT_TROUBLE[code];
    if (trouble === undefined) throw error;
    throw new UserError(
      `PORT ${String(port)} ${trouble}: set PORT to another one, or to 0 for any that is free.`,
      { cause: error },
    );
  }
}

/** Those that the folder's README lists, else the titles of the newest articles. */
async function questionsToTry(dir: string, articles: readonly Article[]): Promise<string[]> {
  const readme = await readFile(join(dir, 'README.md'), 'utf8').catch(() => '');
  const listed = [...readme.matchAll(LISTED_QUESTION)].map(([, question = '']) => question);
  if (listed.length > 0) return listed.slice(0, QUESTIONS);
  return articles
    .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    .slice(0, QUESTIONS)
    .map(({ title }) => title);
}

function announcement(address: string, articles: number, questions: readonly string[]): string {
  return [
    '',
    'DISCORD_TOKEN is not set, so Fundstelle runs on a stand-in for Discord on this machine.',
    '',
    `  Open      ${address}`,
    `  Articles  ${String(articles)}`,
    ...questions.map((question, n) => `  ${n === 0 ? 'Try     ' : '        '}  /ask ${question}`),
    '',
    'Ctrl+C ends it. README.md shows how to set it up on Discord.',
    '',
    '',
  ].join('\n');
}
