import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const LEAD = 'Der Rat hat am Montag beschlossen, die alte Brücke abzureißen und neu zu bauen.';
const MORE = 'Die Arbeiten beginnen im Frühjahr und dauern zwei Jahre, teilte das Bauamt mit.';

let dir: string;
let bare: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'read-'));
  bare = mkdtempSync(join(tmpdir(), 'read-'));
  for (const folder of ['none', 'empty']) mkdirSync(join(bare, folder));
  for (const file of ['c.png', 'none/a.png', 'none/b.png']) writeFileSync(join(bare, file), 'x');
  writeFileSync(join(bare, 'd.jsonl'), '7');
  const article = ['Neue Brücke', LEAD, 'Streit um Geld', MORE].join('\n\n');
  writeFileSync(join(dir, 'a.txt'), article);
  writeFileSync(join(dir, 'b.md'), `---\nid: b\noutlet: Bote\ndate: 2024-02-31\n---\n${LEAD}`);
  writeFileSync(join(dir, 'c.png'), 'x');
});
afterAll(() => {
  for (const folder of [dir, bare]) rmSync(folder, { recursive: true });
});

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/cli/read.ts', ...args], { encoding: 'utf8' });
}

test('a folder is shown with what is known, unknown and skipped', () => {
  const { status, stdout } = run(dir);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Neue Brücke\n {2}id +a\.txt\n {2}outlet +unknown\n/u);
  expect(stdout).toContain('Streit um Geld');
  expect(stdout).toMatch(new RegExp(`0–${String(LEAD.length)} +Der Rat`, 'u'));
  expect(stdout).toMatch(/^ {2}outlet +Bote$/mu);
  expect(stdout).toMatch(/^ {2}c\.png: unknown format$/mu);
  expect(stdout).toContain('b.md: The declared');
  expect(stdout).toMatch(/Articles: 2, skipped: 1\n$/u);
});

test('JSON holds the articles with headings and passages whose offsets are right', () => {
  const { status, stdout } = run(dir, '--json');
  expect(status).toBe(0);
  const start = LEAD.length + 2;
  expect(JSON.parse(stdout)).toMatchObject({
    articles: [
      {
        id: 'a.txt',
        title: 'Neue Brücke',
        published: null,
        text: `${LEAD}\n\n${MORE}`,
        headings: ['Streit um Geld'],
        passages: [
          { start: 0, end: LEAD.length, text: LEAD },
          { start, end: start + MORE.length, text: MORE },
        ],
      },
      { id: 'b', outlet: 'Bote', headings: [] },
    ],
    skipped: [{ path: 'c.png', reason: 'unsupported' }],
    warnings: [{ path: 'b.md' }],
  });
});

test('a single file is read like a folder of one', () => {
  const { articles } = JSON.parse(run(join(dir, 'a.txt'), '--json').stdout) as {
    articles: unknown[];
  };
  expect(articles).toMatchObject([{ id: 'a.txt' }]);
});

test.each([
  ['a file that is no article', 'c.png', 'No article was read: c.png: unknown format.'],
  [
    'a file whose reason has a detail',
    'd.jsonl',
    'No article was read: d.jsonl:1: line is no JSON object (is JSON, but no object).',
  ],
  [
    'a folder of such',
    'none',
    'No article was read in none: each file was skipped for the reason above.',
  ],
  ['an empty folder', 'empty', 'No article was read in empty: there is no file.'],
])('%s is exit code 1 with the reason', (_, name, sentence) => {
  const { status, stderr } = run(join(bare, name), '--json');
  expect(status).toBe(1);
  expect(stderr.replace(bare + sep, '')).toBe(`${sentence}\n`);
});

test.each([
  ['a path that does not exist', ['/nowhere/at/all'], /no file or folder "\/nowhere\/at\/all"/u],
  ['an address of this machine', ['http://127.0.0.1/'], /127\.0\.0\.1” is not on the public/u],
  [
    'an address of another kind',
    ['ftp://example.org/a.txt'],
    /begin with http:\/\/ or https:\/\//u,
  ],
  ['an address that is none', ['https://'], /not a valid web address/u],
  ['no path', [], /file or folder/u],
  ['two paths', ['a', 'b'], /file or folder/u],
  ['an unknown option', ['--yaml'], /--yaml/u],
])('%s is one line on stderr and exit code 1', (_, args, message) => {
  const { status, stdout, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('--help says how it is used', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('npm run read -- PATH|URL [--json]');
});
