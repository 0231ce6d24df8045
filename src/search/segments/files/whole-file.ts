import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How the name of a file ends that is being written. */
export const UNFINISHED = '.unfinished';

/**
 * Writes a file that is there as a whole or not at all, whenever the process or the machine dies:
 * it takes the place of what had its name once it is on disk. One at a time for each path.
 */
export async function writeWhole(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const unfinished = `${path}${UNFINISHED}`;
  try {
    await writeSynced(unfinished, write);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function writeSynced(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  await using file = await open(path, 'w', 0o600);
  await write(file);
  await file.sync();
}

/** A name is on disk once its folder is. Windows opens no folder, and keeps its names by itself. */
async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using folder = await open(dir, 'r');
  await folder.sync();
}
