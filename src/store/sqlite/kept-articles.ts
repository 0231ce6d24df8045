import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { problemOf, UserError } from '../../errors.ts';
import { articlesOver } from '../article-queries.ts';
import { bandKeysOver } from '../band-key-queries.ts';
import { filesOver } from '../file-queries.ts';
import { stateOf } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { threadDialect } from './dialect.ts';
import { FILE } from './file.ts';
import { isDamage, openThread } from './thread.ts';

/** What of a store is about articles and changes nothing. */
export type ArticlesKept = Pick<
  Store,
  'articlesFrom' | 'filesReadBy' | 'bandKeysMadeBy' | 'sources'
>;

/**
 * Reads a data folder without taking it: the bot may run. Where there is none, nothing is kept.
 *
 * @throws {UserError} where the file cannot be read, or is not from this version
 */
export async function withArticlesKept<Result>(
  dir: string,
  read: (store: ArticlesKept) => Promise<Result>,
): Promise<Result> {
  const path = join(dir, FILE);
  if (!existsSync(path)) return await read(NONE);
  try {
    return await readFrom(path, read);
  } catch (error) {
    throw isDamage(error) ? unreadable(path, error) : error;
  }
}

const NONE: ArticlesKept = {
  articlesFrom: () => Promise.resolve([]),
  sources: () => Promise.resolve(new Map()),
  filesReadBy: () => Promise.resolve(new Map()),
  bandKeysMadeBy: () => Promise.resolve(new Map()),
};

async function readFrom<Result>(
  path: string,
  read: (store: ArticlesKept) => Promise<Result>,
): Promise<Result> {
  const thread = await openThread({ path, check: false, readOnly: true }).catch(
    (error: unknown) => {
      throw unreadable(path, error);
    },
  );
  const db = new Kysely<Schema>({ dialect: threadDialect(thread) });
  try {
    const state = await stateOf(db, MIGRATIONS, path);
    if (state === 'empty') return await read(NONE);
    if (state === 'outdated') {
      throw new UserError(
        `${path} was written by an earlier version of Fundstelle: start the bot once, which brings it up to date.`,
      );
    }
    return await read({
      ...articlesOver(db, () => new Date()),
      ...filesOver(db),
      ...bandKeysOver(db),
    });
  } finally {
    await db.destroy();
  }
}

function unreadable(path: string, error: unknown): UserError {
  return new UserError(`${path} cannot be read: ${problemOf(error)}.`, { cause: error });
}
