import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import type { Hit, SearchEngine } from '../../../src/search/engine.ts';
import { createSegmentedEngine } from '../../../src/search/segments/segmented.ts';
import { searchEngineContract } from '../../contracts/search-engine.ts';
import { createMiniSearchEngine } from '../../helpers/minisearch-engine.ts';
import { packingFrom } from '../../helpers/segmented.ts';
import { anyArticle, anyQuestion, articleOf } from '../../helpers/written-article.ts';

searchEngineContract('a live segment', () => packingFrom(Infinity));
searchEngineContract('packed segments, merged again and again', () => packingFrom(1));
searchEngineContract('live and packed segments', () => packingFrom(4));

const anyChange = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  article: fc.option(anyArticle, { freq: 4 }),
});
const anyOptions = fc.record({
  limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(Infinity)),
  also: fc.array(
    fc.record({
      term: fc.constantFrom('hafen', 'turm', 'ungebaut', '1000'),
      weight: fc.double({ min: 0.05, max: 2, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
});

async function change(engine: SearchEngine, id: string, article: Article | null): Promise<void> {
  if (article === null) await engine.remove(id);
  else await engine.put({ ...article, id });
}

function places(hits: readonly Hit[]): string[] {
  return hits.map(({ passage: { articleId, start }, terms }) =>
    [articleId, start, ...terms.toSorted()].join(' '),
  );
}

describe('wherever passages are kept', () => {
  test.each([1, 4, Infinity])(
    'packed from %d on, the best are those of MiniSearch 7.2.0, with its scores',
    async (liveLimit) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyChange, { maxLength: 14 }),
          anyQuestion,
          anyOptions,
          async (changes, question, options) => {
            const oracle = createMiniSearchEngine();
            const engine = packingFrom(liveLimit);
            for (const { id, article } of changes) {
              await change(oracle, id, article);
              await change(engine, id, article);
            }
            const expected = await oracle.search(question, options);
            const hits = await engine.search(question, options);
            expect(places(hits)).toEqual(places(expected));
            for (const [at, { score }] of hits.entries()) {
              expect(score / (expected[at]?.score ?? NaN)).toBeCloseTo(1, 9);
            }
          },
        ),
        // Where they are not, the smallest case that was found until then is told.
        { interruptAfterTimeLimit: 20_000 },
      );
    },
  );

  test('an article that goes while its segment is packed is gone when it is', async () => {
    const engine = createSegmentedEngine({ liveLimit: 2 });
    onTestFinished(() => engine.close());
    const put = (id: string, text: string) => change(engine, id, articleOf(text, { id }));
    await put('a', 'Die Brücke ist alt.');
    await put('b', 'Die Brücke ist neu.');
    await engine.remove('a');
    await put('b', 'Der Turm ist neu.');
    await engine.settled();
    expect(await engine.search('Brücke', { limit: 10 })).toEqual([]);
    expect(places(await engine.search('Turm', { limit: 10 }))).toEqual(['b 0 turm']);
    expect(await engine.passages()).toBe(1);
  });

  test('a packed segment is made in a thread of its own', async () => {
    const engine = createSegmentedEngine({ liveLimit: 2 });
    onTestFinished(() => engine.close());
    for (let n = 0; n < 12; n++) {
      await change(engine, String(n), articleOf(`Die Brücke Nummer ${String(n)} ist alt.`));
    }
    await engine.settled();
    expect(await engine.search('Brücke', { limit: 100 })).toHaveLength(12);
    expect(places(await engine.search('Nummer 7', { limit: 1 }))[0]).toMatch(/^7 0/);
  });
});
