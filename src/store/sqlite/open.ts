import { mkdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Log } from '../../log.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import { storeOver } from '../queries.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { backupsIn } from './backups.ts';
import { threadDialect } from './dialect.ts';
import { FILE, setAside } from './file.ts';
import { takeLock } from './lock.ts';
import type { DatabaseThread } from './thread.ts';
import { isDamage, openThread } from './thread.ts';

/**
 * Opens the data folder, which is made where it is missing. A file that is damaged is set aside, and
 * the newest sound backup takes its place.
 *
 * @throws {UserError} where another process has it, or a later version wrote it
 */
export async function openStore(dir: string, log: Log, now: () => Date): Promise<Store> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = takeLock(dir, now());
  let isSound = true;
  try {
    const thread = await openSound(dir, lock.wasAbandoned, log, now());
    const db = new Kysely<Schema>({
      dialect: threadDialect({
        ...thread,
        run: async (...statement) =>
          await thread.run(...statement).catch((error: unknown) => {
            isSound &&= !isDamage(error);
            throw error;
          }),
      }),
    });
    try {
      await migrate(db, MIGRATIONS, join(dir, FILE));
    } catch (error) {
      await db.destroy();
      throw error;
    }
    const store = storeOver(db, (path) => thread.backup(path), now);
    return {
      ...store,
      async close() {
        await store.close();
        lock.release(isSound);
      },
    };
  } catch (error) {
    lock.release(isSound && !lock.wasAbandoned);
    throw error;
  }
}

async function openSound(
  dir: string,
  check: boolean,
  log: Log,
  now: Date,
): Promise<DatabaseThread> {
  const path = join(dir, FILE);
  try {
    return await openThread({ path, check });
  } catch (error) {
    if (!isDamage(error)) throw error;
    const aside = setAside(dir, 'damaged', now);
    log.error({ err: error, aside }, 'the database is damaged and was set aside');
  }
  for (const backup of backupsIn(dir)) {
    await copyFile(backup.path, path);
    try {
      const thread = await openThread({ path, check: true });
      log.warn({ backup: backup.path }, 'the newest sound backup took the place of the database');
      return thread;
    } catch (error) {
      if (!isDamage(error)) throw error;
      log.error({ err: error, backup: backup.path }, 'a backup is damaged, too');
      setAside(dir, 'damaged', now);
    }
  }
  log.warn('there is no sound backup: settings and feedback begin anew');
  return await openThread({ path, check: false });
}
