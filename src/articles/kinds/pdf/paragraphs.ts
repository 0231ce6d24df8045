import type { Block } from '../../blocks.ts';
import { endsSentence } from '../../blocks.ts';
import { oneLine } from '../../characters.ts';
import { joinLines } from './hyphens.ts';
import type { Line } from './lines.ts';

/** How much larger than that of the text a heading's type is, and how far sizes of one kind differ. */
const LARGER = 1.12;
const SAME_SIZE = 0.06;
/** Distances in the size of the type: of lines in one paragraph, and of a first line's indent. */
const LINE_DISTANCE = 1.75;
const INDENT = 0.7;
/** Share of the column's width below which a paragraph's last line stays. */
const FULL = 0.9;
/** Characters of the longest heading. */
const LONGEST_HEADING = 250;

/** The paragraphs of a document's lines; what is set in larger type is a heading, the largest the title. */
export function paragraphsOf(lines: readonly Line[]): Block[] {
  const bodySize = commonest(lines);
  const column = widest(lines, bodySize);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isSameParagraph(last, line, column)) group.push(line);
    else groups.push([line]);
  }
  const titleSize = Math.max(0, ...groups.map((group) => headingSize(group, bodySize)));
  let hasTitle = false;
  return groups.map((group): Block => {
    const text = oneLine(group.map((line) => line.text).reduce(joinLines));
    const size = headingSize(group, bodySize);
    if (size === 0) return { kind: 'paragraph', text };
    if (hasTitle || size < titleSize || group[0]?.page !== 0) return { kind: 'heading', text };
    hasTitle = true;
    return { kind: 'title', text };
  });
}

/** The size of a heading's type; 0 for what is none. */
function headingSize(group: readonly Line[], bodySize: number): number {
  const length = group.reduce((sum, { text }) => sum + text.length, 0);
  const size = group[0]?.size ?? 0;
  return size > bodySize * LARGER && length <= LONGEST_HEADING ? size : 0;
}

function isSameParagraph(last: Line, line: Line, column: number): boolean {
  if (Math.abs(line.size - last.size) > last.size * SAME_SIZE) return false;
  const distance = last.y - line.y;
  // On the next page or in the next column, only what breaks off in mid-sentence goes on.
  if (line.page !== last.page || distance <= 0) return !endsSentence(last.text);
  if (distance > last.size * LINE_DISTANCE) return false;
  const isIndented = line.x > last.x + last.size * INDENT;
  const isShort = last.width < column * FULL;
  return !(endsSentence(last.text) && (isIndented || isShort));
}

/** The size in which most characters are set. */
function commonest(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? 0;
}

/** The width of the columns of text, above which one line in twenty reaches. */
function widest(lines: readonly Line[], bodySize: number): number {
  const widths = lines
    .filter(({ size }) => Math.abs(size - bodySize) <= bodySize * SAME_SIZE)
    .map(({ width }) => width)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.95)] ?? 0;
}
