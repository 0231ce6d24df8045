import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileKind, Kinds, Outcome } from './kinds/kinds.ts';
import type { Fetched, Wanted } from './listing/fetch-files.ts';
import { kindOf, outcomesOf, unsupported } from './read-file.ts';

/** The first of some files, at least one. */
export type Fetch = (wanted: readonly Wanted[]) => Promise<Fetched[]>;

interface Readable {
  readonly path: string;
  readonly kind: FileKind;
}

/** Files that are asked for at once, of which the first few come. */
const ASKED_FOR = 16;

/**
 * What files hold, each as soon as it is known. The next ones are fetched while some are read, and
 * documents, which are parsed in a thread, are waited for together.
 *
 * @param paths below the folder
 */
export async function* readFiles(
  dir: string,
  paths: readonly string[],
  kinds: Kinds,
  fetch: Fetch,
): AsyncGenerator<readonly [path: string, outcomes: readonly Outcome[]]> {
  const readable: Readable[] = [];
  for (const path of paths) {
    const kind = kindOf(path, kinds);
    if (kind) readable.push({ path, kind });
    else yield [path, unsupported(path)];
  }

  async function fetchFrom(at: number): Promise<Fetched[]> {
    const wanted = readable.slice(at, at + ASKED_FOR);
    if (wanted.length === 0) return [];
    return await fetch(
      wanted.map(({ path, kind }) => ({ file: join(dir, path), largest: kind.largest })),
    );
  }
  let at = 0;
  // What went wrong is told in its turn.
  let fetching = Promise.allSettled([fetchFrom(at)]);
  while (at < readable.length) {
    const [fetched] = await fetching;
    if (fetched.status === 'rejected') throw fetched.reason;
    const files = fetched.value.flatMap((file, n) => {
      const one = readable[at + n];
      return one ? [{ ...one, file }] : [];
    });
    at += files.length;
    fetching = Promise.allSettled([fetchFrom(at)]);
    const reading: (readonly [string, Promise<readonly Outcome[]>])[] = [];
    for (const { path, kind, file } of files) {
      reading.push([path, outcomesOf(path, kind, file)]);
      // Texts are read right here.
      await setImmediate();
    }
    for (const [path, outcomes] of reading) yield [path, await outcomes];
  }
}
