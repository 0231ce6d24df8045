import { linesOf } from '../articles/html/lines.ts';
import { parseTree } from '../articles/html/tree.ts';

/**
 * The visible text of HTML, its paragraphs separated by a blank line; none where it has too many tags,
 * or too many within one another.
 */
export function textOfHtml(html: string): string {
  try {
    const lines = linesOf(parseTree(html), () => false);
    return lines
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n');
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}
