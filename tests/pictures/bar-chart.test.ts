import { describe, expect, it } from 'vitest';
import type { Bar } from '../../src/pictures/bar-chart.ts';
import { barChart } from '../../src/pictures/bar-chart.ts';

function bar(size: number, given: Partial<Bar> = {}): Bar {
  return {
    ...{ size, value: String(size), label: '1', group: 'November', shortGroup: 'Nov' },
    ...{ isMarked: false, ...given },
  };
}

const ACCENT = '#5fb98a';

/** The heights of the bars, which are the only shapes that are no lines. */
function heights(svg: string): number[] {
  return [...svg.matchAll(/<rect x[^>]* height="([\d.]+)"/g)]
    .map(([, height]) => Number(height))
    .filter((height) => height > 3);
}

function words(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

describe('a bar chart', () => {
  it('has bars as high as their sizes', () => {
    const [low = 0, middle = 0, high = 0] = heights(barChart('x', [bar(5), bar(10), bar(20)]));
    expect([middle / low, high / low]).toEqual([2, 4]);
  });

  it('says every size and every label', () => {
    const svg = barChart('Artikel je Tag', [bar(3, { label: '8' }), bar(0, { label: '9' })]);
    expect(words(svg)).toEqual(['Artikel je Tag', '3', '8', '0', '9', 'November']);
  });

  it('underlines and colours what is marked, and nothing else', () => {
    const count = (svg: string) => svg.split(ACCENT).length - 1;
    expect(count(barChart('x', [bar(3), bar(4)]))).toBe(0);
    expect(count(barChart('x', [bar(3), bar(4, { isMarked: true })]))).toBe(2);
  });

  it('names each group once, one of a single bar by its short name', () => {
    const october = { group: 'Oktober', shortGroup: 'Okt' };
    expect(words(barChart('x', [bar(1, october), bar(1), bar(1)])).slice(-2)).toEqual([
      'Okt',
      'November',
    ]);
  });

  it('draws nothing above its ground where nothing has a size', () => {
    expect(heights(barChart('x', [bar(0), bar(0)]))).toEqual([]);
    expect(barChart('x', [])).not.toContain('NaN');
  });

  it('shows what others wrote as it is', () => {
    const svg = barChart('<script>', [bar(1, { value: '"&', label: '</svg>' })]);
    expect(words(svg).slice(0, 3)).toEqual(['&lt;script&gt;', '&quot;&amp;', '&lt;/svg&gt;']);
  });
});
