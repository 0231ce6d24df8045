import type { Block } from '../blocks.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePlainText } from './plain-text.ts';

/** What stands in a file below its front matter, in order. */
export type Parse = (body: string) => readonly Block[] | Promise<readonly Block[]>;

/** By file ending, in lower case. A new format is a parser and a line here. */
export const FORMATS: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['.txt', parsePlainText],
  ['.md', parseMarkdown],
]);
