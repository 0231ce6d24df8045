import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../log.ts';
import type { Store } from '../store.ts';

/** A copy of the database as it was on a day. */
export interface Backup {
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  readonly path: string;
}

const FOLDER = 'backups';
const NAME = /^fundstelle-(\d{4}-\d{2}-\d{2})\.db$/;
/** How many are kept, one a day. */
const KEPT = 7;
const HOUR = 3_600_000;

/** Those of a data folder, the newest first. */
export function backupsIn(dir: string): Backup[] {
  const folder = join(dir, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const day = NAME.exec(name)?.[1];
      return day === undefined ? [] : [{ day, path: join(folder, name) }];
    })
    .sort((a, b) => b.day.localeCompare(a.day));
}

/** Makes the day's backup where it is missing, and removes all but the newest seven. */
export async function backUp(store: Store, dir: string, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  if (backupsIn(dir)[0]?.day === day) return;
  const folder = join(dir, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `fundstelle-${day}.db`);
  // Under another name until it is whole.
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  await store.backup(unfinished);
  renameSync(unfinished, path);
  for (const backup of backupsIn(dir).slice(KEPT)) rmSync(backup.path);
}

/**
 * Makes a backup now and every day; one that fails is logged and tried again within the hour.
 * @returns what ends it, once one that is being made is done
 */
export function keepBackups(
  store: Store,
  dir: string,
  log: Log,
  now: () => Date,
): () => Promise<void> {
  let current = Promise.resolve();
  const once = () => {
    current = current
      .then(() => backUp(store, dir, now()))
      .catch((error: unknown) => {
        log.error({ err: error }, 'the daily backup failed');
      });
  };
  once();
  const timer = setInterval(once, HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await current;
  };
}
