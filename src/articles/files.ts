import { readdir, realpath, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { UserError } from '../errors.ts';
import type { Skipped } from './refusal.ts';

const README = /^readme(?:\.[^.]*)?$/i;

export interface Listing {
  /** Below the folder, with `/` between the parts, in the order of their code units. */
  readonly paths: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** All files below a folder but hidden ones and READMEs. Links are followed, each folder once. */
export async function listFiles(dir: string): Promise<Listing> {
  const paths: string[] = [];
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
      else if (entry.isFile()) paths.push(path);
      else skipped.push({ path, reason: 'unreadable', detail: 'is no regular file' });
    } catch (error) {
      skipped.push({ path, reason: 'unreadable', detail: String(error) });
    }
  }

  try {
    await walk('');
  } catch (error) {
    throw new UserError(`The folder "${dir}" cannot be read: ${String(error)}.`, { cause: error });
  }
  return { paths: paths.sort(), skipped };
}
