import { join } from 'node:path';
import type { Snapshot } from '../search/segments/snapshot.ts';
import { lookIntoSnapshot, openSnapshot } from '../search/segments/snapshot.ts';

/** In `DATA_DIR`. */
const FOLDER = 'index';

/** An index on disk, which is being read: it need not be known yet which articles there are. */
export interface KeptIndex {
  readonly snapshot: Promise<Snapshot>;
  /** Hears what went wrong with it: it is built anew then. */
  readonly failed: (error: unknown) => void;
}

/** The bot's own index, which is kept for its next start. */
export function beginOwnIndex(dataDir: string, failed: KeptIndex['failed']): KeptIndex {
  return begun(openSnapshot(join(dataDir, FOLDER), failed), failed);
}

/** An index that another process may have: it is read, and nothing is kept. */
export function beginOthersIndex(dataDir: string, failed: KeptIndex['failed']): KeptIndex {
  return begun(lookIntoSnapshot(join(dataDir, FOLDER), failed), failed);
}

function begun(opening: Promise<Snapshot>, failed: KeptIndex['failed']): KeptIndex {
  const snapshot = readAhead(opening);
  // Whoever opens the folder hears of what goes wrong, here and below.
  snapshot.catch(() => undefined);
  return { snapshot, failed };
}

async function readAhead(opening: Promise<Snapshot>): Promise<Snapshot> {
  const snapshot = await opening;
  const read = snapshot.read();
  read.catch(() => undefined);
  return { ...snapshot, read: () => read };
}
