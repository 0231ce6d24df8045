import { UserError } from '../../errors.ts';
import type { Thread } from '../../threads/start.ts';
import { startThread } from '../../threads/start.ts';
import type { Listing } from '../files.ts';
import type { ListingTasks } from './tasks.ts';

/** Lists one folder, in a thread of its own. */
export interface Lister {
  /**
   * The folder as it is; at the first time, as it was when the lister was made.
   *
   * @throws {UserError} where there is no such folder, or it cannot be read
   */
  list(): Promise<Listing>;
}

/** Milliseconds that a listing may take, as over a network, and after which an idle thread is let go. */
const LONGEST = 600_000;
const IDLE = 5000;

/** Begins to list a folder, while others go on. */
export function createLister(dir: string): Lister {
  let thread: Thread<ListingTasks> | null = null;
  let idle: NodeJS.Timeout | undefined;

  function release(): void {
    void thread?.close();
    thread = null;
  }
  async function ask(): Promise<Listing> {
    clearTimeout(idle);
    if (thread?.isAlive() !== true) {
      const script = new URL('./worker.ts', import.meta.url);
      thread = startThread<ListingTasks>(script, { longest: LONGEST, work: 'listing files' });
    }
    try {
      const listing = await thread.ask('listFiles', dir);
      if ('problem' in listing) throw new UserError(listing.problem);
      return listing;
    } finally {
      idle = setTimeout(release, IDLE).unref();
    }
  }

  /** What went wrong is for the one who asks. */
  let begun: Promise<[PromiseSettledResult<Listing>]> | null = Promise.allSettled([ask()]);
  return {
    async list() {
      if (begun === null) return await ask();
      const [first] = await begun;
      begun = null;
      if (first.status === 'rejected') throw first.reason;
      return first.value;
    },
  };
}
