import { hash } from 'node:crypto';
import { parse } from 'node:path/posix';
import { detectLanguage } from '../text/language.ts';
import type { Article } from './article.ts';
import { normaliseCharacters } from './characters.ts';
import { compose } from './compose.ts';
import type { Declared } from './declared.ts';
import type { Contents } from './formats/formats.ts';
import { FORMATS } from './formats/formats.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Note } from './note.ts';
import { readPage } from './page.ts';
import type { Refusal } from './refusal.ts';

export interface ReadArticle {
  readonly article: Article;
  readonly warnings: readonly Note[];
}

/** The article in a file's text. `path` is the file's, below its folder, with `/` between the parts. */
export async function readArticle(path: string, file: string): Promise<ReadArticle | Refusal> {
  const { ext } = parse(path);
  const parseContents = FORMATS.get(ext.toLowerCase());
  if (!parseContents) return { reason: 'unsupported', detail: `has the ending "${ext}"` };
  const split = await splitFrontMatter(normaliseCharacters(file));
  if ('reason' in split) return split;
  return articleOf(path, split.declared, await parseContents(split.body));
}

/**
 * The article that contents make; `place`, which is its id for want of a better one, names it as well.
 * What is declared wins over what the contents say of themselves, and that over what their text shows.
 */
export function articleOf(
  place: string,
  declared: Declared,
  { blocks, metadata }: Contents,
): ReadArticle | Refusal {
  const page = readPage(blocks, declared.title ?? metadata?.title ?? null);
  const { text, sections } = compose(page.blocks);
  if (text === '') return { reason: 'no-text' };
  const url = declared.url ?? metadata?.url ?? null;
  return {
    article: {
      id: declared.id ?? url ?? place,
      title: page.title ?? parse(place).name,
      outlet: declared.outlet ?? metadata?.outlet ?? page.outlet,
      author: declared.author ?? metadata?.author ?? page.author,
      published: declared.published ?? metadata?.published ?? page.published,
      url,
      language: declared.language ?? detectLanguage(text) ?? metadata?.language ?? null,
      text,
      sections,
      hash: hash('sha256', text),
    },
    warnings: declared.warnings,
  };
}
