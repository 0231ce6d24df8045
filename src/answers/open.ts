import type { Article } from '../articles/article.ts';
import type { Collection } from '../articles/collection.ts';
import { createCollection } from '../articles/collection.ts';
import type { Kinds } from '../articles/kinds/kinds.ts';
import { KINDS } from '../articles/kinds/kinds.ts';
import { passagesOf } from '../articles/passages.ts';
import type { Reading } from '../articles/reading.ts';
import { newsIn } from '../articles/reading.ts';
import { WHOLE_FOLDER } from '../articles/refusal.ts';
import type { OnProgress } from '../articles/shelf.ts';
import { createShelf } from '../articles/shelf.ts';
import type { Watching } from '../articles/watch.ts';
import { watchShelf } from '../articles/watch.ts';
import { UserError } from '../errors.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Indexable } from '../search/engine.ts';
import { createSegmentedEngine } from '../search/segments/segmented.ts';
import type { RankedSearch } from '../search/ranked.ts';
import { createRankedSearch } from '../search/ranked.ts';
import type { Answers } from './answers.ts';
import { createAnswers } from './answers.ts';

export type { Reading } from '../articles/reading.ts';

/** A folder of articles, read, indexed and ready to be asked. */
export interface OpenFolder {
  /** What was read at last. */
  readonly reading: () => Reading;
  readonly collection: Collection;
  readonly engine: RankedSearch;
  readonly answers: Answers;
  /** From now on, the observer is told what changes in the folder. */
  watch(observer: FolderObserver): Watching;
  /** Ends what goes on in the background. */
  close(): Promise<void>;
}

/** What is done when a watched folder changes. */
export interface FolderObserver {
  /** Gets all articles of the folder as they are now; tried again until it succeeds. */
  readonly take: (articles: readonly Article[]) => Promise<void>;
  /** Gets what was not there, skipped or ignored before. */
  readonly tell: (news: Reading) => void;
  /** Called when the folder is there again after it was gone. */
  readonly returned: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * @param onProgress hears of the files read, then of the articles indexed, which takes longer
 * @throws {UserError} where the folder is missing or holds no article
 */
export async function openFolder(
  dir: string,
  lexicon: Lexicon,
  kinds: Kinds = KINDS,
  onProgress: OnProgress = () => {},
): Promise<OpenFolder> {
  const shelf = createShelf(dir, kinds);
  await shelf.look(onProgress);
  let reading = shelf.reading();
  if (reading.articles.length === 0) {
    const { length } = reading.skipped;
    const skipped = length > 0 ? `; npm run read -- ${dir} says why ${length} were skipped` : '';
    throw new UserError(
      `The folder ${dir} holds no article: put files there, in the formats of seeds/README.md${skipped}.`,
    );
  }
  const collection = createCollection(reading.articles);
  const passages = createSegmentedEngine();
  const engine = createRankedSearch(passages, lexicon);
  await engine.load(inPassages(reading.articles, onProgress));

  async function follow({ take, tell, returned }: FolderObserver): Promise<void> {
    const now = shelf.reading();
    await take(now.articles);
    if (isGone(reading) && !isGone(now)) returned();
    tell(newsIn(now, reading));
    reading = now;
  }
  return {
    reading: () => reading,
    collection,
    engine,
    answers: createAnswers(collection, engine),
    close: () => passages.close(),
    watch: (observer) => watchShelf(shelf, () => follow(observer), observer.failed),
  };
}

function* inPassages(articles: readonly Article[], onProgress: OnProgress): Generator<Indexable> {
  for (const [index, article] of articles.entries()) {
    yield [article, passagesOf(article)];
    onProgress(index + 1, articles.length, 'articles');
  }
}

function isGone({ skipped }: Reading): boolean {
  return skipped.some(({ path }) => path === WHOLE_FOLDER);
}
