import { endsSentence } from '../blocks.ts';

/** Columns between which a file can be said to be broken at a line width. */
const NARROWEST = 40;
const WIDEST = 100;
/** Columns by which lines differ from the width although they were broken at it. */
const RAGGED = 8;
/** Lines of the full width that must end in mid-sentence, and their share of all such lines. */
const FEWEST_BROKEN = 2;
const MOSTLY = 0.5;

const LIST_MARK = /^(?:[-*•‣▪◦·]|\d+[.)])\s/u;
/** A line that can only be another's continuation, and is no byline. */
const GOES_ON = /^(?!(?:von|by) \p{Lu})\p{Ll}/u;
const HANGING_HYPHEN = /\p{L}-$/u;
/** After a hyphen that stands for the rest of a word: `Öl- und Gas`. */
export const CONJUNCTION = /^(?:und|oder|bis|sowie|beziehungsweise|bzw|and|or|to)\b/u;

/**
 * The paragraphs of groups of lines. In a file that is broken at a line width, lines are put
 * together wherever the next word had no room; in any other, each line is a paragraph.
 */
export function unwrap(groups: readonly (readonly string[])[]): string[] {
  const width = lineWidth(groups);
  return width === null ? groups.flat() : groups.flatMap((lines) => join(lines, width));
}

function lineWidth(groups: readonly (readonly string[])[]): number | null {
  const breaks = groups
    .flatMap((lines) => lines.slice(1).map((next, at) => ({ line: lines[at] ?? '', next })))
    .filter(({ line }) => line.length >= NARROWEST && line.length <= WIDEST);
  const inSentence = breaks.filter(({ line }) => !endsSentence(line));
  const width = inSentence
    .filter(({ next }) => GOES_ON.test(next))
    .reduce((widest, { line }) => Math.max(widest, line.length), 0);
  const broken = inSentence.filter(({ line, next }) => isBroken(line, next, width));
  const few = Math.max(FEWEST_BROKEN, breaks.length * MOSTLY);
  return width > 0 && broken.length >= few ? width : null;
}

function join(lines: readonly string[], width: number): string[] {
  const paragraphs: string[] = [];
  let parts: string[] = [];
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1] ?? '';
    if (!isBroken(previous, line, width)) {
      if (parts.length > 0) paragraphs.push(parts.join(''));
      parts = [line];
    } else parts.push(glue(previous, line), line);
  }
  return parts.length > 0 ? [...paragraphs, parts.join('')] : paragraphs;
}

/** Whether `line` ends where it does because the first word of `next` had no room on it. */
function isBroken(line: string, next: string, width: number): boolean {
  if (line.length > width + RAGGED || LIST_MARK.test(next)) return false;
  const [word = ''] = next.split(' ', 1);
  return line.length + 1 + word.length > width - RAGGED;
}

/** A word broken at its hyphen comes together again; `Öl- und Gas` keeps its space. */
function glue(line: string, next: string): string {
  return HANGING_HYPHEN.test(line) && !CONJUNCTION.test(next) ? '' : ' ';
}
