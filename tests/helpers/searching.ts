import type { Article } from '../../src/articles/article.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { createSegmentedEngine } from '../../src/search/segments/segmented.ts';
import type { RankedSearch } from '../../src/search/ranked.ts';
import { createRankedSearch } from '../../src/search/ranked.ts';
import { lexicon as ownWords } from './lexicon.ts';
import { articleOf } from './written-article.ts';

/** A search over these articles alone; the id of a text is its place in the list. */
export async function searching(
  articles: readonly (Article | string)[],
  lexicon: Lexicon = ownWords,
): Promise<RankedSearch> {
  const search = createRankedSearch(createSegmentedEngine(), lexicon);
  for (const [place, given] of articles.entries()) {
    const article = typeof given === 'string' ? articleOf(given, { id: String(place) }) : given;
    await search.put(article);
  }
  return search;
}
