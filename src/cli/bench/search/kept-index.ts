import { createSegmentedEngine } from '../../../search/segments/segmented.ts';
import { openSnapshot } from '../../../search/segments/snapshot.ts';
import type { Entry } from './corpus.ts';

/** Makes the index of articles and keeps it in a folder. */
export async function keepIndex(entries: readonly Entry[], dir: string): Promise<void> {
  await openIndex(entries, dir);
}

/** @returns milliseconds from what was kept to an index that knows the articles */
export async function openKeptIndex(
  entries: readonly Entry[],
  dir: string,
): Promise<{ index: number }> {
  return { index: await openIndex(entries, dir) };
}

async function openIndex(entries: readonly Entry[], dir: string): Promise<number> {
  const articles = entries.map(({ article }) => article);
  const begun = performance.now();
  const engine = createSegmentedEngine({ snapshot: await openSnapshot(dir, fail), failed: fail });
  await engine.load(articles);
  const taken = performance.now() - begun;
  await engine.settled();
  await engine.close();
  return taken;
}

/** What was not kept must not be measured as if it were. */
function fail(error: unknown): never {
  throw error;
}
