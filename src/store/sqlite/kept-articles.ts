import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Article } from '../../articles/article.ts';
import { problemOf, UserError } from '../../errors.ts';
import { articlesOver } from '../article-queries.ts';
import { stateOf } from '../migrate.ts';
import { MIGRATIONS } from '../migrations.ts';
import type { Schema } from '../schema.ts';
import { KEPT_SOURCES } from '../store.ts';
import { threadDialect } from './dialect.ts';
import { FILE } from './file.ts';
import { isDamage, openThread } from './thread.ts';

/**
 * The articles of a data folder that no other folder has, read without taking it: the bot may run.
 *
 * @throws {UserError} where the file cannot be read, or is not from this version
 */
export async function keptArticles(dir: string): Promise<Article[]> {
  const path = join(dir, FILE);
  if (!existsSync(path)) return [];
  try {
    return await readArticles(path);
  } catch (error) {
    throw isDamage(error) ? unreadable(path, error) : error;
  }
}

async function readArticles(path: string): Promise<Article[]> {
  const thread = await openThread({ path, check: false, readOnly: true }).catch(
    (error: unknown) => {
      throw unreadable(path, error);
    },
  );
  const db = new Kysely<Schema>({ dialect: threadDialect(thread) });
  try {
    const state = await stateOf(db, MIGRATIONS, path);
    if (state === 'empty') return [];
    if (state === 'outdated') {
      throw new UserError(
        `${path} was written by an earlier version of Fundstelle: start the bot once, which brings it up to date.`,
      );
    }
    const { articlesFrom } = articlesOver(db, () => new Date());
    return (await Promise.all(KEPT_SOURCES.map(articlesFrom))).flat();
  } finally {
    await db.destroy();
  }
}

function unreadable(path: string, error: unknown): UserError {
  return new UserError(`${path} cannot be read: ${problemOf(error)}.`, { cause: error });
}
