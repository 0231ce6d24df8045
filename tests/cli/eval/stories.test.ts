import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bcubed } from '../../../src/cli/eval/stories/bcubed.ts';
import { readGold } from '../../../src/cli/eval/stories/gold.ts';
import { halvesOf } from '../../../src/cli/eval/stories/halves.ts';
import { measureStories } from '../../../src/cli/eval/stories/measure.ts';
import { UserError } from '../../../src/errors.ts';

const WIKINEWS = '../shared/eval/wikinews/articles.train.jsonl';

describe('BCubed', () => {
  it('is 1 where both partitions are the same, whatever their names', () => {
    const articles = ['a', 'a', 'b'].map((gold) => ({ gold, found: `story ${gold}` }));
    expect(bcubed(articles)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('loses precision where stories are joined, recall where one is torn', () => {
    const joined = ['a', 'a', 'b', 'b'].map((gold) => ({ gold, found: 'one' }));
    expect(bcubed(joined)).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
    const torn = ['w', 'x', 'y', 'z'].map((found) => ({ gold: 'a', found }));
    expect(bcubed(torn)).toMatchObject({ precision: 1, recall: 0.25 });
  });

  it('counts by article, as in the figure of Amigó et al.', () => {
    const articles = [
      { gold: 'a', found: '1' },
      { gold: 'a', found: '1' },
      { gold: 'b', found: '1' },
      { gold: 'b', found: '2' },
    ];
    const { precision, recall } = bcubed(articles);
    expect(precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
    expect(recall).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4);
  });
});

describe('halves', () => {
  const sentences = ['1', '2', '3', '4', '5', '6'];

  it('are the odd and the even sentences, all first ones before the second', () => {
    const [day = []] = halvesOf([
      { id: 'later', date: '2005-02-01', sentences },
      { id: 'earlier', date: '2005-01-01', sentences },
    ]);
    expect(day.map(({ story, article }) => [story, article.text])).toEqual([
      ['earlier', '1 3 5'],
      ['later', '1 3 5'],
      ['earlier', '2 4 6'],
      ['later', '2 4 6'],
    ]);
    expect(new Set(day.map(({ article }) => article.published))).toEqual(new Set(['2020-01-01']));
  });

  it('are of twelve articles a day', () => {
    const articles = Array.from({ length: 13 }, (_, n) => ({
      ...{ id: String(n), date: '2005-01-01', sentences },
    }));
    expect(halvesOf(articles).map((day) => day.length)).toEqual([24, 2]);
  });

  it('are not made of short or undated articles', () => {
    const short = { id: 'short', date: '2005-01-01', sentences: sentences.slice(1) };
    const undated = { id: 'undated', date: '0001-01-01', sentences };
    expect(halvesOf([short, undated, { ...undated, date: null }])).toEqual([]);
  });
});

describe('a file of stories', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fundstelle-stories-'));
    file = join(folder, 'labels.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(...lines: readonly object[]): Promise<void> {
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  }

  it('may hold the articles, which come by day, undated ones last', async () => {
    await write(
      { id: 1, story: 's', text: 'Undatiert.' },
      { id: 2, story: 's', text: 'Zweiter Tag.', date: '2024-10-23T08:00:00Z' },
      { id: 3, story: 't', text: 'Erster Tag.', published: '2024-10-22', outlet: 'Hafenbote' },
    );
    const days = await readGold(file);
    expect(
      days.flat().map(({ story, article: { id, published } }) => [story, id, published]),
    ).toEqual([
      ['t', '3', '2024-10-22'],
      ['s', '2', '2024-10-23'],
      ['s', '1', null],
    ]);
    expect(days).toHaveLength(3);
  });

  it('may hold labels of the articles in a folder, by id or file', async () => {
    await writeFile(join(folder, 'feuer.txt'), 'Feuer am Hafen\n\nEs hat am Hafen gebrannt.');
    await writeFile(
      join(folder, 'wahl.md'),
      '---\nid: w\n---\n\n# Wahl im Herbst\n\nGewählt wird im Herbst.',
    );
    await write({ id: 'feuer', story: 'a' }, { id: 'w', story: 'b' });
    const [day = []] = await readGold(file, folder);
    expect(day.map(({ article }) => article.id)).toEqual(['feuer.txt', 'w']);
  });

  it('is refused where an article or a story is missing', async () => {
    await write({ id: 'feuer', story: 'a' });
    await expect(readGold(file)).rejects.toThrow(UserError);
    await write({ id: 'feuer', story: 'a', text: 'Eins.' }, { id: 'wahl', text: 'Zwei.' });
    await expect(readGold(file)).rejects.toThrow(/wahl lacks its "story"/);
  });
});

describe('the measure of stories', () => {
  it.skipIf(!existsSync(WIKINEWS))(
    `reaches F1 0.93 on ${WIKINEWS} and beats its baseline (skipped where that is missing)`,
    { timeout: 120_000 },
    async () => {
      const { shares, counts } = measureStories(await readGold(WIKINEWS));
      expect(counts).toMatchObject({ stories: 605, articles: 1210, days: 51 });
      expect(shares['f1']).toBeGreaterThanOrEqual(0.93);
      expect(shares['f1']).toBeGreaterThan(shares['baseline: f1'] ?? 1);
    },
  );
});
