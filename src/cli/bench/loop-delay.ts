import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds for which the event loop was held up, looked at every millisecond. */
export interface LoopDelay {
  readonly loopP999: number;
  readonly loopMost: number;
}

/** Milliseconds between two looks, which each figure of Node's contains. */
const RESOLUTION = 1;

export type LoopMonitor = ReturnType<typeof createLoopMonitor>;

export function createLoopMonitor() {
  return monitorEventLoopDelay({ resolution: RESOLUTION });
}

/** What a monitor has seen, without the time between its looks. */
export function delayOf(loop: Pick<LoopMonitor, 'percentile' | 'max'>): LoopDelay {
  const heldUp = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  return { loopP999: heldUp(loop.percentile(99.9)), loopMost: heldUp(loop.max) };
}

export async function loopDelayDuring<Result>(
  work: () => Promise<Result>,
): Promise<{ delay: LoopDelay; result: Result }> {
  const loop = createLoopMonitor();
  loop.enable();
  const result = await work();
  loop.disable();
  return { delay: delayOf(loop), result };
}
