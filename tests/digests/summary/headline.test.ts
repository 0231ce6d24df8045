import { expect, test } from 'vitest';
import { headlineOf } from '../../../src/digests/summary/headline.ts';
import { article } from '../../helpers/article.ts';

function headline(...titles: [title: string, centrality: number, published?: string][]) {
  return headlineOf(
    titles.map(([title, centrality, published = '2024-10-22']) => ({
      article: article({ title, published }),
      centrality,
    })),
  );
}

test('the most central article gives the headline', () => {
  expect(headline(['Brücke wird gesperrt', 0.4], ['Neue Brücke geplant', 0.9])).toBe(
    'Neue Brücke geplant',
  );
});

test('of equals, the earliest does; an undated one last', () => {
  const equals = headlineOf([
    { article: article({ title: 'Ohne jeden Tag', published: null }), centrality: 1 },
    { article: article({ title: 'Am zweiten Tag', published: '2024-10-23' }), centrality: 1 },
    { article: article({ title: 'Am ersten Tag', published: '2024-10-22' }), centrality: 1 },
  ]);
  expect(equals).toBe('Am ersten Tag');
});

test.each(['', 'POLITIK UND GESELLSCHAFT', 'Ausland', 'artikel_17'])(
  '"%s" loses against a title that tells something',
  (title) => {
    expect(headline([title, 1], ['Brücke wird gesperrt', 0.1])).toBe('Brücke wird gesperrt');
  },
);
