import { linesOf } from '../articles/html/lines.ts';
import { parseTree } from '../articles/html/tree.ts';

/** The visible text of HTML, its paragraphs separated by a blank line. */
export function textOfHtml(html: string): string {
  const lines = linesOf(parseTree(html), () => false);
  return lines
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n\n');
}
