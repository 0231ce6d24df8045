import type { SQLInputValue } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import {
  CompiledQuery as Compiled,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { valuesOf } from './columns.ts';
import type { Found } from './messages.ts';
import type { DatabaseThread } from './thread.ts';

/** Kysely over a thread. The same queries run on PostgreSQL with Kysely's own dialect. */
export function threadDialect(thread: DatabaseThread): Dialect {
  return {
    createDriver: () => driverOf(thread),
    createAdapter: () => new ThreadAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Kysely itself would send one statement only when the one before was answered. */
class ThreadAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/**
 * Statements reach the thread as they are asked for, and those from elsewhere wait while a
 * transaction is open: in truth there is one connection, and what it is told comes in order.
 */
function driverOf(thread: DatabaseThread): Driver {
  let inTransaction: DatabaseConnection | null = null;
  let ended = Promise.withResolvers<undefined>();

  /** To be asked again after each wait, and what follows sent at once: others may have come first. */
  function mustWait(connection: DatabaseConnection): boolean {
    return inTransaction !== null && inTransaction !== connection;
  }
  function createConnection(): DatabaseConnection {
    const connection: DatabaseConnection = {
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        while (mustWait(connection)) await ended.promise;
        const answer = await thread.run(sql, parameters as readonly SQLInputValue[]);
        const { found, changes } = answer;
        return {
          rows: found === undefined ? [] : (rowsOf(found) as R[]),
          ...(changes !== undefined && { numAffectedRows: BigInt(changes) }),
        };
      },
      async *streamQuery<R>({ sql, parameters }: CompiledQuery, rowsAtOnce: number) {
        while (mustWait(connection)) await ended.promise;
        for await (const found of partsFound(thread, sql, parameters, rowsAtOnce)) {
          yield { rows: rowsOf(found) as R[] };
        }
      },
    };
    return connection;
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(createConnection()),
    async beginTransaction(connection) {
      while (mustWait(connection)) await ended.promise;
      inTransaction = connection;
      ended = Promise.withResolvers();
      await connection.executeQuery(Compiled.raw('begin immediate'));
    },
    async commitTransaction(connection) {
      await connection.executeQuery(Compiled.raw('commit'));
    },
    async rollbackTransaction(connection) {
      await connection.executeQuery(Compiled.raw('rollback'));
    },
    releaseConnection(connection) {
      if (inTransaction === connection) {
        inTransaction = null;
        ended.resolve(undefined);
      }
      return Promise.resolve();
    },
    destroy: () => thread.close(),
  };
}

/** What a statement finds, in parts; the thread goes on meanwhile. */
function partsFound(
  thread: DatabaseThread,
  sql: string,
  parameters: readonly unknown[],
  rowsAtOnce: number,
): ReadableStream<Found> {
  let isWanted = true;
  return new ReadableStream({
    start(parts) {
      const hearOf = (found: Found) => {
        if (isWanted) parts.enqueue(found);
      };
      thread.run(sql, parameters as readonly SQLInputValue[], { rowsAtOnce, hearOf }).then(
        ({ found }) => {
          if (found !== undefined) hearOf(found);
          if (isWanted) parts.close();
        },
        (error: unknown) => {
          parts.error(error);
        },
      );
    },
    cancel() {
      isWanted = false;
    },
  });
}

function rowsOf({ names, columns, rows }: Found): object[] {
  const values = columns.map(valuesOf);
  return Array.from({ length: rows }, (_, row) => {
    const made: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at++) made[names[at] ?? ''] = values[at]?.[row];
    return made;
  });
}
