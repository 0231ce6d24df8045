import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { problemOf, UserError } from '../errors.ts';
import type { Skipped } from './refusal.ts';

const README = /^readme(?:\.[^.]*)?$/i;

export interface Listing {
  /**
   * Below the folder, with `/` between the parts, in the order of their code units; each with a stamp
   * that changes when the file does.
   */
  readonly files: ReadonlyMap<string, string>;
  /** Where the files lie, as absolute paths without links. */
  readonly folders: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** All files below a folder but hidden ones and READMEs. Links are followed, each folder once. */
export async function listFiles(dir: string): Promise<Listing> {
  const files: [path: string, stamp: string][] = [];
  const skipped: Skipped[] = [];
  const seen = new Set<string>();

  async function walk(folder: string): Promise<void> {
    const target = await realpath(join(dir, folder));
    if (seen.has(target)) return;
    seen.add(target);
    for (const name of (await readdir(target)).sort()) {
      if (!name.startsWith('.') && !README.test(name)) await visit(posix.join(folder, name));
    }
  }

  async function visit(path: string): Promise<void> {
    try {
      const entry = await stat(join(dir, path));
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push([path, stampOf(entry)]);
      else skipped.push({ path, reason: 'unreadable', detail: 'is no regular file' });
    } catch (error) {
      skipped.push({ path, reason: 'unreadable', detail: problemOf(error) });
    }
  }

  try {
    await walk('');
  } catch (error) {
    throw new UserError(`The folder "${dir}" cannot be read: ${problemOf(error)}.`, {
      cause: error,
    });
  }
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: new Map(files), folders: [...seen], skipped };
}

/** Milliseconds between two changes that the clocks of all file systems tell apart. */
const CLOCK = 2000;

/** Whether a stamp seen at a moment is lasting: no later change of the file leaves it the same. */
export function isLasting(stamp: string, seen: Date): boolean {
  const [, changed = NaN, changedInode = NaN] = stamp.split(' ').map(Number);
  return Math.max(changed, changedInode) < seen.getTime() - CLOCK;
}

/** Another file under the same name has another inode, even with the size and time of the first. */
function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return [size, mtimeMs, ctimeMs, ino].join(' ');
}
