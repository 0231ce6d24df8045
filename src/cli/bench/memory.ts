import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of JavaScript's heap and of its buffers outside it that are in use, once the rest is collected. */
export function memoryUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, external } = process.memoryUsage();
  // Array buffers are among `external`.
  return heapUsed + external;
}
