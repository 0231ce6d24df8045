import { createHash } from 'node:crypto';
import { parse } from 'node:path/posix';
import { detectLanguage } from '../text/language.ts';
import type { Article } from './article.ts';
import type { Block } from './blocks.ts';
import { normaliseCharacters } from './characters.ts';
import { compose } from './compose.ts';
import type { Declared } from './declared.ts';
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
  const { ext } = parse(path);
  const parseBlocks = FORMATS.get(ext.toLowerCase());
  if (!parseBlocks) return { reason: 'unsupported', detail: `has the ending "${ext}"` };
  const split = await splitFrontMatter(normaliseCharacters(file));
  if ('reason' in split) return split;
  return articleOf(path, split.declared, await parseBlocks(split.body));
}

/** The article that blocks make; `place`, which is its id for want of a better one, names it as well. */
export function articleOf(
  place: string,
  declared: Declared,
  blocks: readonly Block[],
): ReadArticle | Refusal {
  const page = readPage(blocks, declared.title);
  const { text, sections } = compose(page.blocks);
  if (text === '') return { reason: 'no-text' };
  return {
    article: {
      id: declared.id ?? declared.url ?? place,
      title: page.title ?? parse(place).name,
      outlet: declared.outlet ?? page.outlet,
      author: declared.author ?? page.author,
      published: declared.published ?? page.published,
      url: declared.url,
      language: declared.language ?? detectLanguage(text),
      text,
      sections,
      hash: createHash('sha256').update(text).digest('hex'),
    },
    warnings: declared.warnings,
  };
}
