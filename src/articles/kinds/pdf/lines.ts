import { oneLine } from '../../characters.ts';

/** A run of text as a PDF places it, in points from the page's lower left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of text on a page. */
export interface Line extends Run {
  /** From 0. */
  readonly page: number;
}

/** All measured in the size of the type: */
/** how far apart vertically runs of one line stand at most, */
const SAME_LINE = 0.4;
/** from which gap on they are words of their own, */
const WORD_GAP = 0.15;
/** and from which gap on they stand in different columns. */
const COLUMN_GAP = 2.5;

/** Puts runs together to lines, in the order in which the page draws them: column by column. */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const lines: Run[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last && goesOn(last, run)) lines[lines.length - 1] = joined(last, run);
    else if (run.text.trim() !== '') lines.push(run);
  }
  return lines.map((line) => ({ ...line, text: trimmed(line.text), page }));
}

/** A soft hyphen at the end says that the word goes on. */
function trimmed(text: string): string {
  return oneLine(text) + (text.trimEnd().endsWith('\u00AD') ? '\u00AD' : '');
}

function goesOn(line: Run, run: Run): boolean {
  const gap = run.x - (line.x + line.width);
  const size = Math.max(line.size, run.size);
  return Math.abs(run.y - line.y) < size * SAME_LINE && gap < size * COLUMN_GAP && gap > -size;
}

function joined(line: Run, run: Run): Run {
  const gap = run.x - (line.x + line.width);
  const space = gap > line.size * WORD_GAP ? ' ' : '';
  const isLonger = run.text.trim().length > line.text.trim().length;
  return {
    text: line.text + space + run.text,
    x: line.x,
    y: line.y,
    width: run.x + run.width - line.x,
    size: isLonger ? run.size : line.size,
  };
}
