import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { measureHtml } from '../../../src/cli/eval/html.ts';
import { scoreNews, scoreSegments } from '../../../src/cli/eval/html-scores.ts';
import { plainArticle } from '../../../src/cli/eval/plain-article.ts';

const PAGES = '../shared/eval/html';

function article(text: string, given: Partial<Article> = {}): Article {
  return { ...plainArticle('1', 'Neue Brücke', text), ...given };
}

describe('segments', () => {
  const page = { url: '', file: '', with: ['„Gut“', 'so ist es'], without: ['Abo', 'Werbung'] };

  it('count over all pages together, whatever their marks and white space', () => {
    const pages = [
      { page, article: article('"Gut",\n\nso ist  es. Werbung'), headlines: [] },
      { page, article: article('so ist\nes'), headlines: [] },
    ];
    expect(scoreSegments(pages)).toEqual({
      shares: { precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 },
      counts: { pages: 2, right: 3, missed: 1, wrong: 1, avoided: 3 },
    });
  });

  it('of a page without an article are missed', () => {
    expect(scoreSegments([{ page, article: null, headlines: [] }]).counts).toMatchObject({
      right: 0,
      missed: 2,
      wrong: 0,
    });
  });
});

describe('news', () => {
  const page = {
    url: '',
    html: '',
    title: 'Neue Brücke',
    authors: ['Erika Muster'],
    publishing_date: '2024-10-22 23:30:00+02:00',
    sections: [{ headline: ['Lage'], paragraphs: ['Eins zwei.', 'Drei vier.'] }],
  };

  it('are compared by paragraph and by word', () => {
    const ours = article('Eins zwei. Fünf sechs sieben.');
    const { shares } = scoreNews([{ page, article: ours, headlines: [] }]);
    expect(shares).toMatchObject({ paragraphs: 1 / 2, tokens: (2 * 2) / (5 + 5) });
  });

  it.each([
    ['the given one', 'Neue Brücke', 1, 1],
    ['with an outlet', 'Neue Brücke | Bote', 1, 1],
    ['with more around it than in it', 'Neue Brücke | Hafenbote, die Zeitung', 0, 0],
    ['the one shown', 'Hafen baut', 1, 0],
    ['another', 'Impressum', 0, 0],
  ])('have a title: %s', (_what, title, right, asGiven) => {
    const ours = article('Eins zwei.', { title });
    const { shares } = scoreNews([{ page, article: ours, headlines: ['Hafen baut'] }]);
    expect(shares).toMatchObject({ title: right, 'title as given': asGiven });
  });

  it('have day and author', () => {
    const ours = article('Eins zwei.', { published: '2024-10-22', author: 'Max, Erika Muster' });
    expect(scoreNews([{ page, article: ours, headlines: [] }]).shares).toMatchObject({
      day: 1,
      author: 1,
    });
  });
});

describe.skipIf(!existsSync(PAGES))(
  existsSync(PAGES) ? 'pages of the press' : `pages of the press (skipped: ${PAGES} is absent)`,
  () => {
    test('segments are told with F1 0.92 at least', { timeout: 300_000 }, async () => {
      const { shares } = await measureHtml(`${PAGES}/trafilatura`);
      expect(shares['f1']).toBeGreaterThanOrEqual(0.92);
    });

    test('news are read as their outlets mean them', { timeout: 120_000 }, async () => {
      const { shares } = await measureHtml(`${PAGES}/fundus`);
      const { paragraphs, tokens, title, day } = shares;
      expect(paragraphs).toBeGreaterThanOrEqual(0.95);
      expect(tokens).toBeGreaterThanOrEqual(0.92);
      expect(title).toBeGreaterThanOrEqual(0.97);
      expect(day).toBeGreaterThanOrEqual(0.9);
    });
  },
);
