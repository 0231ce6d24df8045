import { setImmediate } from 'node:timers/promises';
import { SEGMENTS } from '../../tuning.ts';
import type { Entry } from './entries.ts';
import type { PackedSegment } from './packed/packed.ts';
import { openPacked } from './packed/packed.ts';
import type { PackingThread } from './packing/thread.ts';

/** The packed segments of an index; they are made and merged in a thread of its own. */
export interface PackedSegments {
  all(): readonly PackedSegment[];
  /**
   * Packs the passages of some articles.
   *
   * @param slices of which little is handed over at once
   * @param packed is called at the moment from which they stand in a packed segment
   */
  add(slices: Iterable<readonly Entry[]>, packed?: () => void): Promise<void>;
  remove(articleId: string): void;
  /** Resolves once nothing is being done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export function createPackedSegments(start: () => PackingThread): PackedSegments {
  let segments: readonly PackedSegment[] = [];
  let work: Promise<unknown> = Promise.resolve();
  let thread: PackingThread | null = null;
  let isClosed = false;
  /** What was removed since the thread began with what it is doing. */
  const removed = new Set<string>();

  async function pack(
    slices: Iterable<readonly Entry[]>,
    thread: PackingThread,
  ): Promise<PackedSegment> {
    removed.clear();
    for (const slice of slices) {
      await thread.ask('take', slice);
      // Answers under way go on in between.
      await setImmediate();
    }
    return opened(await thread.ask('pack'));
  }
  async function merge(sources: readonly PackedSegment[], thread: PackingThread): Promise<void> {
    removed.clear();
    const merged = opened(
      await thread.ask(
        'merge',
        sources.map(({ buffer, removed }) => ({ buffer, removed })),
      ),
    );
    segments = [...segments.filter((segment) => !sources.includes(segment)), merged];
  }
  /** Without what was removed meanwhile. */
  function opened(buffer: SharedArrayBuffer): PackedSegment {
    const segment = openPacked(buffer);
    for (const articleId of removed) segment.remove(articleId);
    return segment;
  }
  async function next(slices: Iterable<readonly Entry[]>, packed?: () => void): Promise<void> {
    if (isClosed) return;
    thread = start();
    try {
      segments = [...segments, await pack(slices, thread)];
      packed?.();
      for (let due = dueToMerge(segments); due.length > 0; due = dueToMerge(segments)) {
        await merge(due, thread);
      }
    } catch (error) {
      // Closing ends what is under way.
      if (!isClosed) throw error;
    } finally {
      await thread.close();
      thread = null;
    }
  }
  return {
    all: () => segments,
    add(slices, packed) {
      const own = work.then(() => next(slices, packed));
      work = Promise.allSettled([own]);
      return own;
    },
    remove(articleId) {
      removed.add(articleId);
      for (const segment of segments) segment.remove(articleId);
    },
    async settled() {
      for (let last; last !== work; await last) last = work;
    },
    async close() {
      isClosed = true;
      await thread?.close();
      await work;
    },
  };
}

/** Several segments about as large, or one of which much was removed; `[]` where none are due. */
function dueToMerge(segments: readonly PackedSegment[]): readonly PackedSegment[] {
  const worn = segments.find((segment) => segment.left() < SEGMENTS.left * segment.size);
  if (worn !== undefined) return [worn];
  const bySize = Map.groupBy(segments, (segment) =>
    Math.floor(Math.log(segment.left()) / Math.log(SEGMENTS.merged)),
  );
  return bySize.values().find((alike) => alike.length >= SEGMENTS.merged) ?? [];
}
