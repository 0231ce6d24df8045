import { describe, expect, it } from 'vitest';
import { createPainter } from '../../src/pictures/painter.ts';

function drawing(text: string, width = 40): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="30"><text x="5" y="20">${text}</text></svg>`;
}

/** Pixels, from where a PNG has them. */
function sizeOf(png: Uint8Array): [width: number, height: number] {
  const view = Buffer.from(png);
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
}

describe('a painted picture', () => {
  it('is a PNG with two pixels for one of the drawing', async () => {
    const png = await createPainter()(drawing('x'));
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
    expect(sizeOf(png)).toEqual([80, 60]);
  });

  it('shows letters and digits without any font of the system', async () => {
    const paint = createPainter();
    const painted = async (text: string) => Buffer.from(await paint(drawing(text))).toString('hex');
    const [nothing, missing] = [await painted(' '), await painted('\u{10FFFF}')];
    for (const character of '0123456789.,äöüÄÖÜßMärzaeiounrstvmbjdlgpkoOSNDFJA') {
      expect([nothing, missing], character).not.toContain(await painted(character));
    }
  });

  it('is painted once for the same drawing, until others took its place', async () => {
    const paint = createPainter();
    const first = paint(drawing('x'));
    expect(paint(drawing('x'))).toBe(first);
    for (let width = 1; width <= 32; width++) await paint(drawing('x', width));
    expect(paint(drawing('x'))).not.toBe(first);
    expect(await paint(drawing('x'))).toEqual(await first);
  });

  it('that failed is painted anew for the next one who asks', async () => {
    const paint = createPainter();
    const failed = paint('no drawing');
    await expect(failed).rejects.toThrow();
    const again = paint('no drawing');
    expect(again).not.toBe(failed);
    await expect(again).rejects.toThrow();
  });
});
