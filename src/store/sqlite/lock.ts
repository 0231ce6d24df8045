import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { UserError } from '../../errors.ts';

/** A data folder that no other process can take. */
export interface Lock {
  /** Whether the process that had it before ended without releasing it. */
  readonly wasAbandoned: boolean;
  /** @param isSound whether the next process need not look for damage */
  release(isSound: boolean): void;
}

const holderSchema = z.object({ pid: z.number(), host: z.string(), since: z.string() });

/**
 * Takes a data folder for this process. What locks is SQLite's lock on a file, which the operating
 * system takes back from a process that dies; who holds it stands beside.
 *
 * @throws {UserError} naming the process that has it
 */
export function takeLock(dir: string, now: Date): Lock {
  const note = join(dir, 'running.json');
  const file = new DatabaseSync(join(dir, 'lock.db'));
  try {
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    throw new UserError(
      `The data folder ${dir} is in use by ${holderOf(note)}: stop that one, or give this one another DATA_DIR.`,
      { cause: error },
    );
  }
  const wasAbandoned = noteAt(note) !== null;
  writeFileSync(
    note,
    JSON.stringify({ pid: process.pid, host: hostname(), since: now.toISOString() }),
  );
  return {
    wasAbandoned,
    release(isSound) {
      if (isSound) rmSync(note, { force: true });
      file.close();
    },
  };
}

function holderOf(note: string): string {
  const holder = holderSchema.safeParse(noteAt(note));
  if (!holder.success) return 'another process';
  const { pid, host, since } = holder.data;
  return `process ${String(pid)} on ${host}, since ${since}`;
}

/** `null` where there is none; whatever it says where it is one. */
function noteAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    return error instanceof SyntaxError ? {} : null;
  }
}
