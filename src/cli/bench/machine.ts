import { cpus, totalmem } from 'node:os';

/** What figures depend on: the version of Node, the processor and the memory. */
export function machine(): string {
  const [first, ...others] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB of memory`;
  return `Node ${process.versions.node}, ${String(others.length + 1)} × ${first?.model ?? 'unknown processor'}, ${memory}`;
}
