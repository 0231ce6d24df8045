import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { readFolder } from '../../articles/folder.ts';
import { readJsonLines } from './json-files.ts';
import { plainArticle } from './plain-article.ts';

const lineSchema = z.object({ id: z.string(), title: z.string(), text: z.string() });

/**
 * Articles that answer nothing: of a folder, or of a file of {"id", "title", "text"} a line.
 * @throws UserError where they cannot be read
 */
export async function readDistractors(path: string): Promise<readonly Article[]> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return (await readFolder(path)).articles;
  }
  return readJsonLines(path, lineSchema).map(({ id, title, text }) =>
    plainArticle(`${path}#${id}`, title, text),
  );
}
