import { basename } from 'node:path';
import type { Kinds } from './kinds/kinds.ts';
import { KINDS } from './kinds/kinds.ts';
import { readOneFile } from './read-file.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading.ts';
import type { OnProgress } from './shelf.ts';
import { createShelf } from './shelf.ts';

export type { Reading } from './reading.ts';
export type { Skipped, SkipReason } from './refusal.ts';

/**
 * All articles below a folder, in the order of their paths. A file that is no article is skipped
 * with its reason; a folder that is missing or no folder is a UserError.
 */
export async function readFolder(
  dir: string,
  kinds: Kinds = KINDS,
  onProgress?: OnProgress,
): Promise<Reading> {
  const shelf = createShelf(dir, kinds);
  await shelf.look(onProgress);
  return shelf.reading();
}

/** The articles in one file, read as if the file's folder held nothing else. */
export async function readSingleFile(file: string, kinds: Kinds = KINDS): Promise<Reading> {
  return readingOf(await readOneFile(file, basename(file), kinds));
}
