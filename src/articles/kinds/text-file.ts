import type { Decoded } from '../charsets/decode.ts';
import { decodeText } from '../charsets/decode.ts';
import type { Note } from '../note.ts';
import { readArticle } from '../read-article.ts';
import type { Outcome } from './kinds.ts';

/** A file of text that is one article. */
export async function readTextFile(path: string, bytes: Uint8Array): Promise<Outcome[]> {
  const decoded = await decodeText(bytes);
  if ('reason' in decoded) return [{ ...decoded, place: path }];
  if (decoded.text.trim() === '') return [{ reason: 'empty', place: path }];
  const read = await readArticle(path, decoded.text);
  if ('reason' in read) return [{ ...read, place: path }];
  return [{ ...read, warnings: [...charsetWarnings(decoded), ...read.warnings], place: path }];
}

/** What to tell about a text that could not be decoded in full. */
export function charsetWarnings({ charset, broken }: Decoded): Note[] {
  if (broken === 0) return [];
  return [{ kind: 'broken', places: broken, charset }];
}
