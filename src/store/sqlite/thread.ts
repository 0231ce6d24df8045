import type { SQLInputValue } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type { Answer, Found, Opening, Request } from './messages.ts';

/** A database file that another thread has open. */
export interface DatabaseThread {
  /** @param ahead gets what is found, in parts; what is left is the answer */
  run(sql: string, parameters: readonly SQLInputValue[], ahead?: Ahead): Promise<Answer>;
  /** Copies the whole file as it is now, also while it is written to. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Takes rows before all of them are found. */
export interface Ahead {
  readonly rowsAtOnce: number;
  readonly hearOf: (found: Found) => void;
}

/** @throws where the file cannot be opened, or is damaged (`isDamage`) */
export async function openThread(opening: Opening): Promise<DatabaseThread> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: opening });
  const waiting = new Map<number, Waiting>();
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
    const asked = waiting.get(answer.id);
    if (answer.goesOn === true) {
      if (answer.found !== undefined) asked?.hearOf(answer.found);
      return;
    }
    waiting.delete(answer.id);
    if (answer.error === undefined) asked?.resolve(answer);
    else asked?.reject(answer.error);
  });

  async function ask(
    request: Omit<Request, 'id'>,
    hearOf: Ahead['hearOf'] = () => undefined,
  ): Promise<Answer> {
    if (failure !== null) throw failure;
    const id = next++;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    waiting.set(id, { hearOf, resolve, reject });
    worker.postMessage({ id, ...request });
    return await promise;
  }

  await ask({ sql: 'select 1' });
  return {
    async run(sql, parameters, ahead) {
      if (ahead === undefined) return await ask({ sql, parameters });
      const { rowsAtOnce, hearOf } = ahead;
      return await ask({ sql, parameters, rowsAtOnce }, hearOf);
    },
    async backup(path) {
      await ask({ backup: path });
    },
    async close() {
      await ask({});
      await worker.terminate();
    },
  };
}

interface Waiting {
  readonly hearOf: Ahead['hearOf'];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const DAMAGE = /database disk image is malformed|file is not a database/;

/** Whether an error says that the file's content is no longer a sound database. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && DAMAGE.test(error.message);
}
