import type { Block } from '../blocks.ts';
import { oneLine } from '../characters.ts';

/**
 * What may be more to Markdown than words and headings: a mark within a line, a mark or white space
 * at its beginning, a heading that is closed; and what only a program can have put there.
 */
const MARKED =
  /[`*_[<&\\\uFFFE\uFFFF]|^(?:[>~+=-]|\d+[.)]|[ \t]+[^ \t\n]|#(?!#{0,5}[ \t][^#\n]*$))/m;
const HEADING = /^(?<marks>#+)[ \t](?<text>.*)$/;
const BLANK = /^[ \t]*$/;

/**
 * The blocks of a text in Markdown that holds nothing but paragraphs and headings, as most articles
 * do: its parser takes ten times as long. `null` where it may hold more.
 *
 * @param body its characters normalised
 */
export function unmarkedBlocks(body: string): Block[] | null {
  if (MARKED.test(body)) return null;
  const blocks: Block[] = [];
  let hasTitle = false;
  let lines: string[] = [];
  function add(kind: Block['kind'], written: string): void {
    const text = oneLine(written);
    if (text !== '') blocks.push({ kind, text });
  }
  function endParagraph(): void {
    if (lines.length > 0) add('paragraph', lines.join('\n'));
    lines = [];
  }
  for (const line of body.split('\n')) {
    const { marks, text = '' } = HEADING.exec(line)?.groups ?? {};
    if (marks === undefined && !BLANK.test(line)) lines.push(line);
    else endParagraph();
    if (marks === undefined) continue;
    const isTitle: boolean = marks === '#' && !hasTitle;
    hasTitle ||= isTitle;
    add(isTitle ? 'title' : 'heading', text);
  }
  endParagraph();
  return blocks;
}
