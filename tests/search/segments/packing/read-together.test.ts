import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../../src/articles/article.ts';
import { createAnalyser } from '../../../../src/search/analysis/analyser.ts';
import { ColumnBuilder } from '../../../../src/search/analysis/column-builder.ts';
import { pack } from '../../../../src/search/segments/packed/pack.ts';
import { readTogether } from '../../../../src/search/segments/packing/read-together.ts';
import { createPackingTasks } from '../../../../src/search/segments/packing/tasks.ts';
import { createWordNumbers } from '../../../../src/search/words/word-numbers.ts';
import type { WordColumns } from '../../../../src/search/words/word-lists.ts';
import { threadAtHand } from '../../../helpers/thread-at-hand.ts';
import { anyArticle, articleOf } from '../../../helpers/written-article.ts';

/** The numbers of words without their hash tables, which begin with what nobody may know. */
function told({ forms, terms, grams, sounds, ...lists }: WordColumns): unknown {
  const tables = [forms, terms, grams, sounds].map(({ units, starts }) => [units, starts]);
  return structuredClone([tables, lists]);
}

function readAlone(articles: readonly Article[]) {
  const numbers = createWordNumbers();
  const analyse = createAnalyser(numbers, Infinity);
  const builder = new ColumnBuilder();
  for (const article of articles)
    Array.from({ [Symbol.iterator]: () => analyse(article, builder) });
  const ids = articles.map(({ id }, at) => [at, id] as const);
  const segment = pack([{ columns: builder.columns(), articles: ids }], numbers.columns());
  return { words: told(numbers.columns()), segment: new Uint8Array(segment) };
}

async function readBy(threads: number, articles: readonly Article[]) {
  const [first, ...others] = Array.from({ length: threads }, () =>
    threadAtHand(createPackingTasks()),
  );
  if (first === undefined) throw new RangeError('nobody reads');
  let read = 0;
  const found = await readTogether([first, ...others], articles, (done) => (read = done), 100);
  const segment = await first.ask('packRead', found);
  return { words: told(await first.ask('words')), segment: new Uint8Array(segment), read };
}

/** Words whose terms depend on which spelling came first. */
const anyName = fc.constantFrom('Häuser', 'Hauser', 'hauser', 'Haeuser', 'kurz', 'Kurz', 'KURZ');
const anyArticles = fc
  .array(fc.tuple(anyArticle, anyName), { minLength: 1, maxLength: 12 })
  .map((written) =>
    written.map(([article, title], at): Article => ({ ...article, id: `a${String(at)}`, title })),
  );

test.each([1, 2, 3])(
  'what %d threads read together has the numbers, and packed the bytes, of what is read in order',
  async (threads) => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (articles) => {
        const alone = readAlone(articles);
        const together = await readBy(threads, articles);
        expect(together.words).toEqual(alone.words);
        expect(together.segment).toEqual(alone.segment);
        expect(together.read).toBe(articles.length);
      }),
      { numRuns: 60, interruptAfterTimeLimit: 20_000 },
    );
  },
);

test('where one of the threads fails, so does all', async () => {
  const tasks = createPackingTasks();
  const failing = threadAtHand({
    ...tasks,
    read(): never {
      throw new Error('out of order');
    },
  });
  const articles = ['a', 'b', 'c'].map((id) => articleOf('Die Brücke ist alt.', { id }));
  const other = threadAtHand(createPackingTasks());
  await expect(readTogether([other, failing], articles, () => {}, 1)).rejects.toThrow(
    'out of order',
  );
});
