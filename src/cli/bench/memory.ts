import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of which a collection frees less are noise. */
const NOISE = 10_000;

/**
 * Bytes of JavaScript's heap and of its buffers outside it that are in use, once collecting garbage
 * frees no more. Memory shared with threads is not among them: Node counts it for the thread that
 * made it, even when that is gone.
 */
export async function memoryUsed(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let last = Infinity; ; await setImmediate()) {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    if (heapUsed + external > last - NOISE) return Math.min(heapUsed + external, last);
    last = heapUsed + external;
  }
}
