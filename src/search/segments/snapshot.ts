import type { WordColumns } from '../words/word-lists.ts';
import { splitWords } from '../words/words-buffer.ts';
import { fingerprintOfAnalysis } from './files/fingerprint.ts';
import type { Flaw } from './files/header.ts';
import type { SegmentFolder } from './files/segment-folder.ts';
import { lookIntoSegmentFolder, openSegmentFolder } from './files/segment-folder.ts';

/** An index on disk, for the next start. */
export interface Snapshot {
  /** Each of which must stay as it is until this resolves; in place of what was kept before. */
  keep(words: SharedArrayBuffer, segments: readonly SharedArrayBuffer[]): Promise<void>;
  /** What was kept, all of it; `null` where none was that can be used. */
  read(): Promise<Kept | null>;
}

/** A vocabulary without its counts, and the packed segments that go with it. */
export interface Kept {
  readonly words: WordColumns;
  readonly segments: readonly SharedArrayBuffer[];
}

/** What is told of a snapshot that cannot be used, beside what is no trouble. */
const TROUBLE: readonly Flaw[] = ['cut', 'damaged'];

/** Hears of a snapshot that was damaged; another way of reading texts is no trouble. */
type Told = (trouble: Error) => void;

/** @param dir a folder of its own; one process at a time may have it */
export async function openSnapshot(dir: string, told: Told): Promise<Snapshot> {
  const folder = await openSegmentFolder(dir, fingerprintOfAnalysis());
  /** The files of buffers that are kept. */
  const names = new WeakMap<SharedArrayBuffer, string>();

  async function nameOf(buffer: SharedArrayBuffer): Promise<string> {
    const known = names.get(buffer) ?? (await folder.add(buffer));
    names.set(buffer, known);
    return known;
  }
  return {
    async keep(words, segments) {
      const kept: string[] = [];
      for (const buffer of [words, ...segments]) kept.push(await nameOf(buffer));
      await folder.commit(kept, null);
    },
    async read() {
      const found = await buffersIn(folder, dir, told);
      for (const { name, buffer } of found) names.set(buffer, name);
      return keptIn(found);
    },
  };
}

/** What a snapshot holds that another process may keep. */
export async function lookIntoSnapshot(dir: string, told: Told): Promise<Snapshot> {
  const folder = await lookIntoSegmentFolder(dir, fingerprintOfAnalysis());
  return {
    keep: () => Promise.resolve(),
    read: async () => keptIn(await buffersIn(folder, dir, told)),
  };
}

interface NamedBuffer {
  readonly name: string;
  readonly buffer: SharedArrayBuffer;
}

function keptIn(buffers: readonly NamedBuffer[]): Kept | null {
  const [words, ...segments] = buffers.map(({ buffer }) => buffer);
  return words === undefined ? null : { words: splitWords(words), segments };
}

/** In their order; none where any of them cannot be used. */
async function buffersIn(
  folder: Pick<SegmentFolder, 'current' | 'read'>,
  dir: string,
  told: Told,
): Promise<NamedBuffer[]> {
  function none(flaw: Flaw): [] {
    if (TROUBLE.includes(flaw)) told(new Error(`the index in ${dir} is ${flaw}`));
    return [];
  }
  const current = folder.current();
  if (current.kind === 'unusable') return none(current.reason);
  const names = current.generation.segments;
  const reads = await Promise.all(
    names.map(async (name) => ({ name, ...(await folder.read(name)) })),
  );
  const buffers: NamedBuffer[] = [];
  for (const read of reads) {
    if (read.kind === 'unusable') return none(read.reason);
    buffers.push({ name: read.name, buffer: read.buffer });
  }
  return buffers;
}
