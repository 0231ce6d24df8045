/** A bar with what is written above and below it. */
export interface Bar {
  readonly size: number;
  /** The size as it is to be read. */
  readonly value: string;
  readonly label: string;
  /** What it belongs to with those beside it that say the same; the short form where it stands alone. */
  readonly group: string;
  readonly shortGroup: string;
  readonly isMarked: boolean;
}

/** Pixels, before the picture is enlarged; Discord shows a picture about so wide. */
const WIDTH = 540;
const HEIGHT = 190;
const MARGIN = 16;
/** From the top: the title's baseline, the highest bar's end, the bars' ground, labels, groups. */
const TITLE = 28;
const TOP = 58;
const GROUND = 138;
const LABELS = 155;
const MARK = { top: 160, height: 3 };
const GROUPS = 179;

/** Share of its column that a bar is wide. */
const BAR_WIDTH = 0.68;

/** A background of its own, so that it can be read in Discord's dark and light theme. */
const COLOURS = {
  background: '#23272e',
  text: '#f2f3f5',
  quiet: '#b5bac1',
  bar: '#6b7482',
  marked: '#5fb98a',
} as const;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Bars side by side, as SVG; the marked ones are underlined too, for those who do not see colours. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const column = (WIDTH - 2 * MARGIN) / Math.max(1, bars.length);
  const most = Math.max(1, ...bars.map(({ size }) => size));
  const parts = bars.flatMap(({ size, value, label, isMarked }, index) => {
    const left = MARGIN + index * column;
    const middle = left + column / 2;
    const height = (size / most) * (GROUND - TOP);
    const width = column * BAR_WIDTH;
    const colour = isMarked ? COLOURS.text : COLOURS.quiet;
    return [
      rectangle(middle - width / 2, GROUND - height, width, height, barColour(isMarked)),
      text(middle, GROUND - height - 5, value, 12, colour),
      text(middle, LABELS, label, 12, colour),
      ...(isMarked ? [rectangle(left, MARK.top, column, MARK.height, COLOURS.marked)] : []),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}">`,
    `<rect width="100%" height="100%" rx="8" fill="${COLOURS.background}"/>`,
    text(MARGIN, TITLE, title, 14, COLOURS.text, 'start'),
    rectangle(MARGIN, GROUND, WIDTH - 2 * MARGIN, 1, COLOURS.bar),
    ...parts,
    ...groupNames(bars, column),
    '</svg>',
  ].join('\n');
}

/** Each group's name, below its first bar. */
function groupNames(bars: readonly Bar[], column: number): string[] {
  return bars.flatMap(({ group, shortGroup }, index) => {
    if (bars[index - 1]?.group === group) return [];
    const name = bars[index + 1]?.group === group ? group : shortGroup;
    return [text(MARGIN + (index + 0.2) * column, GROUPS, name, 12, COLOURS.quiet, 'start')];
  });
}

function barColour(isMarked: boolean): string {
  return isMarked ? COLOURS.marked : COLOURS.bar;
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`;
  const size = `width="${width.toFixed(1)}" height="${height.toFixed(1)}"`;
  // Without smoothing, no seam shows between two that touch.
  return `<rect ${place} ${size} fill="${fill}" shape-rendering="crispEdges"/>`;
}

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  fill: string,
  anchor = 'middle',
): string {
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`;
  const escaped = words.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
  return `<text ${place} font-size="${String(size)}" text-anchor="${anchor}" fill="${fill}">${escaped}</text>`;
}
