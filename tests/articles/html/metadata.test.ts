import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { articleIn, page, paragraphs, URL_OF_PAGE } from './pages.ts';

function withHead(head: string): Article {
  return articleIn(page(paragraphs(0, 1, 2, 3, 4), head));
}

function withLine(line: string): Article {
  return articleIn(page([line, ...paragraphs(0, 1, 2, 3, 4)]));
}

function linked(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

describe('linked data', () => {
  const news = {
    '@type': 'NewsArticle',
    headline: 'Neue Br&uuml;cke f&uuml;r den Hafen',
    datePublished: '2024-10-22T23:30:00+02:00',
    author: [{ '@type': 'Person', name: 'Erika Muster' }, 'Max Muster'],
    publisher: { '@type': 'Organization', name: 'Hafenbote' },
  };
  const known = {
    title: 'Neue Brücke für den Hafen',
    outlet: 'Hafenbote',
    author: 'Erika Muster, Max Muster',
    published: '2024-10-22',
  };

  test.each([
    ['on its own', news],
    ['in a list', [{ '@type': 'BreadcrumbList' }, news]],
    ['in a graph', { '@graph': [{ '@type': 'WebSite', name: 'Bote' }, news] }],
    ['as a page’s main entity', { '@type': 'WebPage', mainEntity: news }],
    ['of several types', { ...news, '@type': ['Thing', 'ReportageNewsArticle'] }],
  ])('is read %s', (_where, data) => {
    expect(withHead(linked(data))).toMatchObject(known);
  });

  test('names people by reference', () => {
    const graph = [
      { ...news, author: { '@id': '#erika' } },
      { '@id': '#erika', '@type': 'Person', name: 'Erika Muster' },
    ];
    expect(withHead(linked({ '@graph': graph })).author).toBe('Erika Muster');
  });

  test('names nobody by a reference that is none', () => {
    const nameless = { author: { '@type': 'Person' }, publisher: { '@type': 'Organization' } };
    const stranger = { '@type': 'WebSite', name: 'Fremder Name' };
    const read = withHead(linked({ '@graph': [{ ...news, ...nameless }, stranger] }));
    expect(read).toMatchObject({ author: null, outlet: 'Hafenbote' });
  });

  test('about another thing than an article says nothing', () => {
    expect(withHead(linked({ ...news, '@type': 'VideoObject' })).author).toBeNull();
  });

  test('that is no JSON says nothing', () => {
    expect(withHead('<script type="application/ld+json">{"@type": </script>').author).toBeNull();
  });
});

describe('title', () => {
  test('is the headline that the page shows, without its kicker', () => {
    const html = page(
      paragraphs(0, 1, 2, 3, 4),
      '<meta property="og:title" content="Hafen baut neu">',
    )
      .replace('Neue Brücke für', 'Verkehr: Neue Brücke für')
      .replace('<h1>Neue', '<h1>Verkehr: Neue');
    const named = html.replace('Hafen baut neu', 'Neue Brücke für den Hafen');
    expect(articleIn(named).title).toBe('Neue Brücke für den Hafen');
  });

  test('is never a headline that names the outlet', () => {
    const html = page(paragraphs(0, 1, 2, 3, 4)).replace(
      '<article>',
      '<h1>Hafenbote heute</h1><article>',
    );
    expect(articleIn(html).title).toBe('Neue Brücke für den Hafen');
  });

  test('loses the outlet where only the head of the page has it', () => {
    const html = page(paragraphs(0, 1, 2, 3, 4)).replace(/<h1>.*<\/h1>/u, '');
    expect(articleIn(html).title).toBe('Neue Brücke für den Hafen');
  });
});

describe('outlet', () => {
  const titled = (title: string, head = '') =>
    articleIn(
      page(paragraphs(0, 1, 2, 3, 4), head).replace(
        /<title>.*<\/title>/u,
        `<title>${title}</title>`,
      ),
    ).outlet;
  const HEADLINE = 'Neue Brücke für den Hafen';

  test.each(['|', '-', '–', '—', '·'])('stands behind the headline and a %s', (sign) => {
    expect(titled(`${HEADLINE} ${sign} Ostsee-Bote`)).toBe('Ostsee-Bote');
  });

  test('is rather what the page declares', () => {
    const head = '<meta property="og:site_name" content="Kurier">';
    expect(titled(`${HEADLINE} | Bote`, head)).toBe('Kurier');
  });

  test.each([
    HEADLINE,
    `${HEADLINE} | Politik | Bote`,
    `${HEADLINE} - Politik - Bote`,
    `${HEADLINE}: Bote`,
    `Bote | ${HEADLINE}`,
    `Der Hafen baut neu | Bote`,
    `${HEADLINE} | ${'Bote '.repeat(20)}`,
  ])('is unknown where the title is %j', (title) => {
    expect(titled(title)).toBeNull();
  });

  test('is unknown where no headline tells it from the title', () => {
    const html = page(paragraphs(0, 1, 2, 3, 4)).replace(/<h1>.*<\/h1>/u, '');
    expect(articleIn(html).outlet).toBeNull();
  });
});

describe('day of publication', () => {
  test.each([
    ['<meta property="article:published_time" content="2024-10-22T14:05:00+02:00">'],
    ['<meta name="DC.date.issued" content="2024-10-22">'],
    ['<meta itemprop="datePublished" content="2024-10-22 14:05">'],
    ['<meta name="date" content="20241022T140500">'],
    ['<meta name="date" content="Oct. 22, 2024">'],
  ])('is declared by %s', (head) => {
    expect(withHead(head).published).toBe('2024-10-22');
  });

  test.each([
    ['<time datetime="2024-10-22T14:05Z">gestern</time>'],
    ['<time>22. Oktober 2024, 14:05 Uhr</time>'],
    ['<p>22.10.2024</p>'],
    ['<p>Stand: 22. Oktober 2024, 14:05 Uhr</p>'],
    ['<p>Von Erika Muster | 22.10.2024, 14:05 Uhr</p>'],
  ])('is shown as %s', (line) => {
    expect(withLine(line).published).toBe('2024-10-22');
  });

  test('is unknown where the page writes no day of the calendar', () => {
    expect(withHead('<meta name="date" content="2024-13-40">').published).toBeNull();
  });
});

describe('author', () => {
  test.each([
    ['declared', withHead('<meta name="author" content="Erika Muster">')],
    ['marked', withLine('<p>Aus der Stadt: <a rel="author" href="/em">Erika Muster</a></p>')],
    ['shown', withLine('<p>Von Erika Muster</p>')],
  ])('is known where %s', (_how, article) => {
    expect(article.author).toBe('Erika Muster');
  });

  test.each(['https://bote.example/em', 'em@bote.example', 'bote.example'])(
    'is not %s',
    (address) => {
      expect(withHead(`<meta name="author" content="${address}">`).author).toBeNull();
    },
  );
});

describe('address', () => {
  test.each([
    ['/hafen/neue-bruecke?id=1', 'https://bote.example/hafen/neue-bruecke?id=1'],
    ['https://www.bote.example/kurz', 'https://www.bote.example/kurz'],
    ['https://andere.example/fremd', URL_OF_PAGE],
    ['https://bote.example/', URL_OF_PAGE],
    ['javascript:alert(1)', URL_OF_PAGE],
    ['http://[', URL_OF_PAGE],
  ])('with the canonical link %s is %s', (href, url) => {
    expect(withHead(`<link rel="canonical" href="${href}">`).url).toBe(url);
  });
});
