import type { Log } from '../../log.ts';
import type { Feeds } from './feeds.ts';
import type { ListFile } from './list-file.ts';

/** Milliseconds between two looks at what is due. */
const LOOK = 10_000;

/**
 * Looks at the operator's list and checks the feeds that are due, now and every ten seconds.
 * @returns what ends it, once nothing is under way
 */
export function keepPolling(
  feeds: Pick<Feeds, 'checkDue' | 'close'>,
  list: ListFile,
  log: Log,
): () => Promise<void> {
  const looks = new Set<Promise<void>>();
  let isReading = false;

  /** Neither a disk that hangs nor a check that takes minutes holds up the feeds of the next look. */
  async function look(): Promise<void> {
    try {
      if (!isReading) {
        isReading = true;
        await list.look();
        isReading = false;
      }
      await feeds.checkDue();
    } catch (error) {
      log.error({ err: error }, 'feeds could not be checked');
    }
  }
  function begin(): void {
    const begun = look().finally(() => looks.delete(begun));
    looks.add(begun);
  }

  begin();
  const timer = setInterval(begin, LOOK);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await feeds.close();
    await Promise.all(looks);
  };
}
