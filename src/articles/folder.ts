import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Article } from './article.ts';
import { decodeText } from './charsets/decode.ts';
import { listFiles } from './files.ts';
import { FORMATS } from './formats/formats.ts';
import { readArticle, type ReadArticle } from './read-article.ts';
import type { Refusal, Skipped } from './refusal.ts';

export type { Skipped, SkipReason } from './refusal.ts';

/** Bytes of the largest file that is read; a long article has a hundredth of it. */
const LARGEST_FILE = 5 * 1024 * 1024;

/** A value that a file declares and that was ignored; in English, for the log. */
export interface Warning {
  readonly path: string;
  readonly message: string;
}

export interface Reading {
  readonly articles: readonly Article[];
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
}

/**
 * All articles below a folder, in the order of their paths. A file that is no article is skipped
 * with its reason; a folder that is missing or no folder is a UserError.
 */
export async function readFolder(dir: string): Promise<Reading> {
  const entry = await stat(dir).catch(() => undefined);
  if (!entry?.isDirectory()) throw new UserError(`There is no folder "${dir}".`);
  const { paths, skipped } = await listFiles(dir);
  return collect(dir, paths, skipped);
}

/** The article in one file, read as if the file's folder held nothing else. */
export function readSingleFile(file: string): Promise<Reading> {
  return collect(dirname(file), [basename(file)], []);
}

async function collect(
  dir: string,
  paths: readonly string[],
  unlisted: readonly Skipped[],
): Promise<Reading> {
  const found = new Map<string, { article: Article; path: string }>();
  const skipped: Skipped[] = [...unlisted];
  const warnings: Warning[] = [];
  for (const path of paths) {
    const read = await readOne(join(dir, path), path);
    if ('reason' in read) {
      skipped.push({ path, ...read });
      continue;
    }
    const { article } = read;
    const first = found.get(article.id);
    if (first) skipped.push({ path, reason: 'same-id', detail: `has the id of ${first.path}` });
    else found.set(article.id, { article, path });
    warnings.push(...read.warnings.map((message) => ({ path, message })));
  }
  return {
    articles: [...found.values()].map(({ article }) => article),
    skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings,
  };
}

/** Whatever one file brings about, it must not keep the others from being read. */
async function readOne(file: string, path: string): Promise<ReadArticle | Refusal> {
  if (!FORMATS.has(extname(file).toLowerCase())) return { reason: 'unsupported' };
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE)
      return { reason: 'too-large', detail: `has ${size} bytes, above ${LARGEST_FILE}` };
    const decoded = await decodeText(await readFile(file));
    if ('reason' in decoded) return decoded;
    const { text, charset, broken } = decoded;
    if (text.trim() === '') return { reason: 'empty' };
    const read = await readArticle(path, text);
    if ('reason' in read || broken === 0) return read;
    const warning = `${broken} places are no characters in ${charset} and became "\uFFFD".`;
    return { ...read, warnings: [warning, ...read.warnings] };
  } catch (error) {
    return { reason: 'unreadable', detail: String(error) };
  }
}
