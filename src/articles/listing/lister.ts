import { UserError } from '../../errors.ts';
import type { Thread } from '../../threads/start.ts';
import { startThread } from '../../threads/start.ts';
import type { Listing } from '../files.ts';
import type { Fetched, Wanted } from './fetch-files.ts';
import type { ListingTasks } from './tasks.ts';

/** Lists one folder and fetches its files, in a thread of its own. */
export interface Lister {
  /**
   * The folder as it is; at the first time, as it was when the lister was made.
   *
   * @throws {UserError} where there is no such folder, or it cannot be read
   */
  list(): Promise<Listing>;
  /** The first of some files, at least one. */
  fetch(wanted: readonly Wanted[]): Promise<Fetched[]>;
}

/** Milliseconds that each may take, as over a network, and after which an idle thread is let go. */
const LONGEST = 600_000;
const IDLE = 5000;

/** Begins to list a folder, while others go on. */
export function createLister(dir: string): Lister {
  let thread: Thread<ListingTasks> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let underWay = 0;

  function release(): void {
    void thread?.close();
    thread = null;
  }
  async function inThread<Result>(
    ask: (thread: Thread<ListingTasks>) => Promise<Result>,
  ): Promise<Result> {
    clearTimeout(idle);
    underWay += 1;
    if (thread?.isAlive() !== true) {
      const script = new URL('./worker.ts', import.meta.url);
      thread = startThread<ListingTasks>(script, { longest: LONGEST, work: 'reading the folder' });
    }
    try {
      return await ask(thread);
    } finally {
      underWay -= 1;
      if (underWay === 0) idle = setTimeout(release, IDLE).unref();
    }
  }
  async function listed(): Promise<Listing> {
    const listing = await inThread((thread) => thread.ask('listFiles', dir));
    if ('problem' in listing) throw new UserError(listing.problem);
    return listing;
  }

  /** What went wrong is for the one who asks. */
  let begun: Promise<[PromiseSettledResult<Listing>]> | null = Promise.allSettled([listed()]);
  return {
    async list() {
      if (begun === null) return await listed();
      const [first] = await begun;
      begun = null;
      if (first.status === 'rejected') throw first.reason;
      return first.value;
    },
    fetch: (wanted) => inThread((thread) => thread.ask('fetchFiles', wanted)),
  };
}
