import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS } from './limits.ts';
import { untilAborted } from './until-aborted.ts';

interface Line {
  running: number;
  readonly waiting: (() => void)[];
  /** When the next request may begin, by `performance.now()`. */
  next: number;
}

export interface Turn {
  readonly host: string;
  /** Milliseconds that the host wants between the beginnings of two requests. */
  readonly gap: number;
  readonly signal: AbortSignal;
}

/** Runs a task when its host has room for it; in the order of asking. */
export type InTurn = <T>(turn: Turn, task: () => Promise<T>) => Promise<T>;

export function politeTurns(): InTurn {
  const lines = new Map<string, Line>();

  function lineOf(host: string): Line {
    const now = performance.now();
    for (const [name, { running, next }] of lines) {
      if (running === 0 && next <= now) lines.delete(name);
    }
    const line = lines.get(host) ?? { running: 0, waiting: [], next: now };
    lines.set(host, line);
    return line;
  }

  return async ({ host, gap, signal }, task) => {
    const line = lineOf(host);
    await enter(line, signal);
    try {
      await keepDistance(line, gap, signal);
      return await task();
    } finally {
      leave(line);
    }
  };
}

async function enter(line: Line, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (line.running < LIMITS.atOnce) {
    line.running += 1;
    return;
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  line.waiting.push(resolve);
  try {
    await untilAborted(promise, signal);
  } catch (error) {
    const place = line.waiting.indexOf(resolve);
    if (place >= 0) line.waiting.splice(place, 1);
    else leave(line);
    throw error;
  }
}

function leave(line: Line): void {
  const next = line.waiting.shift();
  if (next === undefined) line.running -= 1;
  else next();
}

async function keepDistance(line: Line, gap: number, signal: AbortSignal): Promise<void> {
  const now = performance.now();
  const start = Math.max(now, line.next);
  line.next = start + gap;
  if (start <= now) return;
  try {
    await sleep(start - now, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
