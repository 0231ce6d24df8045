import { extname } from 'node:path';
import { problemOf } from '../errors.ts';
import type { FileKind, Kinds, Outcome } from './kinds/kinds.ts';
import type { Fetched } from './listing/fetch-files.ts';
import { fetchFile } from './listing/fetch-files.ts';

/** What a file holds. */
export async function readOneFile(
  file: string,
  path: string,
  kinds: Kinds,
): Promise<readonly Outcome[]> {
  const kind = kindOf(path, kinds);
  if (!kind) return unsupported(path);
  return await outcomesOf(path, kind, fetchFile({ file, largest: kind.largest }));
}

/** How a file is read; `undefined` where it is not. */
export function kindOf(path: string, kinds: Kinds): FileKind | undefined {
  return kinds.get(extname(path).toLowerCase());
}

export function unsupported(path: string): Outcome[] {
  return [{ place: path, reason: 'unsupported' }];
}

/** What is in a file. Whatever it brings about, it must not keep the others from being read. */
export async function outcomesOf(
  path: string,
  kind: FileKind,
  fetched: Fetched,
): Promise<readonly Outcome[]> {
  if ('reason' in fetched) return [{ place: path, ...fetched }];
  try {
    return await kind.read(path, fetched);
  } catch (error) {
    return [{ place: path, reason: 'unreadable', detail: problemOf(error) }];
  }
}
