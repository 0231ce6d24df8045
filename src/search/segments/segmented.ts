import { setImmediate } from 'node:timers/promises';
import { SEGMENTS } from '../../tuning.ts';
import type { Hit, SearchEngine } from '../engine.ts';
import { bestFirst } from '../order.ts';
import { wantedTerms } from '../wanted.ts';
import { entriesOf, entryOf, slicesOf, upTo } from './entries.ts';
import type { LiveSegment } from './live.ts';
import { createLiveSegment } from './live.ts';
import { createPackedSegments } from './packed-segments.ts';
import type { PackingThread } from './packing/thread.ts';
import { startPacking } from './packing/thread.ts';
import { topOf } from './top.ts';
import { statisticsOf, weigh } from './weighed.ts';

/** Passages that are indexed without a pause: some 20 ms. */
const AT_ONCE = 50;
/** Passages that are handed to a thread at once: some 5 ms. */
const HANDED_OVER = 500;

export interface SegmentedEngine extends SearchEngine {
  /** Resolves once nothing is being packed. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface SegmentedOptions {
  /** Passages from which the live segment is packed. */
  readonly liveLimit?: number;
  readonly start?: () => PackingThread;
}

/**
 * The index in memory: what is new in MiniSearch, which is packed in a thread of its own where it
 * grows. Scores are those of one index, BM25+ over text, heading and title of each passage.
 */
export function createSegmentedEngine({
  liveLimit = SEGMENTS.live,
  start = startPacking,
}: SegmentedOptions = {}): SegmentedEngine {
  let live = createLiveSegment();
  /** Was live, and is being packed. */
  let frozen: LiveSegment | null = null;
  const packed = createPackedSegments(start);
  /** Which put of an article is the latest. */
  const puts = new Map<string, symbol>();

  function remove(articleId: string): void {
    live.remove(articleId);
    frozen?.remove(articleId);
    packed.remove(articleId);
  }
  /** Between articles: none may stand in two segments. */
  function packIfFull(): void {
    if (frozen !== null || puts.size > 0 || live.size < liveLimit) return;
    frozen = live;
    live = createLiveSegment();
    const packing = packed.add(slicesOf(HANDED_OVER, frozen.entries()), () => {
      frozen = null;
      packIfFull();
    });
    // Should it fail, what is frozen goes on being searched as it is.
    packing.catch((error: unknown) => {
      process.emitWarning(error as Error);
    });
  }
  function segments() {
    return [live, ...(frozen === null ? [] : [frozen]), ...packed.all()].filter(
      (segment) => segment.left() > 0,
    );
  }

  return {
    async put(article, passages) {
      remove(article.id);
      const own = Symbol(article.id);
      puts.set(article.id, own);
      try {
        for (const [at, passage] of passages.entries()) {
          // Answers under way go on in between; the article may go or change meanwhile.
          if (at > 0 && at % AT_ONCE === 0) await setImmediate();
          if (puts.get(article.id) !== own) return;
          live.add(entryOf(article, passage));
        }
      } finally {
        if (puts.get(article.id) === own) puts.delete(article.id);
      }
      packIfFull();
    },
    async load(articles) {
      const all = entriesOf(articles);
      const few = [...upTo(liveLimit, all)];
      if (few.flat().length < liveLimit) {
        for (const entries of few) {
          for (const entry of entries) live.add(entry);
          await setImmediate();
        }
        return;
      }
      for (let begun = few; begun.length > 0; begun = [...upTo(1, all)]) {
        const parts = [begun, upTo(SEGMENTS.largest, all)].values();
        await packed.add(
          slicesOf(
            HANDED_OVER,
            parts.flatMap((part) => part),
          ),
        );
      }
    },
    remove(articleId) {
      puts.delete(articleId);
      remove(articleId);
      packIfFull();
      return Promise.resolve();
    },
    search(question, { limit, accept, also = [] }) {
      const found = segments();
      const wanted = wantedTerms(question, also);
      const weighed = weigh(found, wanted, statisticsOf(found));
      const hits = found.flatMap((segment, at): Hit[] => {
        const isWanted = (number: number) =>
          !segment.isRemoved(number) && accept?.(segment.passageAt(number).articleId) !== false;
        return topOf(segment, weighed[at] ?? [], limit, isWanted).map(
          ({ number, score, terms }) => ({
            passage: segment.passageAt(number),
            score,
            terms: terms.map((term) => wanted[term]?.term ?? ''),
          }),
        );
      });
      return Promise.resolve(hits.sort(bestFirst).slice(0, limit));
    },
    passages: () => Promise.resolve(segments().reduce((sum, segment) => sum + segment.left(), 0)),
    settled: () => packed.settled(),
    close: () => packed.close(),
  };
}
