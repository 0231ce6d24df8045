import type { Line } from './lines.ts';
import { withoutPrintLines } from './print-lines.ts';

/** Lines at the top and at the bottom of a page that can be its header or footer. */
const OUTERMOST = 3;
/** Share of the pages on which a header or footer repeats. */
const MOSTLY = 0.5;
/** Pages with a number at the same height from which on it is the page's. */
const SEVERAL = 2;
/** Distance in the size of the text's type from which on a line at the margin is none of the text. */
const APART = 3;

const PAGE_NUMBER =
  /^[^\p{L}\p{N}]*(?:(?:seite|page|s\.)\s*)?\d{1,4}(?:\s*(?:von|of|\/)\s*\d{1,4})?[^\p{L}\p{N}]*$/iu;
const LETTER = /\p{L}/u;
/** Thousands of something, never of pages. */
const GROUPED = /\d[.,'’\s]\d{3}(?!\d)/u;
const DIGITS = /\d+/gu;

/**
 * The lines without page numbers and what browsers print around a page, and without headers and
 * footers that repeat but for their numbers.
 */
export function withoutFurniture(printed: readonly (readonly Line[])[]): Line[][] {
  const pages = printed.map(withoutPrintLines);
  const outer = pages.map((lines) => outermost(lines));
  const counts = new Map<string, number>();
  for (const lines of outer) {
    for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length * MOSTLY);
  return pages.map((lines, at) =>
    lines.filter((line) => {
      if (!outer[at]?.has(line) || isAmount(line)) return true;
      const times = counts.get(keyOf(line)) ?? 0;
      return isPageNumber(line) ? times < SEVERAL && !isApart(line, lines) : times < least;
    }),
  );
}

function outermost(lines: readonly Line[]): Set<Line> {
  const downwards = lines.toSorted((a, b) => b.y - a.y);
  return new Set([...downwards.slice(0, OUTERMOST), ...downwards.slice(-OUTERMOST)]);
}

/** The same words in the same place, whatever the page's number. */
function keyOf(line: Line): string {
  const words = isPageNumber(line) ? '#' : line.text.replace(DIGITS, '#').toLowerCase();
  return `${Math.round(line.y)} ${words}`;
}

function isPageNumber({ text }: Line): boolean {
  return PAGE_NUMBER.test(text);
}

function isAmount({ text }: Line): boolean {
  return !LETTER.test(text) && GROUPED.test(text);
}

/** Stands alone above or below all others, at a distance that no two lines of a text have. */
function isApart(line: Line, lines: readonly Line[]): boolean {
  const others = lines.filter((other) => other !== line);
  const isFar = (distance: number, { size }: Line) => distance > size * APART;
  return (
    others.every((other) => isFar(other.y - line.y, other)) ||
    others.every((other) => isFar(line.y - other.y, other))
  );
}
