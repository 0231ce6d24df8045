import { createHash } from 'node:crypto';
import { parse } from 'node:path/posix';
import { detectLanguage } from '../text/language.ts';
import type { Article } from './article.ts';
import { normaliseCharacters } from './characters.ts';
import { compose } from './compose.ts';
import { FORMATS } from './formats/formats.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readPage } from './page.ts';
import type { Refusal } from './refusal.ts';

export interface ReadArticle {
  readonly article: Article;
  /** In English, for the log. */
  readonly warnings: readonly string[];
}

/** The article in a file's text. `path` is the file's, below its folder, with `/` between the parts. */
export async function readArticle(path: string, file: string): Promise<ReadArticle | Refusal> {
  const { name, ext } = parse(path);
  const parseBlocks = FORMATS.get(ext.toLowerCase());
  if (!parseBlocks) return { reason: 'unsupported', detail: `has the ending "${ext}"` };
  const split = await splitFrontMatter(normaliseCharacters(file));
  if ('reason' in split) return split;
  const { frontMatter, body } = split;
  const page = readPage(await parseBlocks(body), frontMatter.title);
  const { text, sections } = compose(page.blocks);
  if (text === '') return { reason: 'no-text' };
  return {
    article: {
      id: frontMatter.id ?? frontMatter.url ?? path,
      title: page.title ?? name,
      outlet: frontMatter.outlet ?? page.outlet,
      author: frontMatter.author ?? page.author,
      published: frontMatter.published ?? page.published,
      url: frontMatter.url,
      language: frontMatter.language ?? detectLanguage(text),
      text,
      sections,
      hash: createHash('sha256').update(text).digest('hex'),
    },
    warnings: frontMatter.warnings,
  };
}
