import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUESTION_MAX } from './answers/question-length.ts';
import type { Article } from './articles/article.ts';
import type { Config } from './config.ts';
import { isMissing, UserError } from './errors.ts';
import type { Suggestion } from './playground/site/protocol.ts';

/** The bot tried without Discord: on a stand-in with a page that looks and works like a channel. */
export interface Demo {
  /** Where the page is. */
  readonly address: string;
  /** What the bot logs in with, and where. */
  readonly token: string;
  readonly apiUrl: string;
  /** Where the bot may keep what it must remember; goes with `close`. */
  readonly dataDir: string;
  /** The stand-in's server: whoever tries the bot may change its collection. */
  readonly adminGuilds: readonly string[];
  /**
   * Proposes questions for these articles on the page.
   *
   * @param articles the newest first
   * @returns what a person at the terminal is to be told
   */
  propose(articles: readonly Article[]): Promise<string>;
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
  const suggestions: Suggestion[] = [];
  const discord = await startPlayground(port, suggestions);
  if (discord === null) return null;
  const address = new URL(discord.url).origin;
  const dataDir = await mkdtemp(join(tmpdir(), 'fundstelle-'));
  return {
    address,
    token: discord.token,
    apiUrl: discord.url,
    dataDir,
    adminGuilds: [discord.world.guild.id],
    async propose(articles) {
      const questions = await questionsToTry(articlesDir, articles);
      for (const question of questions) {
        suggestions.push({ label: question, path: 'ask', values: { question } });
      }
      return announcement(address, articles.length, questions);
    },
    async close() {
      await discord.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** @throws what the browser's start fails with */
export async function openInBrowser(address: string): Promise<void> {
  const { default: open } = await import('open');
  await open(address);
}

async function startPlayground(port: number, suggestions: readonly Suggestion[]) {
  try {
    const playground = await import('./playground/playground.ts');
    return await playground.startPlayground(port, suggestions);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ERR_MODULE_NOT_FOUND' && /^Cannot find package/.test(error.message)) {
      return null;
    }
    const trouble = PORT_TROUBLE[String(error.code)];
    if (trouble === undefined) throw error;
    throw new UserError(
      `PORT ${String(port)} ${trouble}: set PORT to another one, or to 0 for any that is free.`,
      { cause: error },
    );
  }
}

/** Those that the folder's README lists, else the first titles. */
async function questionsToTry(dir: string, articles: readonly Article[]): Promise<string[]> {
  const readme = await readFile(join(dir, 'README.md'), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
  const listed = [...readme.matchAll(LISTED_QUESTION)].map(([, question = '']) => question);
  const titles = articles.map(({ title }) => title);
  // They come from files and go to a terminal.
  return (listed.length > 0 ? listed : titles)
    .slice(0, QUESTIONS)
    .map((text) => text.replaceAll(/\p{Cc}/gu, ' ').slice(0, QUESTION_MAX));
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
