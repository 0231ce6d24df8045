import { readFileSync } from 'node:fs';
import type { Log } from './log.ts';

/** How long answers under way may take to finish, in milliseconds: the process is gone within 5 s. */
const PATIENCE = 4000;

/** How often a process that npm started looks whether its shell is still there, in milliseconds. */
const LOOK_INTERVAL = 500;

/** How a process ends that is told to. */
export interface Shutdown {
  /** What is open, and closed then: the last first. */
  readonly open: AsyncDisposableStack;
  hasBegun(): boolean;
  /** Ends the process with code 1, whose reason was told. */
  fail(): void;
  /** Until there is a log, nothing is being answered, and the process ends without a word. */
  logTo(log: Log): void;
}

/** From now on, SIGTERM, Ctrl+C and the end of npm end the process with code 0. */
export function onShutdown(): Shutdown {
  const open = new AsyncDisposableStack();
  let log: Log | null = null;
  let begun = false;
  const shutDown = (reason: string) => {
    if (begun) return;
    begun = true;
    log?.info(`${reason}: finishing what is being answered`);
    const tooLate = setTimeout(() => {
      log?.warn('not all answers were finished in time');
      process.exit(0);
    }, PATIENCE);
    open.disposeAsync().then(
      () => {
        clearTimeout(tooLate);
        process.exit(0);
      },
      (error: unknown) => {
        log?.error({ err: error }, 'shutting down failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => shutDown('SIGTERM'));
  process.on('SIGINT', () => shutDown('SIGINT'));
  if (process.env['npm_lifecycle_event'] !== undefined) onOrphaned(() => shutDown('npm has ended'));
  return {
    open,
    hasBegun: () => begun,
    fail() {
      begun = true;
      const exit = () => process.exit(1);
      setTimeout(exit, PATIENCE);
      // What was opened halfway may not close; that adds nothing to the reason.
      open.disposeAsync().then(exit, exit);
    },
    logTo(opened) {
      log = opened;
    },
  };
}

/** A SIGTERM to npm ends npm's shell and does not reach the process below, which would go on alone. */
function onOrphaned(shutDown: () => void): void {
  const parent = process.ppid;
  if (isAdopted(parent)) return shutDown();
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    shutDown();
  }, LOOK_INTERVAL);
  look.unref();
}

/**
 * Whether whoever started this process is gone already. It began in that one's session, so that,
 * unless it has made one of its own, a parent of another session is one that took it over.
 */
function isAdopted(parent: number): boolean {
  const session = sessionOf(process.pid);
  // Without /proc, as on macOS, it is the first process that takes others over.
  if (session === null) return parent === 1;
  return session !== process.pid && session !== sessionOf(parent);
}

/** `null` where there is no such process, or none that may be looked at. */
function sessionOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // Behind the name in parentheses: state, parent, group, session.
    return Number(stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[3]);
  } catch {
    return null;
  }
}
