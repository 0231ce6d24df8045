import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import type { Hit } from '../../../src/search/engine.ts';
import { createPackingTasks } from '../../../src/search/segments/packing/tasks.ts';
import type { SegmentedEngine } from '../../../src/search/segments/segmented.ts';
import { createSegmentedEngine } from '../../../src/search/segments/segmented.ts';
import { openSnapshot } from '../../../src/search/segments/snapshot.ts';
import { folderForTest } from '../../helpers/folder.ts';
import { threadAtHand } from '../../helpers/thread-at-hand.ts';
import { anyArticle, anyQuestion, articleOf } from '../../helpers/written-article.ts';

/** An index of these articles that is kept in a folder, and the ids of those whose texts it read. */
async function startedWith(articles: readonly Article[], dir: string) {
  const troubles: string[] = [];
  const read: string[] = [];
  const told = (trouble: unknown) => troubles.push(String(trouble));
  const engine = createSegmentedEngine({
    liveLimit: 1,
    snapshot: await openSnapshot(dir, told),
    failed: told,
    start() {
      const tasks = createPackingTasks();
      const reading = (some: readonly Article[]) => {
        read.push(...some.map(({ id }) => id));
        return tasks.read(some);
      };
      return threadAtHand({ ...tasks, read: reading });
    },
  });
  await engine.load(articles);
  await engine.settled();
  return { engine, troubles, read };
}

async function told(engine: SegmentedEngine, question: string) {
  const hits = await engine.search(question, { limit: Infinity });
  return hits.map(({ passage, score }: Hit) => [passage, score.toFixed(9)]);
}

const bridge = articleOf('# Hafen\n\nDie Brücke ist alt.', { id: 'a', title: 'Bauwerke' });
const tower = articleOf('Der Turm ist alt.', { id: 'b' });

test('what was kept need not be read again, and is found as before', async () => {
  const dir = folderForTest();
  const first = await startedWith([bridge, tower], dir);
  const second = await startedWith([tower, bridge], dir);
  expect([first.read.toSorted(), second.read]).toEqual([['a', 'b'], []]);
  expect(await told(second.engine, 'alte Brücke')).toEqual(await told(first.engine, 'alte Brücke'));
});

test.each([
  ['text', articleOf('# Hafen\n\nDie Fähre ist alt.', { id: 'a', title: 'Bauwerke' })],
  ['title', articleOf('# Hafen\n\nDie Brücke ist alt.', { id: 'a', title: 'Fähre' })],
  ['heading', articleOf('# Fähre\n\nDie Brücke ist alt.', { id: 'a', title: 'Bauwerke' })],
])('an article with another %s is read again, and found by that', async (_, other) => {
  const dir = folderForTest();
  await startedWith([bridge, tower], dir);
  const { engine, read } = await startedWith([other, tower], dir);
  expect(read).toEqual(['a']);
  expect(await told(engine, 'Fähre')).toHaveLength(1);
  expect(await told(engine, 'alt')).toHaveLength(2);
});

test('an article that has gone is found no more, nor are its words known', async () => {
  const dir = folderForTest();
  await startedWith([bridge, tower], dir);
  const { engine, read } = await startedWith([tower], dir);
  expect(read).toEqual([]);
  expect(await told(engine, 'Brücke Hafen Bauwerk alt')).toHaveLength(1);
  for (const term of ['bruck', 'haf', 'bauwerk'])
    expect(engine.vocabulary.isKnown(term)).toBe(false);
});

test('an article under another id is read again, and found by that alone', async () => {
  const dir = folderForTest();
  await startedWith([bridge, tower], dir);
  const { engine, read } = await startedWith([{ ...bridge, id: 'c' }, tower], dir);
  expect(read).toEqual(['c']);
  const hits = await engine.search('Brücke', { limit: Infinity });
  expect(hits.map(({ passage }) => passage.articleId)).toEqual(['c']);
});

test('whatever changes between two starts, the index is that of a first start', async () => {
  const anyArticles = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), anyArticle);
  const withIds = (articles: Record<string, Article>) =>
    Object.entries(articles).map(([id, article]) => ({ ...article, id }));
  await fc.assert(
    fc.asyncProperty(anyArticles, anyArticles, anyQuestion, async (before, after, question) => {
      const dir = folderForTest();
      await startedWith(withIds(before), dir);
      const articles = withIds({ ...after, ...(before['a'] && { a: before['a'] }) });
      const { engine, troubles } = await startedWith(articles, dir);
      const fresh = await startedWith(articles, folderForTest());
      expect(await told(engine, question)).toEqual(await told(fresh.engine, question));
      expect(engine.vocabulary.passages()).toBe(fresh.engine.vocabulary.passages());
      expect(engine.vocabulary.average()).toEqual(fresh.engine.vocabulary.average());
      for (const term of ['hafen', 'turm', '1000']) {
        const known = ({ vocabulary }: SegmentedEngine) => [
          vocabulary.passagesWithTerm(term),
          vocabulary.isKnown(term),
          vocabulary.passagesWithGram(term.slice(0, 3)),
        ];
        expect(known(engine)).toEqual(known(fresh.engine));
      }
      expect(troubles).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test.each([0, 1, 2])(
  'where a file is damaged, everything is read again, and that is told: file %d',
  async (n) => {
    const dir = folderForTest();
    await startedWith([bridge, tower], dir);
    const files = readdirSync(dir);
    expect(files).toHaveLength(3);
    const path = join(dir, files[n] ?? '');
    const bytes = readFileSync(path);
    writeFileSync(
      path,
      bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)),
    );
    const { engine, read, troubles } = await startedWith([bridge, tower], dir);
    expect(read.toSorted()).toEqual(['a', 'b']);
    expect(troubles).toEqual([expect.stringMatching(/the index in .* is damaged/)]);
    expect(await told(engine, 'Brücke')).toHaveLength(1);
  },
);
