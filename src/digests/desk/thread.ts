import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Desk } from './desk.ts';
import type { Answer, Request } from './messages.ts';

/** A desk in a thread of its own. */
export interface DeskThread {
  /** @throws where the task fails, takes too long, or the thread ends */
  ask<Task extends keyof Desk>(
    task: Task,
    ...given: Parameters<Desk[Task]>
  ): Promise<ReturnType<Desk[Task]>>;
  /** Whether it still remembers what it was given. */
  isAlive(): boolean;
  close(): Promise<void>;
}

/** Milliseconds that one task may take: far more than a day of ten thousand articles does, also where the machine is busy. */
const LONGEST = 300_000;

/** @param script serves a desk */
export function startThread(
  script: URL = new URL('./worker.ts', import.meta.url),
  longest: number = LONGEST,
): DeskThread {
  // It needs no secrets, and no options of ours; with the cache it starts twice as fast.
  const cache = getCompileCacheDir();
  const env = cache === undefined ? {} : { NODE_COMPILE_CACHE: cache };
  const worker = new Worker(script, { env, execArgv: [] });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let next = 0;
  let failure: Error | null = null;

  function fail(error: Error): void {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  }
  worker.unref();
  worker.on('error', fail);
  worker.on('exit', () => {
    fail(new Error('the thread that makes digests ended'));
  });
  worker.on('message', ({ id, ...answer }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if ('error' in answer) asked?.reject(answer.error);
    else asked?.resolve(answer.result);
  });

  async function answerTo(request: Omit<Request, 'id'>): Promise<unknown> {
    if (failure !== null) throw failure;
    const id = next++;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    const deadline = setTimeout(() => {
      fail(new Error(`making a digest took more than ${longest} milliseconds`));
      void worker.terminate();
    }, longest);
    worker.ref();
    try {
      worker.postMessage({ id, ...request });
      return await answer.promise;
    } finally {
      clearTimeout(deadline);
      if (waiting.size === 0) worker.unref();
    }
  }
  return {
    ask: async <Task extends keyof Desk>(task: Task, ...given: Parameters<Desk[Task]>) =>
      (await answerTo({ task, given })) as ReturnType<Desk[Task]>,
    isAlive: () => failure === null,
    async close() {
      await worker.terminate();
    },
  };
}
