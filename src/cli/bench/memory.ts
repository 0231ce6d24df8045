import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of JavaScript's heap and of its buffers outside it that are in use, once the rest is collected. */
export function memoryUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  // Array buffers are among both, shared ones among `arrayBuffers` alone, and what is neither among
  // `external` alone: nobody here has much of both.
  return heapUsed + Math.max(external, arrayBuffers);
}
