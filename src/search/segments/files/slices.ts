import type { FileHandle } from 'node:fs/promises';
import { SEGMENT_FILES } from '../../../tuning.ts';

/** Told of each slice in order, once it is read or written. */
type OnSlice = (slice: Uint8Array) => void;

/** Writes bytes at a position of a file, slice by slice. */
export async function writeSlices(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
  onSlice?: OnSlice,
): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const length = Math.min(SEGMENT_FILES.slice, bytes.length - at);
    const { bytesWritten } = await file.write(bytes, at, length, position + at);
    onSlice?.(bytes.subarray(at, at + bytesWritten));
    at += bytesWritten;
  }
}

/**
 * Fills bytes from a position of a file, slice by slice.
 *
 * @returns whether the file has as many
 */
export async function readSlices(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
  onSlice?: OnSlice,
): Promise<boolean> {
  for (let at = 0; at < bytes.length;) {
    const length = Math.min(SEGMENT_FILES.slice, bytes.length - at);
    const { bytesRead } = await file.read(bytes, at, length, position + at);
    if (bytesRead === 0) return false;
    onSlice?.(bytes.subarray(at, at + bytesRead));
    at += bytesRead;
  }
  return true;
}
