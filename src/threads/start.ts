import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Answer, Request, Tasks } from './messages.ts';

/** A thread that does some tasks for the one that started it. */
export interface Thread<Known extends Tasks> {
  /** @throws where the task fails, takes too long, or the thread ends */
  ask<Task extends keyof Known & string>(
    task: Task,
    ...given: Parameters<Known[Task]>
  ): Promise<ReturnType<Known[Task]>>;
  /** Whether it still remembers what it was given. */
  isAlive(): boolean;
  close(): Promise<void>;
}

export interface ThreadOptions {
  /** What its tasks are, as in `making a digest`. */
  readonly work: string;
  /** Milliseconds that one of them may take. */
  readonly longest: number;
}

/** @param script serves the tasks with `serve` */
export function startThread<Known extends Tasks>(
  script: URL,
  { work, longest }: ThreadOptions,
): Thread<Known> {
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
    fail(new Error(`the thread for ${work} ended`));
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
      fail(new Error(`${work} took more than ${String(longest)} milliseconds`));
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
    ask: async <Task extends keyof Known & string>(task: Task, ...given: Parameters<Known[Task]>) =>
      (await answerTo({ task, given })) as ReturnType<Known[Task]>,
    isAlive: () => failure === null,
    async close() {
      await worker.terminate();
    },
  };
}
