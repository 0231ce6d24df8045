import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Answers } from '../../answers/answers.ts';
import { quantile } from './quantiles.ts';

/** Milliseconds that answers take, and that anything waits for its turn on the main thread. */
export interface Delays {
  /** How many were given. */
  readonly answers: number;
  readonly p50: number;
  readonly p99: number;
  /** The longest that the thread was held up. */
  readonly heldUp: number;
}

/** Asks one question after the other, without a pause, while something is done. */
export async function delaysDuring(
  answers: Answers,
  questions: readonly string[],
  work: () => Promise<unknown>,
): Promise<Delays> {
  const taken: number[] = [];
  const loop = monitorEventLoopDelay({ resolution: 1 });
  let isDone = false;

  async function askOn(): Promise<void> {
    for (let n = 0; !isDone; n++) {
      const begun = performance.now();
      await answers.ask(questions[n % questions.length] ?? '');
      taken.push(performance.now() - begun);
      await setImmediate();
    }
  }
  loop.enable();
  const working = work().finally(() => {
    isDone = true;
  });
  await Promise.all([working, askOn()]);
  loop.disable();
  return {
    answers: taken.length,
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
    heldUp: loop.max / 1e6,
  };
}
