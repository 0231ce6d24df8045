import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Flaw } from './header.ts';
import { checksumIn, checksumOf, flawOf, HEADER_LENGTH, headerFor, setChecksum } from './header.ts';
import { readSlices, writeSlices } from './slices.ts';
import { writeWhole } from './whole-file.ts';

/** What is kept in a file. */
export interface SegmentFile {
  /** Of the analysis that the content comes from: to another one it is worth nothing. */
  readonly fingerprint: string;
  readonly buffer: ArrayBufferLike;
}

/** A file's content, or why nothing of it can be used. */
export type SegmentRead =
  | { readonly kind: 'read'; readonly buffer: SharedArrayBuffer }
  | { readonly kind: 'unusable'; readonly reason: Flaw };

/**
 * Keeps a buffer as a file, on disk once this resolves. The event loop goes on meanwhile, and the
 * buffer must stay as it is.
 *
 * @throws what the file system throws; what had the name before is still there then
 */
export async function writeSegmentFile(
  path: string,
  { fingerprint, buffer }: SegmentFile,
): Promise<void> {
  const header = headerFor({ fingerprint, length: buffer.byteLength });
  await writeWhole(path, async (file) => {
    let checksum = checksumOf(header);
    await writeSlices(file, new Uint8Array(buffer), HEADER_LENGTH, (slice) => {
      checksum = crc32(slice, checksum);
    });
    setChecksum(header, checksum);
    await writeSlices(file, header, 0);
  });
}

/**
 * Reads a buffer that was kept for the same analysis. The event loop goes on meanwhile.
 *
 * @throws what is not the file's fault: a missing permission, a disk that fails
 */
export async function readSegmentFile(path: string, fingerprint: string): Promise<SegmentRead> {
  const opened = await openIfThere(path);
  if (opened === null) return unusable('missing');
  await using file = opened;
  const length = (await file.stat()).size - HEADER_LENGTH;
  const header = Buffer.alloc(HEADER_LENGTH);
  if (!(await readSlices(file, header, 0))) return unusable('cut');
  const flaw = flawOf(header, { length, fingerprint });
  if (flaw !== null) return unusable(flaw);
  const buffer = new SharedArrayBuffer(length);
  let checksum = checksumOf(header);
  const isWhole = await readSlices(file, new Uint8Array(buffer), HEADER_LENGTH, (slice) => {
    checksum = crc32(slice, checksum);
  });
  if (!isWhole) return unusable('cut');
  return checksum === checksumIn(header) ? { kind: 'read', buffer } : unusable('damaged');
}

function unusable(reason: Flaw): SegmentRead {
  return { kind: 'unusable', reason };
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
