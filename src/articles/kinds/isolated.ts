import { Worker } from 'node:worker_threads';
import type { Refusal } from '../refusal.ts';
import type { Hints } from './document.ts';
import type { PARSERS } from './parsers.ts';

type Parsers = typeof PARSERS;
type ParserName = keyof Parsers;
type Parsed = Awaited<ReturnType<Parsers[ParserName]>>;

/** What the thread gets. */
export interface Job {
  readonly parser: ParserName;
  readonly input: Uint8Array;
  readonly hints?: Hints;
}

/** What it gives back; an error's text where no parser bore the file. */
export type Result = { readonly parsed: Parsed } | { readonly error: string };

/** What one file may take. */
export interface Limits {
  readonly milliseconds: number;
  /** Of the thread's objects; it ends by itself above that. */
  readonly heapMegabytes: number;
  /** By which the process may grow meanwhile: buffers are in no heap. */
  readonly grownMegabytes: number;
}

export type Isolated = (job: Job) => Promise<Parsed | Refusal>;

const LIMITS: Limits = { milliseconds: 20_000, heapMegabytes: 256, grownMegabytes: 1000 };

/** Milliseconds between two looks at the memory, and after which a thread without work is let go. */
const LOOK = 100;
const IDLE = 5000;

const MEGABYTE = 1024 * 1024;
const SCRIPT = new URL('./worker.ts', import.meta.url);

/**
 * Parses files in a thread of their own, one after the other. One that takes too long or too much
 * memory, or that no parser bears, costs itself alone: its thread is ended, the next gets a new one.
 */
export function createIsolated(limits: Limits = LIMITS, script: URL = SCRIPT): Isolated {
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
  async function run(job: Job): Promise<Parsed | Refusal> {
    clearTimeout(idle);
    const thread = (worker ??= start());
    thread.ref();
    try {
      const result = await resultFrom(thread, job, limits);
      if ('parsed' in result) return result.parsed;
      if ('error' in result) return { reason: 'unreadable', detail: result.error };
      release();
      return result;
    } finally {
      thread.unref();
      idle = setTimeout(release, IDLE).unref();
    }
  }
  return (job) => {
    const turn = queue.then(() => run(job));
    queue = Promise.allSettled([turn]);
    return turn;
  };
}

/**
 * Resolves with the thread's answer, or with why it has to be ended.
 * @throws DataCloneError where the job cannot be handed over
 */
function resultFrom(worker: Worker, job: Job, limits: Limits): Promise<Result | Refusal> {
  worker.postMessage(job);
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    function end(result: Result | Refusal): void {
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
