import type { Line } from './lines.ts';

/** Lines at the top and at the bottom of a page that can be its header or footer. */
const OUTERMOST = 3;
/** Share of the pages on which a header or footer repeats. */
const MOSTLY = 0.5;

const PAGE_NUMBER =
  /^\P{L}*(?:(?:seite|page|s\.)\s*)?\d{1,4}(?:\s*(?:von|of|\/)\s*\d{1,4})?\P{L}*$/iu;
const DIGITS = /\d+/gu;

/** The lines without page numbers, and without headers and footers that repeat but for their numbers. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const outer = pages.map((lines) => outermost(lines));
  const counts = new Map<string, number>();
  for (const lines of outer) {
    for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length * MOSTLY);
  return pages.map((lines, at) =>
    lines.filter((line) => {
      if (!outer[at]?.has(line)) return true;
      return !PAGE_NUMBER.test(line.text) && (counts.get(keyOf(line)) ?? 0) < least;
    }),
  );
}

function outermost(lines: readonly Line[]): Set<Line> {
  const downwards = lines.toSorted((a, b) => b.y - a.y);
  return new Set([...downwards.slice(0, OUTERMOST), ...downwards.slice(-OUTERMOST)]);
}

/** The same words in the same place, whatever the page's number. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y)} ${text.replace(DIGITS, '#').toLowerCase()}`;
}
