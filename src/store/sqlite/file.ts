import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** The database in a data folder. */
export const FILE = 'fundstelle.db';

/**
 * Moves the database into a folder of its own, with what SQLite keeps beside it.
 *
 * @returns the folder
 */
export function setAside(dir: string, why: 'damaged' | 'replaced', now: Date): string {
  const name = `${why}-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  let aside = join(dir, name);
  for (let n = 2; existsSync(aside); n++) aside = join(dir, `${name}-${String(n)}`);
  mkdirSync(aside);
  for (const file of [FILE, `${FILE}-wal`, `${FILE}-shm`]) {
    const path = join(dir, file);
    if (existsSync(path)) renameSync(path, join(aside, file));
  }
  return aside;
}
