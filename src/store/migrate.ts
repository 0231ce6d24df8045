import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { UserError } from '../errors.ts';
import type { Schema } from './schema.ts';

/**
 * Brings a database up to date.
 *
 * @throws {UserError} where a later version of Fundstelle wrote it
 */
export async function migrate(
  db: Kysely<Schema>,
  migrations: Readonly<Record<string, Migration>>,
  place: string,
): Promise<void> {
  await stateOf(db, migrations, place);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw new Error(`${place} could not be brought up to date`, { cause: error });
}

/**
 * How far a database is.
 *
 * @throws {UserError} where a later version of Fundstelle wrote it
 */
export async function stateOf(
  db: Kysely<Schema>,
  migrations: Readonly<Record<string, Migration>>,
  place: string,
): Promise<'empty' | 'outdated' | 'current'> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return 'empty';
  const done = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  const unknown = done.find(({ name }) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) {
    throw new UserError(
      `${place} was written by a later version of Fundstelle (it knows “${unknown.name}”): start that version, or put an older copy back with npm run restore.`,
    );
  }
  if (done.length === 0) return 'empty';
  return done.length < Object.keys(migrations).length ? 'outdated' : 'current';
}
