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
    const length = Math.min(SEGMENT_FILES.written, bytes.length - at);
    const { bytesWritten } = await file.write(bytes, at, length, position + at);
    onSlice?.(bytes.subarray(at, at + bytesWritten));
    at += bytesWritten;
  }
}

/**
 * Fills bytes from a position of a file, slice by slice: one is read while the one before is told of.
 *
 * @returns whether the file has as many
 */
export async function readSlices(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
  onSlice?: OnSlice,
): Promise<boolean> {
  const sliceAt = (at: number) => bytes.subarray(at, at + SEGMENT_FILES.read);
  let reading = filled(file, sliceAt(0), position);
  for (let at = 0; at < bytes.length;) {
    if (!(await reading)) return false;
    const slice = sliceAt(at);
    at += slice.length;
    reading = filled(file, sliceAt(at), position + at);
    onSlice?.(slice);
  }
  return await reading;
}

/** Reads as many bytes as there are. @returns whether the file has as many */
async function filled(file: FileHandle, bytes: Uint8Array, position: number): Promise<boolean> {
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, position + at);
    if (bytesRead === 0) return false;
    at += bytesRead;
  }
  return true;
}
