import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSentences, scoreSentences } from '../../src/cli/eval/sentences.ts';
import { UserError } from '../../src/errors.ts';

const WIKINEWS = '../shared/eval/wikinews/articles.train.jsonl';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function runEval(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli/eval.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe('the measure of sentence ends', () => {
  const example = { id: '1', text: 'Ja. Nein. Gut so.', sentences: ['Ja. ', 'Nein. ', 'Gut so.'] };

  it('counts ends, the last one like every other', () => {
    const halves = () => [
      { start: 0, end: 3 },
      { start: 4, end: 12 },
      { start: 13, end: 15 },
      { start: 15, end: 17 },
    ];
    expect(scoreSentences([example], halves)).toEqual({
      shares: { precision: 2 / 4, recall: 2 / 3, f1: 4 / 7 },
      counts: { articles: 1, sentences: 3, found: 4 },
    });
  });

  it('takes articles together, so that a long one weighs more', () => {
    const short = { id: '2', text: 'Nun gut', sentences: ['Nun gut'] };
    const whole = (text: string) => [{ start: 0, end: text.length }];
    expect(scoreSentences([example, short], whole).shares).toMatchObject({
      precision: 1,
      recall: 2 / 4,
    });
  });

  it('refuses a sentence that its article lacks', () => {
    const broken = { ...example, sentences: ['Nein.', 'Ja.'] };
    expect(() => scoreSentences([broken], () => [])).toThrow(UserError);
  });
});

describe('npm run eval', () => {
  let folder: string;
  let good: string;
  let bad: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fundstelle-eval-'));
    good = join(folder, 'good.jsonl');
    bad = join(folder, 'bad.jsonl');
    const line = JSON.stringify({ id: '1', text: 'Ja. Nein.', sentences: ['Ja. ', 'Nein.'] });
    await writeFile(good, `${line}\n`);
    await writeFile(bad, `${line}\n\n{"id": "2", "text": 5}\n`);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('prints a table', async () => {
    const { code, stdout } = await runEval('--sentences', good);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^sentences\n +precision +1\.0000\n +recall +1\.0000\n +f1 +1\.0000\n/u);
  });

  it('prints JSON', async () => {
    const { stdout } = await runEval('--sentences', good, '--json');
    expect(JSON.parse(stdout)).toEqual({
      sentences: { precision: 1, recall: 1, f1: 1, articles: 1, sentences: 2, found: 2 },
    });
  });

  it('explains its measures', async () => {
    const { code, stdout } = await runEval('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/--squad FILE[^]*--sentences FILE/u);
  });

  it.each([
    [
      'a missing file',
      () => ['--sentences', join(folder, 'none.jsonl')],
      /^--sentences: .*none\.jsonl cannot be read: no such file or directory\.$/mu,
    ],
    ['a malformed line', () => ['--sentences', bad], /bad\.jsonl, line 3 does not fit: "text"/u],
    ['an unknown option', () => ['--unknown'], /'--unknown'/u],
    ['an option without its measure', () => ['--queries', bad], /need --squad/u],
    [
      'a folder without data',
      () => ['--squad', folder],
      /^--squad: .* cannot be read: illegal operation on a directory/mu,
    ],
  ])('%s is told in one line', async (_what, args, message) => {
    const { code, stdout, stderr } = await runEval(...args());
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe.skipIf(!existsSync(WIKINEWS))(
  existsSync(WIKINEWS) ? 'German Wikinews' : `German Wikinews (skipped: ${WIKINEWS} is absent)`,
  () => {
    it('is split with precision 0.985 and F1 0.965 at least', () => {
      const { precision, f1 } = measureSentences(WIKINEWS).shares;
      expect(precision).toBeGreaterThanOrEqual(0.985);
      expect(f1).toBeGreaterThanOrEqual(0.965);
    });
  },
);
