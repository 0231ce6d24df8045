import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { readFolder } from '../../src/articles/folder.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { article } from '../helpers/article.ts';
import { recordingLog } from '../helpers/log.ts';
import { dataFolder } from '../helpers/store.ts';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function ask(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const program = ['-r', './src/require-node-24.cjs', 'src/cli/ask.ts', ...args];
  const env = { PATH: process.env['PATH'], DATA_DIR: dataFolder(), ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

async function answer(question: string): Promise<Answer> {
  const { stdout, code } = await ask([question, '--articles', 'seeds', '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Answer;
}

describe('as JSON', () => {
  test('an answer has excerpts that are slices of the articles as they are read', async () => {
    const found = await answer('Wovor warnt die NATO?');
    expect(Object.keys(found).sort()).toEqual(
      [
        ...['kind', 'certainty', 'excerpts', 'nearest', 'more', 'coverage'],
        ...['undatedLeftOut', 'unknown', 'untranslated'],
      ].sort(),
    );
    expect(found).toMatchObject({ kind: 'found', nearest: [], coverage: { articles: 10 } });
    const { articles } = await readFolder('seeds');
    expect(found.excerpts.length).toBeGreaterThan(0);
    for (const [index, excerpt] of found.excerpts.entries()) {
      const source = articles.find(({ id }) => id === excerpt.articleId);
      expect(excerpt.text).toBe(source?.text.slice(excerpt.start, excerpt.end));
      expect(excerpt).toEqual({
        n: index + 1,
        text: expect.any(String) as string,
        start: expect.any(Number) as number,
        end: expect.any(Number) as number,
        articleId: source?.id,
        hash: source?.hash,
        title: source?.title,
        outlet: source?.outlet,
        published: source?.published,
        url: source?.url,
        alsoIn: [],
        heading: excerpt.heading,
        matched: excerpt.matched.map(({ start, end }) => ({ start, end })),
        cutBefore: false,
        cutAfter: false,
      });
    }
  });

  test('matched words are offsets in the article', async () => {
    const [excerpt] = (await answer('Wovor warnt die NATO?')).excerpts;
    const words = excerpt?.matched.map(({ start, end }) =>
      excerpt.text.slice(start - excerpt.start, end - excerpt.start),
    );
    expect(words).toEqual(['NATO', 'warnte', 'Bündnis']);
  });

  test('finding nothing is an answer too', async () => {
    expect(await answer('Wie macht man Kaiserschmarrn?')).toMatchObject({
      kind: 'nothing',
      excerpts: [],
      nearest: [],
      coverage: { articles: 10 },
    });
  });
});

test('what the bot keeps besides the folder is known too, while the bot has it open', async () => {
  const dataDir = dataFolder();
  const store = await openStore(dataDir, recordingLog().log, () => new Date());
  onTestFinished(() => store.close());
  const page = article({ id: 'https://example.org/faehre', title: 'Neue Fähre' });
  await store.keepArticles([{ article: page, key: 'k', source: 'page' }]);
  const question = 'Wie heißt der Kapitän der Fähre?';
  const settings = { ARTICLES_DIR: 'seeds', DATA_DIR: dataDir };
  expect((await ask([question], settings)).stdout).toContain('[1] Neue Fähre');
  const alone = await ask([question, '--articles', 'seeds'], settings);
  expect(alone.stdout).not.toContain('Neue Fähre');
});

describe('in the terminal', () => {
  test('an answer is excerpts with their citations', async () => {
    const { stdout } = await ask(['Wovor warnt die NATO?', '--articles', 'seeds']);
    expect(stdout).toContain('NATO');
    expect(stdout).toMatch(/^\[1\] .+ · .+ · 22 October 2024$/m);
  });

  test('nothing found says what the collection covers', async () => {
    const { code, stdout } = await ask(['Wie macht man Kaiserschmarrn?', '--articles', 'seeds']);
    expect(code).toBe(0);
    expect(stdout).toContain('The collection does not answer this.');
    expect(stdout).toContain('The collection holds 10 articles');
  });

  test('the help says how to ask', async () => {
    expect(await ask(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('npm run ask -- "QUESTION"') as string,
    });
  });
});

describe('one line on stderr and exit code 1 come of', () => {
  test.each([
    ['a question too short', ['ab'], 'at least 3 characters'],
    ['a question too long', ['x'.repeat(301)], 'at most 300 characters; this one has 301'],
    ['no question', [], 'Give one question in quotation marks'],
    ['several questions', ['Wer?', 'Was?'], 'Give one question in quotation marks'],
    ['a missing folder', ['Wer?', '--articles', 'no/such/folder'], 'no folder "no/such/folder"'],
    [
      'a file for a folder',
      ['Wer?', '--articles', 'seeds/README.md'],
      '--articles: "seeds/README.md" is a file: name the folder that holds the articles.',
    ],
    ['an unknown option', ['Wer?', '--no-such-option'], "Unknown option '--no-such-option'"],
    [
      'an option without its value',
      ['Wer?', '--articles'],
      "'--articles <value>' argument missing",
    ],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await ask(args, { ARTICLES_DIR: 'seeds' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a folder without articles', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'fundstelle-'));
    onTestFinished(() => rm(empty, { recursive: true }));
    const { code, stderr } = await ask(['Wer ist da?'], { ARTICLES_DIR: empty });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `ARTICLES_DIR: The folder ${empty} holds no article: put files there, in the formats of seeds/README.md.\n`,
    );
  });
});
