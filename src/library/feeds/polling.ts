import type { Log } from '../../log.ts';
import type { Feeds } from './feeds.ts';
import type { ListFile } from './list-file.ts';

/** Milliseconds between two looks at what is due. */
const LOOK = 10_000;

/**
 * Checks feeds when they are due, and reads the operator's list again when it changes.
 * @returns what ends it, once nothing is under way
 */
export function keepPolling(feeds: Feeds, list: ListFile, log: Log): () => Promise<void> {
  const looks = new Set<Promise<void>>();
  const look = async () => {
    try {
      await list.look();
      await feeds.checkDue();
    } catch (error) {
      log.error({ err: error }, 'feeds could not be checked');
    }
  };
  // One check may take minutes; the others do not wait for it.
  const begin = () => {
    const begun = look();
    looks.add(begun);
    void begun.finally(() => looks.delete(begun));
  };
  begin();
  const timer = setInterval(begin, LOOK);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await feeds.close();
    await Promise.all(looks);
  };
}
