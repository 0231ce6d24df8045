import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../articles/article.ts';
import { SEGMENTS } from '../../tuning.ts';
import { createAnalyser } from '../analysis/analyser.ts';
import { bounds, ColumnBuilder } from '../analysis/column-builder.ts';
import type { Located } from '../analysis/columns.ts';
import type { OnIndexed, SearchEngine, SearchOptions } from '../engine.ts';
import type { Vocabulary } from '../ranking/vocabulary.ts';
import { createVocabulary } from '../ranking/vocabulary.ts';
import type { IndexHit } from './best-hits.ts';
import { bestHits } from './best-hits.ts';
import type { SharedBytes } from './bytes.ts';
import { bytesOf } from './bytes.ts';
import { placesOfFields } from './fields.ts';
import type { LiveSegment } from './live.ts';
import { createLiveSegment } from './live.ts';
import { createPackedSegments } from './packed-segments.ts';
import { passagesExpectedOf } from './packing/expected.ts';
import type { PackingThread } from './packing/thread.ts';
import { startPacking } from './packing/thread.ts';
import { outlinesOf, reconcile } from './reconcile.ts';
import { slicesOf } from './slices.ts';
import type { Snapshot } from './snapshot.ts';

/** Passages that are indexed without a pause: some 20 ms. */
const AT_ONCE = 50;
/** Live articles that are handed to a thread at once: some 2 ms. */
const HANDED_OVER = 50;
/** Different tokens of live articles that are remembered: most of those that come again soon. */
const TOKENS_KEPT = 65_536;

/** An index: its words, its articles as numbers, and what finds them. */
export interface Index extends SearchEngine {
  readonly vocabulary: Vocabulary;
  search(question: string, options: SearchOptions): Promise<IndexHit[]>;
  /** An article as numbers; `null` where there is none of that id. */
  articleNamed(id: string): Located | null;
}

export interface SegmentedEngine extends Index {
  /** Bytes of shared memory: what candidates are found by, and what else is kept to rank them. */
  bytes(): SharedBytes;
  /** Resolves once nothing is being packed. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface SegmentedOptions {
  /** Passages from which the live segment is packed. */
  readonly liveLimit?: number;
  readonly start?: () => PackingThread;
  /** Where what is packed is kept for the next start. */
  readonly snapshot?: Snapshot | null;
  /** Hears why something in the background failed: nothing is lost by it but time. */
  readonly failed?: (error: unknown) => void;
}

/**
 * The index in memory: what is new in MiniSearch, which is packed in a thread of its own where it
 * grows. Scores are those of one index, BM25+ over text, heading and title of each passage.
 */
export function createSegmentedEngine({
  liveLimit = SEGMENTS.live,
  start = startPacking,
  snapshot = null,
  failed = (error) => {
    process.emitWarning(error as Error);
  },
}: SegmentedOptions = {}): SegmentedEngine {
  const vocabulary = createVocabulary();
  const analyse = createAnalyser(vocabulary, TOKENS_KEPT);
  let live = createLiveSegment((word) => vocabulary.termOf(word));
  /** Was live, and is being packed. */
  let frozen: LiveSegment | null = null;
  const packed = createPackedSegments({ vocabulary, start, snapshot, failed });
  /** Which put of an article is the latest. */
  const puts = new Map<string, symbol>();
  /** The vocabulary is the thread's meanwhile. */
  let loading: Promise<void> = Promise.resolve();

  function all() {
    return [live, ...(frozen === null ? [] : [frozen]), ...packed.all()];
  }
  /** Counts the passages of an article in or out. */
  function count({ columns, article }: Located, by: 1 | -1): void {
    const [first, end] = bounds(columns.firstPassages, article);
    for (let passage = first; passage < end; passage++) {
      const [title, heading, text] = placesOfFields(columns, passage);
      vocabulary.countAbove(columns.words, title, by);
      vocabulary.countAbove(columns.words, heading, by);
      vocabulary.count(columns.words, text, by);
    }
  }
  function remove(articleId: string): void {
    const found = articleNamed(articleId);
    if (found !== null) count(found, -1);
    for (const segment of all()) segment.remove(articleId);
    packed.removed(articleId);
  }
  function articleNamed(id: string): Located | null {
    for (const segment of all()) {
      const found = segment.articleNamed(id);
      if (found !== null) return found;
    }
    return null;
  }
  /** Between articles: none may stand in two segments. */
  function packIfFull(): void {
    if (frozen !== null || puts.size > 0 || live.size < liveLimit) return;
    frozen = live;
    live = createLiveSegment((word) => vocabulary.termOf(word));
    const slices = slicesOf(HANDED_OVER, frozen.articles(), () => 1);
    // Should it fail, what is frozen goes on being searched as it is.
    packed.add(slices, () => {
      frozen = null;
      packIfFull();
    });
  }
  async function put(article: Article): Promise<void> {
    const own = Symbol(article.id);
    puts.set(article.id, own);
    /** Answers under way go on in between; the article may go or change meanwhile. */
    async function isLatestAfter(steps: Iterator<void>): Promise<boolean> {
      for (let step = 1; steps.next().done !== true; step++) {
        if (step % AT_ONCE === 0) await setImmediate();
        if (puts.get(article.id) !== own) return false;
      }
      return true;
    }
    try {
      const builder = new ColumnBuilder();
      if (!(await isLatestAfter(analyse(article, builder)))) return;
      const columns = builder.columns();
      remove(article.id);
      count({ columns, article: 0 }, 1);
      await isLatestAfter(live.adding(article.id, columns));
    } finally {
      if (puts.get(article.id) === own) puts.delete(article.id);
    }
    packIfFull();
  }

  async function load(articles: readonly Article[], onProgress: OnIndexed): Promise<void> {
    const [isRestored, outlines] = await Promise.all([packed.restore(), outlinesOf(articles)]);
    const missing = isRestored ? reconcile(articles, outlines, packed.all(), remove) : articles;
    onProgress(0, missing.length);
    if (passagesExpectedOf(missing) >= liveLimit)
      return await packed.load(missing, (done) => {
        onProgress(done, missing.length);
      });
    for (const [done, article] of missing.entries()) {
      await put(article);
      onProgress(done + 1, missing.length);
    }
  }

  return {
    vocabulary,
    articleNamed,
    async put(article) {
      await loading;
      await put(article);
    },
    async load(articles, onProgress = () => {}) {
      const own = loading.then(() => load(articles, onProgress));
      loading = own.catch(() => undefined);
      await own;
    },
    async remove(articleId) {
      await loading;
      puts.delete(articleId);
      remove(articleId);
      packIfFull();
    },
    search: (question, options) =>
      bestHits(question, options, vocabulary, {
        live: frozen === null ? [live] : [live, frozen],
        packed: packed.all(),
      }),
    passages: () => Promise.resolve(all().reduce((sum, segment) => sum + segment.left(), 0)),
    bytes: () => bytesOf(packed.all(), vocabulary.columns()),
    settled: () => packed.settled(),
    close: () => packed.close(),
  };
}
