import { expect, test } from 'vitest';
import { KINDS } from '../../src/articles/kinds/kinds.ts';
import type { Fetch } from '../../src/articles/read-files.ts';
import { readFiles } from '../../src/articles/read-files.ts';
import { LEAD } from './read.ts';

const BYTES = new TextEncoder().encode(LEAD);

async function outcomesOf(paths: readonly string[], fetch: Fetch): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {};
  for await (const [path, [one]] of readFiles('/articles', paths, KINDS, fetch)) {
    outcomes[path] = one && 'reason' in one ? one.reason : (one?.article.text ?? '');
  }
  return outcomes;
}

test('all files are read, however few come at once', async () => {
  const paths = Array.from({ length: 50 }, (_, at) => `${String(at)}.txt`);
  const asked: string[] = [];
  const outcomes = await outcomesOf(paths, (wanted) => {
    const some = wanted.slice(0, 1 + (asked.length % 3));
    asked.push(...some.map(({ file }) => file));
    return Promise.resolve(some.map(() => BYTES));
  });
  expect(outcomes).toEqual(Object.fromEntries(paths.map((path) => [path, LEAD])));
  expect(asked).toEqual(paths.map((path) => `/articles/${path}`));
});

test('a file that cannot be read, or is of no kind, keeps no other from being read', async () => {
  const outcomes = await outcomesOf(['a.txt', 'b.exe', 'c.docx', 'd.txt', 'e.txt'], (wanted) =>
    Promise.resolve(
      wanted.map(({ file }) => (file.endsWith('d.txt') ? { reason: 'unreadable' } : BYTES)),
    ),
  );
  expect(outcomes).toEqual({
    ...{ 'a.txt': LEAD, 'b.exe': 'unsupported', 'c.docx': 'unreadable' },
    ...{ 'd.txt': 'unreadable', 'e.txt': LEAD },
  });
});

test('what keeps files from being fetched is told', async () => {
  let asked = 0;
  const failing: Fetch = () => {
    asked += 1;
    if (asked > 1) return Promise.reject(new Error('the thread ended'));
    return Promise.resolve([BYTES]);
  };
  await expect(outcomesOf(['a.txt', 'b.txt'], failing)).rejects.toThrow('the thread ended');
});
