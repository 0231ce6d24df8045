import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { pageOf, pictureOf } from '../../../../src/cli/bench/search/page.ts';
import type { SearchCosts } from '../../../../src/cli/bench/search/search.ts';

/** Everything takes a millisecond among 1,000 passages and grows with the square root. */
function costsAt(size: number): SearchCosts['sizes'][number] {
  const taken = Math.sqrt(size / 1000);
  const latency = { p50: taken, p99: 2 * taken, questions: 300 };
  const per = { passages: size, passagesPerSecond: 5000, bytesPerPassage: 600 };
  const loop = { loopP999: 3, loopMost: 4 };
  const load = {
    ...{ ...loop, asked: 500, acknowledged: 500, answered: 499, standInBusy: 0.25 },
    ...{ acknowledgement: { p50: 2, p99: 3, most: 3 }, answer: { p50: 12, p99: 34, most: 56 } },
  };
  return {
    size,
    candidates: [
      { name: 'Fundstelle', cost: { ...latency, ...per, found: 100 } },
      { name: 'SQLite FTS5', cost: { ...latency, ...per, p50: 5 * taken, found: 100 } },
    ],
    whole: {
      ...{ ...per, question: latency, addition: 1, removal: 1, whileIndexing: loop },
      rankedBytesPerPassage: 900,
      underLoad: { ...loop, ...latency, questions: 500 },
    },
    bot: {
      ...{
        at50: load,
        at500: load,
        firstStart: { ready: 3000 * taken, answer: 3100 * taken, memory: 2e9 },
      },
      laterStart: { index: 80, ready: 900, answer: 950, memory: 1e9 },
    },
    keptIndex: 80,
    json: size > 10_000 ? null : { saving: 500, bytes: 1e7, index: 400, answer: 700 },
  };
}

const growth = { words: 1000, vocabulary: 400, exponent: 0.7 };
const COSTS: SearchCosts = {
  growth: { real: growth, made: growth },
  sizes: [1_000, 10_000, 100_000].map(costsAt),
};

test('the page tells the day, how often slower others are, and how time grows', () => {
  const page = pageOf(COSTS, '2026-01-31');
  expect(page).toContain('2026-01-31');
  expect(page).toContain(process.versions.node);
  expect(page).toMatch(/\| SQLite FTS5 +\| +5\.00 \(5\.0×\) \|/);
  expect(page).toContain('from 10,000 passages on: 0.50.');
});

test('a figure that there is not is a dash, and one beside another says how many times it is', () => {
  const page = pageOf(COSTS, '2026-01-31').replaceAll(/ +/g, ' ');
  expect(page).toContain("MiniSearch's JSON: index open, s | 0.40 | 0.40 (1.0×) | – |");
  expect(page).toContain('first start: ready, s | 3.00 | 9.49 (3.2×) | 30.00 (3.2×) |');
  expect(page).toContain('5.0× among 1,000, 5.0× among 10,000.');
});

test('without two sizes that tell it, no growth is stated', () => {
  const { sizes } = COSTS;
  expect(pageOf({ ...COSTS, sizes: sizes.slice(0, 2) }, '2026-01-31')).toContain(
    'two sizes are needed',
  );
});

test('the picture is well-formed, with a point for each size of each contender in both panels', () => {
  const points: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'circle' && attributes['r'] === '3.5') points.push(String(attributes['fill']));
  });
  parser.write(pictureOf(COSTS)).close();
  expect(points).toHaveLength(3 * 2 * 2);
  expect(new Set(points).size).toBe(2);
});

test('a contender without a figure for a size has no point there', () => {
  const [first, ...rest] = COSTS.sizes;
  const alone = rest.map((size) => ({ ...size, candidates: size.candidates.slice(0, 1) }));
  const picture = pictureOf({ ...COSTS, sizes: first === undefined ? [] : [first, ...alone] });
  expect(picture.match(/r="3\.5"/g)).toHaveLength(2 * (3 + 1));
  expect(picture).not.toContain('NaN');
});
