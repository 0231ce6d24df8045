import type { SQLInputValue } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type { Answer, Opening, Request } from './messages.ts';

/** A database file that another thread has open. */
export interface DatabaseThread {
  run(sql: string, parameters: readonly SQLInputValue[]): Promise<Answer>;
  /** Copies the whole file as it is now, also while it is written to. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws where the file cannot be opened, or is damaged (`isDamage`) */
export async function openThread(opening: Opening): Promise<DatabaseThread> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: opening });
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let next = 0;
  let failure: Error | null = null;

  function fail(error: Error): void {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
  worker.on('error', fail);
  worker.on('exit', () => {
    fail(new Error('the database is closed'));
  });
  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.id) ?? Promise.withResolvers<Answer>();
    waiting.delete(answer.id);
    if (answer.error === undefined) resolve(answer);
    else reject(answer.error);
  });

  async function ask(request: Omit<Request, 'id'>): Promise<Answer> {
    if (failure !== null) throw failure;
    const id = next++;
    const answer = Promise.withResolvers<Answer>();
    waiting.set(id, answer);
    worker.postMessage({ id, ...request });
    return await answer.promise;
  }

  await ask({ sql: 'select 1' });
  return {
    run: async (sql, parameters) => await ask({ sql, parameters }),
    async backup(path) {
      await ask({ backup: path });
    },
    async close() {
      await ask({});
      await worker.terminate();
    },
  };
}

const DAMAGE = /database disk image is malformed|file is not a database/;

/** Whether an error says that the file's content is no longer a sound database. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && DAMAGE.test(error.message);
}
