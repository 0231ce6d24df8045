import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { backupsIn } from './backups.ts';
import { takeLock } from './lock.ts';
import { FILE, setAside } from './file.ts';

/**
 * Puts a day's backup in the place of the database.
 *
 * @param day `YYYY-MM-DD`
 * @returns the folder to which the database was moved, `null` where there was none
 * @throws {UserError} where there is no backup of that day, or the bot runs
 */
export function restore(dir: string, day: string, now: Date): string | null {
  const backup = backupsIn(dir).find((candidate) => candidate.day === day);
  if (backup === undefined) {
    throw new UserError(`There is no backup of ${day} in ${dir}: npm run restore lists them.`);
  }
  const lock = takeLock(dir, now);
  try {
    const aside = existsSync(join(dir, FILE)) ? setAside(dir, 'replaced', now) : null;
    copyFileSync(backup.path, join(dir, FILE));
    return aside;
  } finally {
    // Not as sound: the next start looks through what was put there.
    lock.release(false);
  }
}
