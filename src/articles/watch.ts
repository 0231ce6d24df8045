import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';
import type { Shelf } from './shelf.ts';

/** Milliseconds after a hint, in which others follow, and in which a file that is written rests. */
const SETTLE = 50;
const REST = 250;
/** The least between two looks without a hint, and how many times as long as a look took it is. */
const LEAST_PAUSE = 1000;
const IDLENESS = 100;

/** Looks at a folder wherever something may have changed, until it is closed. */
export interface Watching {
  /** Resolves when a look under way has ended. */
  close(): Promise<void>;
}

/**
 * Hints of the operating system say when to look, looking says what there is: hints are incomplete
 * where many files come at once, and absent on network disks, for which there is a look now and
 * then, of a hundredth of the time at most.
 *
 * @param changed is awaited before the next look, and called again after it where it fails
 * @param failed gets what `look` or `changed` fails with
 */
export function watchShelf(
  shelf: Shelf,
  changed: () => Promise<void>,
  failed: (error: unknown) => void,
): Watching {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();
  let looking = false;
  let hinted = false;
  /** Whether `changed` has yet to succeed. */
  let pending = false;
  let closed = false;

  function lookIn(milliseconds: number): void {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      underWay = look();
    }, milliseconds).unref();
  }
  function hint(): void {
    if (!looking && !hinted) lookIn(SETTLE);
    hinted = true;
  }
  async function look(): Promise<void> {
    looking = true;
    hinted = false;
    const start = performance.now();
    let restless = false;
    try {
      const seen = await shelf.look();
      restless = seen.restless;
      follow(seen.folders);
      pending ||= seen.changed;
      if (pending && !closed) await changed();
      pending = false;
    } catch (error) {
      failed(error);
    }
    looking = false;
    const spent = performance.now() - start;
    const pause = Math.max(LEAST_PAUSE, spent * IDLENESS);
    lookIn(hinted ? SETTLE : restless ? REST : pause);
  }
  /** Listens to these folders and no others. */
  function follow(folders: readonly string[]): void {
    for (const [folder, watcher] of watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) if (!watchers.has(folder)) listen(folder);
  }
  function listen(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, hint);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // No hints to be had of it, as where the system has no watches left: looks now and then remain.
    }
  }

  lookIn(0);
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      await underWay;
    },
  };
}
