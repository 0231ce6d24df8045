/** One line of a plot; both its values are above zero. */
export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Pixels: of a panel's inside, and of what stands around it. */
const INSIDE = { width: 330, height: 300 } as const;
const MARGIN = { left: 64, right: 36, top: 40, bottom: 48 } as const;
const LEGEND_ROW = 22;

/** Told apart by who sees fewer colours too, and on white as on black; Okabe and Ito's, its lightest and black replaced. */
const COLOURS = ['#d55e00', '#0072b2', '#56b4e9', '#009e73', '#cc79a7', '#b8860b', '#808080'];

const STYLE = `text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.grid { stroke: #8c959f; stroke-opacity: 0.35 }
.title { font-weight: 600 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }`;

/** Panels side by side over one legend, as SVG: both axes logarithmic, readable on light and dark pages. */
export function plot(panels: readonly Panel[], xLabel: string): string {
  const names = [...new Set(panels.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const panelWidth = MARGIN.left + INSIDE.width + MARGIN.right;
  const panelHeight = MARGIN.top + INSIDE.height + MARGIN.bottom;
  const width = panelWidth * panels.length;
  const height = panelHeight + LEGEND_ROW * (Math.ceil(names.length / COLUMNS) + 0.5);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" role="img">`,
    `<style>${STYLE}</style>`,
    ...panels.map((panel, at) =>
      group(at * panelWidth + MARGIN.left, MARGIN.top, drawn(panel, xLabel, names)),
    ),
    group(MARGIN.left, panelHeight + LEGEND_ROW / 2, legend(names, width)),
    '</svg>\n',
  ].join('\n');
}

/** Names beside one another under the panels. */
const COLUMNS = 4;

function drawn({ title, lines }: Panel, xLabel: string, names: readonly string[]): string[] {
  const points = lines.flatMap((line) => line.points);
  const x = scale(
    points.map((point) => point.x),
    INSIDE.width,
  );
  const y = scale(
    points.map((point) => point.y),
    INSIDE.height,
  );
  const below = (value: number) => INSIDE.height - y.at(value);
  return [
    text(0, -16, title, 'class="title"'),
    ...y.ticks.flatMap((tick) => [
      `<path class="grid" d="M0 ${px(below(tick))}H${px(INSIDE.width)}"/>`,
      text(-8, below(tick) + 4, tick.toLocaleString('en'), 'text-anchor="end"'),
    ]),
    ...x.ticks.flatMap((tick) => [
      `<path class="grid" d="M${px(x.at(tick))} 0V${px(INSIDE.height)}"/>`,
      text(x.at(tick), INSIDE.height + 18, tick.toLocaleString('en'), 'text-anchor="middle"'),
    ]),
    text(INSIDE.width / 2, INSIDE.height + 38, xLabel, 'text-anchor="middle"'),
    ...lines.flatMap((line) => {
      const colour = colourOf(names.indexOf(line.name));
      const places = line.points.map((point) => [px(x.at(point.x)), px(below(point.y))] as const);
      return [
        `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${places.map((place) => place.join()).join(' ')}"/>`,
        ...places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`),
      ];
    }),
  ];
}

/** From powers of ten to pixels, up from 0; the ticks are these powers. */
function scale(values: readonly number[], length: number) {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value: number) => ((Math.log10(value) - first) / (last - first)) * length,
    ticks: Array.from({ length: last - first + 1 }, (_, n) => Number(`1e${String(first + n)}`)),
  };
}

function legend(names: readonly string[], width: number): string[] {
  return names.flatMap((name, at) => {
    const left = (at % COLUMNS) * ((width - MARGIN.left) / COLUMNS);
    const top = Math.floor(at / COLUMNS) * LEGEND_ROW;
    return [
      `<circle cx="${px(left)}" cy="${px(top)}" r="5" fill="${colourOf(at)}"/>`,
      text(left + 12, top + 4, name),
    ];
  });
}

function colourOf(at: number): string {
  return COLOURS[at % COLOURS.length] ?? 'gray';
}

function group(x: number, y: number, content: readonly string[]): string {
  return [`<g transform="translate(${px(x)} ${px(y)})">`, ...content, '</g>'].join('\n');
}

function text(x: number, y: number, words: string, more = ''): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${px(x)}" y="${px(y)}" ${more}>${escaped}</text>`;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
