import { readFileSync, statSync } from 'node:fs';
import { problemOf } from '../../errors.ts';
import type { Refusal } from '../refusal.ts';

/** A file that is to be read. */
export interface Wanted {
  readonly file: string;
  /** Bytes from which on it is left alone. */
  readonly largest: number;
}

/** What a file holds, or why it is not read. */
export type Fetched = Uint8Array | Refusal;

/** Bytes after which no more are fetched at once. */
const MUCH = 1024 * 1024;

/** The first of some files, at least one. It waits for the disk, and so runs in a thread. */
export function fetchFiles(wanted: readonly Wanted[]): Fetched[] {
  const fetched: Fetched[] = [];
  let bytes = 0;
  for (const one of wanted) {
    if (bytes >= MUCH) break;
    const file = fetchFile(one);
    fetched.push(file);
    if (!('reason' in file)) bytes += file.length;
  }
  return fetched;
}

export function fetchFile({ file, largest }: Wanted): Fetched {
  try {
    const { size } = statSync(file);
    // Small ones share memory, all of which would cross to another thread.
    if (size <= largest) return new Uint8Array(readFileSync(file));
    return { reason: 'too-large', detail: `has ${size} bytes, above ${largest}` };
  } catch (error) {
    return { reason: 'unreadable', detail: problemOf(error) };
  }
}
