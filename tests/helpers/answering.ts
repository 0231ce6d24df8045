import type { Answers } from '../../src/answers/answers.ts';
import { createAnswers } from '../../src/answers/answers.ts';
import type { Article } from '../../src/articles/article.ts';
import type { Collection } from '../../src/articles/collection.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { createSegmentedEngine } from '../../src/search/segments/segmented.ts';
import { createRankedSearch } from '../../src/search/ranked.ts';
import { lexicon } from './lexicon.ts';

/** Answers from these articles alone. */
export async function answering(
  articles: readonly Article[],
): Promise<{ answers: Answers; collection: Collection }> {
  const collection = createCollection(articles);
  const engine = createRankedSearch(createSegmentedEngine(), lexicon);
  for (const article of articles) await engine.put(article);
  return { answers: createAnswers(collection, engine), collection };
}
