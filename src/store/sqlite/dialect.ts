import type { SQLInputValue } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import {
  CompiledQuery as Compiled,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Found } from './messages.ts';
import type { DatabaseThread } from './thread.ts';

/** Kysely over a thread. The same queries run on PostgreSQL with Kysely's own dialect. */
export function threadDialect(thread: DatabaseThread): Dialect {
  return {
    createDriver: () => driverOf(thread),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOf(thread: DatabaseThread): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const answer = await thread.run(sql, parameters as readonly SQLInputValue[]);
      const { found, changes } = answer;
      return {
        rows: found === undefined ? [] : (rowsOf(found) as R[]),
        ...(changes !== undefined && { numAffectedRows: BigInt(changes) }),
      };
    },
    streamQuery() {
      throw new Error('rows come all at once: ask for a part of them');
    },
  };
  const run = async (sql: string) => {
    await connection.executeQuery(Compiled.raw(sql));
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: () => Promise.resolve(),
    destroy: () => thread.close(),
  };
}

function rowsOf({ names, columns, rows }: Found): object[] {
  return Array.from({ length: rows }, (_, row) => {
    const made: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at++) made[names[at] ?? ''] = columns[at]?.[row];
    return made;
  });
}
