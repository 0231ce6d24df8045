import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureDuplicates, readTexts } from '../../../src/cli/eval/duplicates/duplicates.ts';
import { cut, edited, reordered } from '../../../src/cli/eval/duplicates/edits.ts';
import { pairsOf } from '../../../src/cli/eval/duplicates/pairs.ts';
import { randomFrom } from '../../../src/cli/random.ts';

const DATA = '../shared/eval';

const articles = ['Hafen', 'Rathaus', 'Theater', 'Bahnhof'].map((place) => ({
  title: `Streit am ${place}`,
  text: ['Erste', 'Zweite', 'Dritte']
    .map((which) =>
      Array.from({ length: 9 }, (_, n) => `${which} Meldung ${place}${String(n)}.`).join(' '),
    )
    .join('\n\n'),
}));
const [harbour = { title: '', text: '' }] = articles;

describe('an edit', () => {
  it('cuts after whole sentences and leaves at least one', () => {
    expect(cut('Eins ist da. Zwei ist da. Drei ist da.', 0.7)).toBe('Eins ist da. Zwei ist da.');
    expect(cut('Eins ist da. Zwei ist da.', 0)).toBe('Eins ist da.');
  });

  it('re-orders paragraphs and loses none', () => {
    const text = reordered(harbour.text, randomFrom(1));
    expect(text).not.toBe(harbour.text);
    expect(text.split('\n\n').sort()).toEqual(harbour.text.split('\n\n').sort());
  });

  it('changes as many words as it is told', () => {
    expect(edited(harbour.text, 0, ['neu'], randomFrom(1))).toBe(harbour.text);
    const words = edited(harbour.text, 1, ['neu'], randomFrom(1)).match(/\S+/g) ?? [];
    expect(words.filter((word) => word === 'neu').length).toBeGreaterThan(27);
  });
});

describe('pairs', () => {
  it('are the same each time, one of each kind for each article', () => {
    const pairs = pairsOf(articles);
    expect(pairs).toEqual(pairsOf(articles));
    for (const ofKind of pairs.values()) expect(ofKind).toHaveLength(articles.length);
  });

  it('of other articles are never an article and itself', () => {
    for (const kind of ['same ending', 'same topic', 'unrelated']) {
      for (const [one, other] of pairsOf(articles).get(kind) ?? []) {
        expect(one.title).not.toBe(other.title);
      }
    }
  });
});

describe('the measure of duplicates', () => {
  it('counts pairs of every kind and takes them together', () => {
    const { shares, counts } = measureDuplicates(articles);
    expect(counts).toMatchObject({
      'all: pairs': 4 * pairsOf(articles).size,
      're-titled: same': 4,
      're-titled: found': 4,
      'unrelated: same': 0,
      'unrelated: found': 0,
    });
    expect(shares).toMatchObject({ 're-titled: recall': 1, 'all: precision': 1 });
    expect(shares).not.toHaveProperty('unrelated: recall');
  });

  it.skipIf(!existsSync(DATA))(
    `reaches recall 0.95 and precision 0.98 on ${DATA} (skipped where that is missing)`,
    { timeout: 120_000 },
    () => {
      const someArticles = readTexts(DATA).filter((_, index) => index % 5 === 0);
      const { shares } = measureDuplicates(someArticles);
      expect(shares['all: recall']).toBeGreaterThanOrEqual(0.95);
      expect(shares['all: precision']).toBeGreaterThanOrEqual(0.98);
    },
  );
});
