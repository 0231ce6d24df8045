import { readFile } from 'node:fs/promises';
import { problemOf, UserError } from '../errors.ts';
import { parseMyThes, parseOpenThesaurus } from './thesaurus-format.ts';
import type { Groups } from './thesaurus-groups.ts';
import { groupsOf } from './thesaurus-groups.ts';

/** Bytes in which the first line ends, where it names an encoding. */
const FIRST_LINE = 64;

/**
 * Reads a thesaurus in OpenThesaurus' text format or in that of MyThes, told apart by the first
 * line: MyThes names the encoding there.
 *
 * @throws {UserError} for a file that cannot be read or is in neither format
 */
export async function readThesaurus(path: string): Promise<Groups> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UserError(`The thesaurus ${path} cannot be read: ${problemOf(error)}.`, {
      cause: error,
    });
  });
  const encoding = declaredEncoding(bytes);
  const text = decode(bytes, encoding ?? 'utf-8', path);
  const entries = encoding === null ? parseOpenThesaurus(text) : parseMyThes(text, path);
  if (entries.length === 0) {
    throw new UserError(
      `The thesaurus ${path} holds no synonyms: it takes a file in OpenThesaurus’ text format (“word;synonym;synonym” a line) or a .dat file of MyThes.`,
    );
  }
  return groupsOf(entries);
}

/** `null` where the first line is something else than the name of an encoding. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const [line = ''] = new TextDecoder().decode(bytes.subarray(0, FIRST_LINE)).split('\n');
  try {
    return new TextDecoder(line.trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decode(bytes: Uint8Array, encoding: string, path: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError(
      `The thesaurus ${path} is not valid ${encoding.toUpperCase()}: save it as UTF-8.`,
      { cause: error },
    );
  }
}
