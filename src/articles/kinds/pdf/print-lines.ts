import type { Line } from './lines.ts';

/** How far apart vertically lines of one height stand at most, in the size of their type. */
const SAME_HEIGHT = 0.5;

const NUMBER = String.raw`(?:(?:seite|page)\s+)?\d{1,4}(?:\s*(?:von|of|\/)\s*\d{1,4})?`;
const DAY = String.raw`(?:\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2})`;
const MOMENT = String.raw`${DAY},?\s+\d{1,2}:\d{2}(?:\s*[ap]m)?`;
const ADDRESS = String.raw`(?:https?|file):\/\/\S+`;
const PRINT_LINE = new RegExp(
  String.raw`^(?:${NUMBER}\s+)?(?:${MOMENT}|${ADDRESS})(?:\s+${NUMBER})?$`,
  'iu',
);
const ONLY_NUMBER = new RegExp(`^${NUMBER}$`, 'iu');

/** The lines without what browsers print around a page: the moment, the address and, beside, its number. */
export function withoutPrintLines(lines: readonly Line[]): Line[] {
  const printed = lines.filter((line) => PRINT_LINE.test(line.text) && isOutermost(line, lines));
  return lines.filter(
    (line) =>
      !printed.includes(line) &&
      !(ONLY_NUMBER.test(line.text) && printed.some((other) => isBeside(line, other))),
  );
}

function isOutermost(line: Line, lines: readonly Line[]): boolean {
  const isLevel = (other: Line) => isBeside(line, other);
  return (
    lines.every((other) => other.y < line.y || isLevel(other)) ||
    lines.every((other) => other.y > line.y || isLevel(other))
  );
}

function isBeside(line: Line, other: Line): boolean {
  return Math.abs(line.y - other.y) < line.size * SAME_HEIGHT;
}
