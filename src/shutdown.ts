import type { Log } from './log.ts';

/** How long answers under way may take to finish, in milliseconds: the process is gone within 5 s. */
const PATIENCE = 4000;

/** How often a process that npm started looks whether its shell is still there, in milliseconds. */
const LOOK_INTERVAL = 500;

/** As the program began: npm may end before anything is ready. */
const PARENT = process.ppid;

/**
 * From now on, SIGTERM and Ctrl+C end the process with code 0, after what was last given to the
 * returned function has been done.
 */
export function onShutdown(log: Log): (finish: () => Promise<void>) => void {
  let finish = () => Promise.resolve();
  let begun = false;
  const shutDown = (reason: string) => {
    if (begun) return;
    begun = true;
    log.info(`${reason}: finishing what is being answered`);
    const tooLate = setTimeout(() => {
      log.warn('not all answers were finished in time');
      process.exit(0);
    }, PATIENCE);
    finish().then(
      () => {
        clearTimeout(tooLate);
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, 'shutting down failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => shutDown('SIGTERM'));
  process.on('SIGINT', () => shutDown('SIGINT'));
  if (process.env['npm_lifecycle_event'] !== undefined) onOrphaned(() => shutDown('npm has ended'));
  return (todo) => {
    finish = todo;
  };
}

/** A SIGTERM to npm ends npm's shell and does not reach the process below, which would go on alone. */
function onOrphaned(shutDown: () => void): void {
  const look = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(look);
    shutDown();
  }, LOOK_INTERVAL);
  look.unref();
}
