import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../errors.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Folders and files whose code reads files, and what says which packages it does so with. */
const FOLDERS = ['src/articles', 'src/feeds', 'src/text', 'src/threads'];
const FILES = ['src/errors.ts', 'src/tuning.ts', 'package.json', 'package-lock.json'];

/**
 * Stands for the way in which files become articles, and copies are found among them: what was
 * read and made is good only as long as it stays the same. Any edit of that code changes it, also of
 * a comment, as does any other package or another Node; each costs one reading of all files. It waits
 * for some 150 small files, so that what is kept can be asked for before more code is loaded.
 *
 * @param root the folder of the program
 */
export function fingerprintOfReading(root: string = ROOT): string {
  const paths = [...FILES, ...FOLDERS.flatMap((dir) => sourcesIn(root, dir))];
  const sources = paths.map((path) => [path, textOf(join(root, path))]);
  return createHash('sha256')
    .update(JSON.stringify([process.version, sources]))
    .digest('hex');
}

/** In the same order on every machine. */
function sourcesIn(root: string, dir: string): string[] {
  const entries = readdirSync(join(root, dir), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

/** `null` where there is none, as of the lock file in an installation from another package manager. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
