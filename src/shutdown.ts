import type { Log } from './log.ts';

/** How long answers under way may take to finish, in milliseconds: the process is gone within 5 s. */
const PATIENCE = 4000;

/** Calls `finish` once on SIGTERM or Ctrl+C, then ends the process with code 0. */
export function onShutdown(finish: () => Promise<void>, log: Log): void {
  let begun = false;
  const shutDown = (signal: string) => {
    if (begun) return;
    begun = true;
    log.info(`${signal}: finishing what is being answered`);
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
}
