import type { Block } from '../blocks.ts';
import type { Metadata } from '../html/metadata.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePlainText } from './plain-text.ts';

/** What stands in a file below its front matter, in order. */
export interface Contents {
  readonly blocks: readonly Block[];
  /** What the format itself says about the article. */
  readonly metadata?: Metadata;
}

export type Parse = (body: string) => Contents | Promise<Contents>;

/** By file ending, in lower case. A new format is a parser and a line here. */
export const FORMATS: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['.txt', (body) => ({ blocks: parsePlainText(body) })],
  ['.md', async (body) => ({ blocks: await parseMarkdown(body) })],
]);
