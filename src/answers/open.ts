import type { Article } from '../articles/article.ts';
import type { BandKeys, Collection } from '../articles/collection.ts';
import type { Kinds } from '../articles/kinds/kinds.ts';
import { KINDS } from '../articles/kinds/kinds.ts';
import type { KnownFile } from '../articles/known-file.ts';
import type { Reading } from '../articles/reading.ts';
import { newsIn } from '../articles/reading.ts';
import { WHOLE_FOLDER } from '../articles/refusal.ts';
import type { Lister } from '../articles/listing/lister.ts';
import type { OnProgress } from '../articles/shelf.ts';
import { createShelf } from '../articles/shelf.ts';
import type { Watching } from '../articles/watch.ts';
import { watchShelf } from '../articles/watch.ts';
import { UserError } from '../errors.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { createSegmentedEngine } from '../search/segments/segmented.ts';
import type { RankedSearch } from '../search/ranked.ts';
import { createRankedSearch } from '../search/ranked.ts';
import type { Answers } from './answers.ts';
import { createAnswers } from './answers.ts';
import { collect } from './collect.ts';
import type { KeptIndex } from './kept-index.ts';

export type { Reading } from '../articles/reading.ts';

/** A folder of articles, and those from elsewhere, read, indexed and ready to be asked. */
export interface OpenFolder {
  /** What was read at last. */
  readonly reading: () => Reading;
  /** What became of each file at its last reading, by path. */
  readonly files: () => ReadonlyMap<string, KnownFile>;
  readonly collection: Collection;
  readonly engine: RankedSearch;
  readonly answers: Answers;
  /** Milliseconds that were spent on the index alone, from what was kept of it or from the texts. */
  readonly indexMilliseconds: number;
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

/** How a folder is opened. */
export interface Opening {
  readonly kinds?: Kinds;
  /** Of the folder; may have begun already. */
  readonly lister?: Lister;
  /** Hears of the files read, then of the articles indexed, which takes longer. */
  readonly onProgress?: OnProgress;
  /** Files as they were read before: those that are still the same are not read again. */
  readonly files?: ReadonlyMap<string, KnownFile>;
  /** Where the index is kept for the next start; `null` or left out for nowhere. */
  readonly index?: KeptIndex | null;
  /** Articles from elsewhere; where one has the id of an article of the folder, that one counts. */
  readonly besides?: readonly Article[];
  /** Those of an earlier start, made by the same code. */
  readonly bandKeys?: BandKeys;
}

/** What there is while the index is being made. */
export type Begun = Pick<OpenFolder, 'files' | 'collection' | 'engine'>;

/** @throws {UserError} where the folder is missing or holds no article */
export async function openFolder(
  dir: string,
  lexicon: Lexicon,
  opening?: Opening,
): Promise<OpenFolder> {
  const [opened] = await openFolderBeside(() => Promise.resolve(), dir, lexicon, opening);
  return opened;
}

/**
 * Does something as soon as the articles are known, beside the index, which a thread makes.
 *
 * @throws {UserError} where the folder is missing or holds no article
 */
export async function openFolderBeside<Done>(
  beside: (begun: Begun) => Promise<Done>,
  dir: string,
  lexicon: Lexicon,
  {
    kinds = KINDS,
    lister,
    onProgress = () => {},
    files,
    besides = [],
    bandKeys,
    index = null,
  }: Opening = {},
): Promise<[OpenFolder, Done]> {
  const shelf = createShelf(dir, kinds, lister);
  await shelf.look(onProgress, files);
  let reading = shelf.reading();
  if (reading.articles.length === 0) {
    const { length } = reading.skipped;
    const skipped = length > 0 ? `; npm run read -- ${dir} says why ${length} were skipped` : '';
    throw new UserError(
      `The folder ${dir} holds no article: put files there, in the formats of seeds/README.md${skipped}.`,
    );
  }
  const articles = withBesides(reading.articles, besides);
  const start = performance.now();
  const snapshot = index && (await index.snapshot);
  const passages = createSegmentedEngine({ snapshot, ...(index && { failed: index.failed }) });
  const engine = createRankedSearch(passages, lexicon);

  function begun(collection: Collection): Begun {
    return { files: () => shelf.files(), collection, engine };
  }
  /** What was kept of the index is read by this thread: nothing is done beside that. */
  const isBeingMade = Promise.withResolvers<undefined>();
  async function loadIndex(): Promise<number> {
    await engine.load(articles, (done, total) => {
      isBeingMade.resolve(undefined);
      onProgress(done, total, 'articles');
    });
    return Math.round(performance.now() - start);
  }
  async function collectAndGoOn(): Promise<[Collection, Done]> {
    await isBeingMade.promise;
    const collection = await collect(articles, bandKeys);
    return [collection, await beside(begun(collection))];
  }
  const [indexMilliseconds, [collection, done]] = await Promise.all([
    loadIndex(),
    collectAndGoOn(),
  ]);

  async function follow({ take, tell, returned }: FolderObserver): Promise<void> {
    const now = shelf.reading();
    await take(now.articles);
    if (isGone(reading) && !isGone(now)) returned();
    tell(newsIn(now, reading));
    reading = now;
  }
  const opened: OpenFolder = {
    ...begun(collection),
    reading: () => reading,
    answers: createAnswers(collection, engine),
    indexMilliseconds,
    close: () => passages.close(),
    watch: (observer) => watchShelf(shelf, () => follow(observer), observer.failed),
  };
  return [opened, done];
}

/** Those of files count where both have an id. */
function withBesides(ofFiles: readonly Article[], besides: readonly Article[]): readonly Article[] {
  if (besides.length === 0) return ofFiles;
  const inFiles = new Set(ofFiles.map(({ id }) => id));
  return [...ofFiles, ...besides.filter(({ id }) => !inFiles.has(id))];
}

function isGone({ skipped }: Reading): boolean {
  return skipped.some(({ path }) => path === WHOLE_FOLDER);
}
