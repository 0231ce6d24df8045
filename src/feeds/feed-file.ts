import type { Outcome } from '../articles/kinds/kinds.ts';
import { isolated } from './isolated.ts';

/** The articles in a feed that lies in a folder as a file, see `parseFeedFile`. */
export async function readFeedFile(path: string, bytes: Uint8Array): Promise<readonly Outcome[]> {
  const outcomes = await isolated('file', path, bytes);
  return 'reason' in outcomes ? [{ ...outcomes, place: path }] : outcomes;
}
