import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { problemOf } from '../errors.ts';
import type { Kinds, Outcome } from './kinds/kinds.ts';

/** What a file holds. Whatever it brings about, it must not keep the others from being read. */
export async function readOneFile(
  file: string,
  path: string,
  kinds: Kinds,
): Promise<readonly Outcome[]> {
  const kind = kinds.get(extname(file).toLowerCase());
  if (!kind) return [{ place: path, reason: 'unsupported' }];
  try {
    const { size } = await stat(file);
    if (size > kind.largest) {
      const detail = `has ${size} bytes, above ${kind.largest}`;
      return [{ place: path, reason: 'too-large', detail }];
    }
    return await kind.read(path, await readFile(file));
  } catch (error) {
    return [{ place: path, reason: 'unreadable', detail: problemOf(error) }];
  }
}
