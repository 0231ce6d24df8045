import { fileURLToPath } from 'node:url';

/** A subset of Noto Sans (OFL, see beside it): ASCII, German letters, dash and ellipsis. */
const FONT = fileURLToPath(new URL('noto-sans.ttf', import.meta.url));

/** Pixels of the picture for one of the drawing, so that it is crisp on dense screens. */
const ZOOM = 2;

/** Pictures that are kept: digests of one moment are mostly about the same days. */
const KEPT = 32;

/** Turns SVG into PNG, in a thread of its own and the same everywhere: without the system's fonts. */
export type Paint = (svg: string) => Promise<Uint8Array>;

export function createPainter(): Paint {
  const painted = new Map<string, Promise<Uint8Array>>();
  return (svg) => {
    const known = painted.get(svg);
    if (known !== undefined) return known;
    const [oldest] = painted.keys();
    if (painted.size >= KEPT && oldest !== undefined) painted.delete(oldest);
    const picture = render(svg);
    painted.set(svg, picture);
    // What failed is tried again by the next one who asks.
    picture.catch(() => painted.delete(svg));
    return picture;
  };
}

async function render(svg: string): Promise<Uint8Array> {
  // Loading it takes as long as a small index: a start shall not wait for it.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: [FONT], defaultFontFamily: 'Noto Sans' },
  });
  return image.asPng();
}
