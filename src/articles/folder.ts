import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Article } from './article.ts';
import { listFiles } from './files.ts';
import type { Outcome } from './kinds/kinds.ts';
import { KINDS } from './kinds/kinds.ts';
import type { Skipped } from './refusal.ts';

export type { Skipped, SkipReason } from './refusal.ts';

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

/** The articles in one file, read as if the file's folder held nothing else. */
export function readSingleFile(file: string): Promise<Reading> {
  return collect(dirname(file), [basename(file)], []);
}

async function collect(
  dir: string,
  paths: readonly string[],
  unlisted: readonly Skipped[],
): Promise<Reading> {
  const found = new Map<string, { article: Article; place: string }>();
  const skipped: Skipped[] = [...unlisted];
  const warnings: Warning[] = [];
  for (const path of paths) {
    for (const { place, ...outcome } of await readOne(join(dir, path), path)) {
      if ('reason' in outcome) {
        skipped.push({ path: place, ...outcome });
        continue;
      }
      const { article } = outcome;
      const first = found.get(article.id);
      if (first) {
        skipped.push({ path: place, reason: 'same-id', detail: `has the id of ${first.place}` });
      } else found.set(article.id, { article, place });
      warnings.push(...outcome.warnings.map((message) => ({ path: place, message })));
    }
  }
  return {
    articles: [...found.values()].map(({ article }) => article),
    skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings,
  };
}

/** Whatever one file brings about, it must not keep the others from being read. */
async function readOne(file: string, path: string): Promise<readonly Outcome[]> {
  const kind = KINDS.get(extname(file).toLowerCase());
  if (!kind) return [{ place: path, reason: 'unsupported' }];
  try {
    const { size } = await stat(file);
    if (size > kind.largest) {
      const detail = `has ${size} bytes, above ${kind.largest}`;
      return [{ place: path, reason: 'too-large', detail }];
    }
    return await kind.read(path, await readFile(file));
  } catch (error) {
    return [{ place: path, reason: 'unreadable', detail: String(error) }];
  }
}
