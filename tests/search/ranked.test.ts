import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { createSegmentedEngine } from '../../src/search/segments/segmented.ts';
import type { RankedHit } from '../../src/search/ranked.ts';
import { createRankedSearch } from '../../src/search/ranked.ts';
import { searchEngineContract } from '../contracts/search-engine.ts';
import { lexicon } from '../helpers/lexicon.ts';
import { searching } from '../helpers/searching.ts';
import { anyArticle, anyQuestion, articleOf } from '../helpers/written-article.ts';

const create = () => createRankedSearch(createSegmentedEngine(), lexicon);

searchEngineContract('MiniSearch, ranked anew,', create);

async function hitsIn(given: readonly (Article | string)[], question: string) {
  return await (await searching(given)).search(question, { limit: Infinity });
}

async function order(texts: readonly string[], question: string): Promise<number[]> {
  return (await hitsIn(texts, question)).map(({ passage }) => Number(passage.articleId));
}

describe('of two passages with the same word of the question comes first', () => {
  test('the one whose article tells of the other words', async () => {
    const filler = `Der Rat ${'berät lange und '.repeat(25)}schweigt.`;
    const texts = [
      `Die Brücke ist alt. ${filler}`,
      `Die Brücke ist alt. ${filler.replace('schweigt', 'hört den Lotsen')}`,
    ];
    expect(await order(texts, 'Brücke Lotse')).toEqual([1, 1, 0]);
  });

  test('the one where neighbouring words of the question stand together', async () => {
    const texts = [
      'Der alte Turm steht, so sagt es der Lotse am Markt, beim Hafen.',
      'Der Lotse sagt am Markt, so steht es, beim Hafen der alte Turm.',
    ];
    expect(await order(texts, 'Hafen Turm')).toEqual([1, 0]);
  });
});

test('the sentence in focus holds most of the question, its section surrounds it', async () => {
  const article = articleOf('Es war Mai. Die Brücke am Hafen ist alt.\n\n# Anderes\n\nDer Hafen.');
  const [hit] = await hitsIn([article], 'Brücke Hafen');
  const shown = (span = { start: 0, end: 0 }) => article.text.slice(span.start, span.end);
  expect(shown(hit?.focus)).toBe('Die Brücke am Hafen ist alt.');
  expect(hit?.nearby.sentences.map(shown)).toEqual(['Es war Mai.', 'Die Brücke am Hafen ist alt.']);
});

test('words are found where they stand, however long the article', async () => {
  const long = articleOf(`${'Der Rat berät lange. '.repeat(4000)}\n\nDie Brücke ist alt.`);
  const [hit] = await hitsIn([long], 'Brücke');
  const [match] = hit?.nearby.matches ?? [];
  expect(long.text.slice(match?.start, match?.end)).toBe('Brücke');
});

test('an opening passage comes before the same one later on', async () => {
  const twice = 'Die Brücke ist alt.\n\n---\n\nDie Brücke ist alt.';
  const hits = await hitsIn([twice], 'Wie alt ist die Brücke?');
  expect(hits.map(({ passage }) => passage.start > 0)).toEqual([false, true]);
});

test('articles that came and went leave no trace in what is found, nor in its worth', async () => {
  const named = (articles: readonly Article[], name: string) =>
    articles.map((article, n) => ({ ...article, id: name + String(n) }));
  const some = fc.array(anyArticle, { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(some, some, anyQuestion, async (staying, guests, question) => {
      const search = await searching(named(staying, 'stays'));
      const before = await search.search(question, { limit: Infinity });
      for (const guest of named(guests, 'guest')) {
        await search.put(guest);
        await search.put(guest);
      }
      for (const { id } of named(guests, 'guest')) await search.remove(id);
      const after = await search.search(question, { limit: Infinity });
      expect(after.map(rounded)).toEqual(before.map(rounded));
    }),
  );
});

/** Sums that were added to and taken from differ in their last digits. */
function rounded(hit: RankedHit): RankedHit {
  return {
    ...hit,
    score: Number(hit.score.toFixed(9)),
    certainty: Number(hit.certainty.toFixed(9)),
  };
}
