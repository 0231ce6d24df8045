import type { Thread } from '../../threads/start.ts';
import { startThread } from '../../threads/start.ts';
import type { Desk } from './desk.ts';

/** A desk in a thread of its own. */
export type DeskThread = Thread<Desk>;

/** Milliseconds that one task may take: far more than a day of ten thousand articles does, also where the machine is busy. */
const LONGEST = 300_000;

/** @param script serves a desk */
export function startDesk(
  script: URL = new URL('./worker.ts', import.meta.url),
  longest: number = LONGEST,
): DeskThread {
  return startThread<Desk>(script, { longest, work: 'making a digest' });
}
