import type { Collection } from '../articles/collection.ts';
import { createCollection } from '../articles/collection.ts';
import type { Reading } from '../articles/folder.ts';
import { readFolder } from '../articles/folder.ts';
import { passagesOf } from '../articles/passages.ts';
import { UserError } from '../errors.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { createMiniSearchEngine } from '../search/minisearch.ts';
import { createRankedSearch } from '../search/ranked.ts';
import type { Answers } from './answers.ts';
import { createAnswers } from './answers.ts';

/** A folder of articles, read, indexed and ready to be asked. */
export interface OpenFolder {
  readonly reading: Reading;
  readonly collection: Collection;
  readonly engine: SearchEngine;
  readonly answers: Answers;
}

/** @throws {UserError} where the folder is missing or holds no article */
export async function openFolder(dir: string, lexicon: Lexicon): Promise<OpenFolder> {
  const reading = await readFolder(dir);
  if (reading.articles.length === 0) {
    const { length } = reading.skipped;
    const skipped = length > 0 ? `; npm run read -- ${dir} says why ${length} were skipped` : '';
    throw new UserError(
      `The folder ${dir} holds no article: put files there, in the formats of seeds/README.md${skipped}.`,
    );
  }
  const collection = createCollection(reading.articles);
  const engine = createRankedSearch(createMiniSearchEngine(), lexicon);
  for (const article of reading.articles) await engine.put(article, passagesOf(article));
  return { reading, collection, engine, answers: createAnswers(collection, engine) };
}
