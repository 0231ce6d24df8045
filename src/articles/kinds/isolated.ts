import { Worker } from 'node:worker_threads';
import type { Refusal } from '../refusal.ts';

/** What can be done in a thread, by name: it takes and gives plain data. */
export type Parsers = Readonly<Record<string, (...given: never[]) => Promise<object>>>;

/** What the thread gets. */
export interface Job {
  readonly parser: string;
  readonly given: never[];
}

/** What it gives back; an error's text where no parser bore the file. */
export type Result<Parsed> = { readonly parsed: Parsed } | { readonly error: string };

/** What one file may take. */
export interface Limits {
  readonly milliseconds: number;
  /**
   * Of the thread's objects. Far above what the process may grow by: whoever gets there with a large
   * array ends not the thread, but the process.
   */
  readonly heapMegabytes: number;
  /** By which the process may grow meanwhile, by objects and buffers. */
  readonly grownMegabytes: number;
}

/** Has one of the parsers do its work. */
export type Isolated<P extends Parsers> = <Name extends keyof P & string>(
  parser: Name,
  ...given: Parameters<P[Name]>
) => Promise<Awaited<ReturnType<P[Name]>> | Refusal>;

export const LIMITS: Limits = { milliseconds: 20_000, heapMegabytes: 4000, grownMegabytes: 1000 };

/** Milliseconds between two looks at the memory, and after which a thread without work is let go. */
const LOOK = 100;
const IDLE = 5000;

const MEGABYTE = 1024 * 1024;

/**
 * Parses files in a thread of their own, one after the other. One that takes too long or too much
 * memory, or that no parser bears, costs itself alone: its thread is ended, the next gets a new one.
 *
 * @param script serves these parsers
 */
export function createIsolated<P extends Parsers>(
  script: URL,
  limits: Limits = LIMITS,
): Isolated<P> {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function release(): void {
    void worker?.terminate();
    worker = null;
  }
  function start(): Worker {
    const started = new Worker(script, {
      // It needs no secrets, and no options of ours.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    function forget(): void {
      if (worker === started) worker = null;
    }
    // Also between two jobs: an error that nobody listens to would end the process.
    return started.on('error', forget).on('exit', forget);
  }
  async function run<Parsed>(job: Job): Promise<Parsed | Refusal> {
    clearTimeout(idle);
    const thread = (worker ??= start());
    thread.ref();
    try {
      const result = await resultFrom<Parsed>(thread, job, limits);
      if ('parsed' in result) return result.parsed;
      if ('error' in result) return { reason: 'unreadable', detail: result.error };
      release();
      return result;
    } finally {
      thread.unref();
      idle = setTimeout(release, IDLE).unref();
    }
  }
  return (parser, ...given) => {
    const turn = queue.then(() => run<Awaited<ReturnType<P[typeof parser]>>>({ parser, given }));
    queue = Promise.allSettled([turn]);
    return turn;
  };
}

/**
 * Resolves with the thread's answer, or with why it has to be ended.
 * @throws DataCloneError where the job cannot be handed over
 */
function resultFrom<Parsed>(
  worker: Worker,
  job: Job,
  limits: Limits,
): Promise<Result<Parsed> | Refusal> {
  worker.postMessage(job);
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    function end(result: Result<Parsed> | Refusal): void {
      clearTimeout(deadline);
      clearInterval(looks);
      worker.off('message', end).off('error', fail).off('exit', exit);
      resolve(result);
    }
    function fail(error: NodeJS.ErrnoException): void {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end({ reason: isMemory ? 'too-costly' : 'unreadable', detail: String(error) });
    }
    function exit(): void {
      end({ reason: 'unreadable', detail: 'ended its thread' });
    }
    const deadline = setTimeout(() => {
      end({ reason: 'too-costly', detail: `took more than ${limits.milliseconds} milliseconds` });
    }, limits.milliseconds);
    const looks = setInterval(() => {
      const grown = (process.memoryUsage.rss() - before) / MEGABYTE;
      if (grown <= limits.grownMegabytes) return;
      end({ reason: 'too-costly', detail: `took more than ${limits.grownMegabytes} MB` });
    }, LOOK);
    worker.on('message', end).on('error', fail).on('exit', exit);
  });
}
