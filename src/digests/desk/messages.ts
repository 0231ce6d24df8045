import type { Desk } from './desk.ts';

/** What the thread is to do. */
export interface Request {
  readonly id: number;
  readonly task: keyof Desk;
  readonly given: readonly unknown[];
}

/** What came of it: a result or an error. */
export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: unknown;
}
