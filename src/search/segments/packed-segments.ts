import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../articles/article.ts';
import { SEGMENTS } from '../../tuning.ts';
import type { Vocabulary } from '../ranking/vocabulary.ts';
import type { PackedSegment } from './packed/packed.ts';
import { openPacked } from './packed/packed.ts';
import { packTogether } from './packing/pack-together.ts';
import type { PackingThread } from './packing/thread.ts';
import type { Source } from './segment.ts';
import type { Snapshot } from './snapshot.ts';

/** The packed segments of an index; they are made and merged in a thread of its own. */
export interface PackedSegments {
  all(): readonly PackedSegment[];
  /**
   * Packs articles in the background.
   *
   * @param slices of which little is handed over at once
   * @param done is called at the moment from which they stand in a packed segment
   */
  add(slices: Iterable<readonly Source[]>, done: () => void): void;
  /**
   * Analyses and packs articles. The vocabulary must stay as it is until this resolves.
   *
   * @param onRead hears how many were read
   */
  load(articles: readonly Article[], onRead: (articles: number) => void): Promise<void>;
  /** Begins with what was kept, the words into an empty vocabulary. @returns whether there is such */
  restore(): Promise<boolean>;
  /** To be called for what is removed, so that it stays so in what is being packed. */
  removed(articleId: string): void;
  /** Resolves once nothing is being done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** What packed segments work with. */
interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly start: () => PackingThread;
  /** Where they are kept; `null` for nowhere. */
  readonly snapshot: Snapshot | null;
  /** Hears why something in the background failed. */
  readonly failed: (error: unknown) => void;
}

export function createPackedSegments({
  vocabulary,
  start,
  snapshot,
  failed,
}: Surroundings): PackedSegments {
  let segments: readonly PackedSegment[] = [];
  let work: Promise<unknown> = Promise.resolve();
  let thread: PackingThread | null = null;
  let isClosed = false;
  /** What was removed since the thread began with what it is doing. */
  const removed = new Set<string>();

  async function packed(
    merged: readonly PackedSegment[],
    thread: PackingThread,
  ): Promise<PackedSegment> {
    const parts = merged.map(({ buffer, removed }) => ({ buffer, removed }));
    return opened(await thread.ask('pack', parts, vocabulary.columns()));
  }
  /** Without what was removed meanwhile. */
  function opened(buffer: SharedArrayBuffer): PackedSegment {
    const segment = openPacked(buffer);
    for (const articleId of removed) segment.remove(articleId);
    return segment;
  }
  async function add(
    slices: Iterable<readonly Source[]>,
    thread: PackingThread,
    done: () => void,
  ): Promise<void> {
    removed.clear();
    for (const slice of slices) {
      await thread.ask('take', slice);
      // Answers under way go on in between.
      await setImmediate();
    }
    segments = [...segments, await packed([], thread)];
    done();
  }
  async function load(
    articles: readonly Article[],
    onRead: (articles: number) => void,
    thread: PackingThread,
  ): Promise<void> {
    removed.clear();
    const { segments, words } = await packTogether(
      articles,
      { columns: vocabulary.columns(), thread, start },
      onRead,
    );
    vocabulary.adopt(words);
    await take(segments);
  }
  /** Takes over segments whose passages were not counted yet; others go on in between. */
  async function take(buffers: readonly SharedArrayBuffer[]): Promise<void> {
    const taken: PackedSegment[] = [];
    for (const buffer of buffers) {
      const segment = openPacked(buffer);
      await setImmediate();
      vocabulary.countMany(segment.counted());
      await setImmediate();
      taken.push(segment);
    }
    segments = [...segments, ...taken];
  }
  async function keep(thread: PackingThread): Promise<void> {
    if (snapshot === null) return;
    const words = await thread.ask('joinWords', vocabulary.columns());
    const buffers = segments.map(({ buffer }) => buffer);
    await snapshot.keep(words, buffers);
  }
  async function mergeAllDue(thread: PackingThread): Promise<void> {
    for (let due = dueToMerge(segments); due.length > 0; due = dueToMerge(segments)) {
      removed.clear();
      const merged = await packed(due, thread);
      segments = [...segments.filter((segment) => !due.includes(segment)), merged];
    }
  }
  async function inThread(task: (thread: PackingThread) => Promise<void>): Promise<void> {
    if (isClosed) return;
    thread = start();
    try {
      await task(thread);
    } catch (error) {
      // Closing ends what is under way.
      if (!isClosed) throw error;
    } finally {
      await thread.close();
      thread = null;
    }
  }
  function queued(task: (thread: PackingThread) => Promise<void>): Promise<void> {
    const own = work.then(() => inThread(task));
    work = Promise.allSettled([own]);
    return own;
  }
  /** What nobody waits for. */
  function inBackground(task: (thread: PackingThread) => Promise<void>): void {
    queued(async (thread) => {
      await task(thread);
      await mergeAllDue(thread);
      await keep(thread);
    }).catch(failed);
  }
  return {
    all: () => segments,
    add(slices, done) {
      inBackground((thread) => add(slices, thread, done));
    },
    async load(articles, onRead) {
      await queued((thread) => load(articles, onRead, thread));
      if (snapshot !== null || dueToMerge(segments).length > 0) inBackground(mergeAllDue);
    },
    async restore() {
      const kept = await snapshot?.read();
      if (kept === null || kept === undefined) return false;
      vocabulary.adopt(kept.words);
      await take(kept.segments);
      return true;
    },
    removed(articleId) {
      removed.add(articleId);
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
