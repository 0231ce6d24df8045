import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { passagesOf } from '../../src/articles/passages.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch.ts';
import type { RankedHit } from '../../src/search/ranked.ts';
import { createRankedSearch } from '../../src/search/ranked.ts';
import { lexicon } from '../helpers/lexicon.ts';
import { searchEngineContract } from '../contracts/search-engine.ts';
import { articleOf } from '../helpers/written-article.ts';

const create = () => createRankedSearch(createMiniSearchEngine(), lexicon);

searchEngineContract('MiniSearch, ranked anew,', create);

async function hitsIn(articles: readonly Article[], question: string): Promise<RankedHit[]> {
  const search = create();
  for (const article of articles) await search.put(article, passagesOf(article));
  return await search.search(question, { limit: Infinity });
}

async function order(texts: readonly string[], question: string): Promise<number[]> {
  const articles = texts.map((text, n) => articleOf(text, { id: String(n) }));
  return (await hitsIn(articles, question)).map(({ passage }) => Number(passage.articleId));
}

describe('of two passages with the same word of the question comes first', () => {
  test.each([
    ['the one with a part of its compound', 'Hafenbrücke', ['am Deich', 'am Hafen']],
    ['the one with another spelling of its name', 'Selenskij', ['Herr Schulz', 'Herr Selenskyj']],
    ['the one with another form of its verb', 'gedroht', ['und er sprach', 'und er drohte']],
  ])('%s', async (_, word, [without = '', withIt = '']) => {
    const texts = [without, withIt].map((end) => `Die Fähre lag still ${end}.`);
    expect(await order(texts, `Fähre ${word}`)).toEqual([1, 0]);
  });

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
  expect(hit?.nearby.map(shown)).toEqual(['Es war Mai.', 'Die Brücke am Hafen ist alt.']);
});

test('a passage with the whole question is certain, one with a little of it is not', async () => {
  const [hit] = await hitsIn([articleOf('Die Brücke am Hafen ist alt.')], 'Brücke am Hafen');
  expect(hit?.certainty).toBeGreaterThan(0.8);
  const [other] = await hitsIn([articleOf('Die Brücke ist alt.')], 'Brücke Zeppelin Kapitän');
  expect(other?.certainty).toBeLessThan(0.3);
});
