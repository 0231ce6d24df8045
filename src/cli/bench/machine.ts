import { cpus } from 'node:os';

/** What figures depend on: the version of Node and the processor. */
export function machine(): string {
  return `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}`;
}
