import type { Thread } from '../../../threads/start.ts';
import { startThread } from '../../../threads/start.ts';
import type { PackingTasks } from './tasks.ts';

export type PackingThread = Thread<PackingTasks>;

/** Milliseconds that one task may take: far more than a million passages do. */
const LONGEST = 600_000;

export function startPacking(): PackingThread {
  const script = new URL('./worker.ts', import.meta.url);
  return startThread<PackingTasks>(script, { longest: LONGEST, work: 'packing the index' });
}
