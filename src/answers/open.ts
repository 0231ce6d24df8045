import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { createCollection } from '../articles/collection.ts';
import type { Kinds } from '../articles/kinds/kinds.ts';
import { KINDS } from '../articles/kinds/kinds.ts';
import type { Reading } from '../articles/reading.ts';
import { newsIn } from '../articles/reading.ts';
import { createShelf } from '../articles/shelf.ts';
import type { Watching } from '../articles/watch.ts';
import { watchShelf } from '../articles/watch.ts';
import { UserError } from '../errors.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { createMiniSearchEngine } from '../search/minisearch.ts';
import { createRankedSearch } from '../search/ranked.ts';
import type { Answers } from './answers.ts';
import { createAnswers } from './answers.ts';
import type { Refreshed } from './refresh.ts';
import { refresh } from './refresh.ts';

export type { Reading } from '../articles/reading.ts';

/** A folder of articles, read, indexed and ready to be asked. */
export interface OpenFolder {
  /** What was read at last. */
  readonly reading: () => Reading;
  readonly collection: Collection;
  readonly engine: SearchEngine;
  readonly answers: Answers;
  /**
   * From now on, answers follow what changes in the folder.
   * @param take brings the folder's articles, as they are now, into collection and index
   */
  watch(observer: FolderObserver, take?: TakeArticles): Watching;
}

export type TakeArticles = (articles: readonly Article[]) => Promise<Refreshed>;

/** Who is told what became of a folder that is watched. */
export interface FolderObserver {
  /** @param news what was not there, skipped or ignored before */
  readonly refreshed: (what: Refreshed, news: Reading) => void;
  readonly failed: (error: unknown) => void;
}

/** @throws {UserError} where the folder is missing or holds no article */
export async function openFolder(
  dir: string,
  lexicon: Lexicon,
  kinds: Kinds = KINDS,
): Promise<OpenFolder> {
  const shelf = createShelf(dir, kinds);
  await shelf.look();
  let reading = shelf.reading();
  if (reading.articles.length === 0) {
    const { length } = reading.skipped;
    const skipped = length > 0 ? `; npm run read -- ${dir} says why ${length} were skipped` : '';
    throw new UserError(
      `The folder ${dir} holds no article: put files there, in the formats of seeds/README.md${skipped}.`,
    );
  }
  const collection = createCollection();
  const engine = createRankedSearch(createMiniSearchEngine(), lexicon);
  await refresh(reading.articles, collection, engine);

  const takeAll: TakeArticles = (articles) => refresh(articles, collection, engine);

  async function follow({ refreshed }: FolderObserver, take: TakeArticles): Promise<void> {
    const before = reading;
    reading = shelf.reading();
    const what = await take(reading.articles);
    refreshed(what, newsIn(reading, before));
  }
  return {
    reading: () => reading,
    collection,
    engine,
    answers: createAnswers(collection, engine),
    watch: (observer, take = takeAll) =>
      watchShelf(shelf, () => follow(observer, take), observer.failed),
  };
}
