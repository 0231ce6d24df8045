import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Flaw } from './header.ts';
import type { SegmentRead } from './segment-file.ts';
import { readSegmentFile, writeSegmentFile } from './segment-file.ts';
import { UNFINISHED } from './whole-file.ts';

/** Segments that belong together. */
export interface Generation {
  /** Counts from 1. */
  readonly number: number;
  /** Names of files in the folder. */
  readonly segments: readonly string[];
  /** What the caller wants to know about them, as JSON keeps it: short, since that blocks the loop. */
  readonly notes: unknown;
}

export type GenerationRead =
  | { readonly kind: 'read'; readonly generation: Generation }
  | { readonly kind: 'unusable'; readonly reason: Flaw };

/**
 * Segments on disk, of which one generation counts at any time: a process that dies leaves the one
 * before or the new one, each whole. One process at a time may have the folder.
 */
export interface SegmentFolder {
  current(): GenerationRead;
  /**
   * Keeps a buffer, on disk once this resolves.
   *
   * @returns a name for a generation to come; in none, the segment goes when the folder is opened again
   */
  add(buffer: SharedArrayBuffer): Promise<string>;
  read(segment: string): Promise<SegmentRead>;
  /**
   * Makes segments the generation that counts, then removes those of the one before that are not
   * among them. One after the other, in the order of the calls; what is given must stay as it is
   * until then.
   */
  commit(segments: readonly string[], notes: unknown): Promise<void>;
}

const MANIFEST = 'generation';
const SEGMENT = '.segment';

/** What there is in a folder that another process may have: nothing is made or removed. */
export async function lookIntoSegmentFolder(
  dir: string,
  fingerprint: string,
): Promise<Pick<SegmentFolder, 'current' | 'read'>> {
  const current = generationIn(await readSegmentFile(join(dir, MANIFEST), fingerprint));
  return {
    current: () => current,
    read: (segment) => readSegmentFile(join(dir, segment), fingerprint),
  };
}

/**
 * Opens a folder, or makes it, and removes what its generation lacks.
 *
 * @param fingerprint of the analysis: what comes from another one is removed
 */
export async function openSegmentFolder(dir: string, fingerprint: string): Promise<SegmentFolder> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const manifest = join(dir, MANIFEST);
  let current = generationIn(await readSegmentFile(manifest, fingerprint));
  let committed = Promise.resolve();
  await removeAllBut(generationOf(current).segments, dir);

  async function commit(segments: readonly string[], notes: unknown): Promise<void> {
    const before = generationOf(current);
    const generation = { number: before.number + 1, segments, notes };
    const { buffer } = new TextEncoder().encode(JSON.stringify(generation));
    await writeSegmentFile(manifest, { fingerprint, buffer });
    current = { kind: 'read', generation };
    const gone = new Set(before.segments).difference(new Set(segments));
    for (const segment of gone) await rm(join(dir, segment));
  }

  return {
    current: () => current,
    async add(buffer) {
      const segment = `${randomUUID()}${SEGMENT}`;
      await writeSegmentFile(join(dir, segment), { fingerprint, buffer });
      return segment;
    },
    read: (segment) => readSegmentFile(join(dir, segment), fingerprint),
    async commit(segments, notes) {
      const done = committed.then(() => commit(segments, notes));
      // Whoever called is told of a failure; the next commit need not be.
      committed = done.catch(() => undefined);
      await done;
    },
  };
}

/** The manifest is a file like those that it names, its content JSON, so that no damage escapes. */
function generationIn(manifest: SegmentRead): GenerationRead {
  if (manifest.kind === 'unusable') return manifest;
  const generation = JSON.parse(Buffer.from(manifest.buffer).toString()) as Generation;
  return { kind: 'read', generation };
}

function generationOf(current: GenerationRead): Generation {
  return current.kind === 'read' ? current.generation : { number: 0, segments: [], notes: null };
}

/** Among files of ours: what has another kind of name is not. */
async function removeAllBut(segments: readonly string[], dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    const isOurs = name.endsWith(SEGMENT) || name.endsWith(UNFINISHED);
    if (isOurs && !segments.includes(name)) await rm(join(dir, name));
  }
}
