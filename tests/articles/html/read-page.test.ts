import { expect, test } from 'vitest';
import { KINDS } from '../../../src/articles/kinds/kinds.ts';
import { readPage } from '../../../src/articles/html/read-page.ts';
import { outline } from '../read.ts';
import { articleIn, page, PARAGRAPHS, paragraphs } from './pages.ts';

test('an article is read without the page around it', () => {
  const article = articleIn(page(paragraphs(0, 1, 2, 3, 4)));
  expect(article.title).toBe('Neue Brücke für den Hafen');
  expect(outline(article)).toEqual([[null, ...PARAGRAPHS]]);
});

test('headings and items are kept', () => {
  const html = page([
    ...paragraphs(0, 1),
    '<h2>Was es kostet</h2>',
    ...paragraphs(2),
    '<ul><li>Abriss der alten Brücke im Frühjahr, sobald das Eis fort ist</li></ul>',
    ...paragraphs(3, 4),
  ]);
  expect(outline(articleIn(html))).toEqual([
    [null, PARAGRAPHS[0], PARAGRAPHS[1]],
    [
      'Was es kostet',
      PARAGRAPHS[2],
      'Abriss der alten Brücke im Frühjahr, sobald das Eis fort ist',
      PARAGRAPHS[3],
      PARAGRAPHS[4],
    ],
  ]);
});

test.each([
  ['a newsletter box', '<div class="newsletter-box"><p>Alles Wichtige am Morgen.</p></div>'],
  ['a share bar', '<div id="shareBar">Teilen Drucken Merken</div>'],
  ['a caption', '<figure><img src="b.jpg"><figcaption>Die Brücke im Mai.</figcaption></figure>'],
  ['an aside', '<aside><p>Der Hafen hat vier Becken und liegt am Fluss.</p></aside>'],
  ['a link to another article', '<p><a href="/x">Lesen Sie auch: Der Hafen wächst</a></p>'],
  [
    'a hidden element',
    '<p style="display: none">Nur mit JavaScript zu lesen, bitte einschalten.</p>',
  ],
  ['an invitation', '<p>Abonnieren Sie unseren Kanal, um nichts zu verpassen.</p>'],
  ['an advertisement', '<div class="ad-slot"><p>Jetzt die besten Fähren vergleichen.</p></div>'],
])('where %s was, no section goes on', (_what, furniture) => {
  const html = page([...paragraphs(0, 1), furniture, ...paragraphs(2, 3, 4)]);
  expect(outline(articleIn(html))).toEqual([
    [null, PARAGRAPHS[0], PARAGRAPHS[1]],
    [null, PARAGRAPHS[2], PARAGRAPHS[3], PARAGRAPHS[4]],
  ]);
});

test('what stands below a closing label is no part of the article', () => {
  const html = page([
    ...paragraphs(0, 1, 2, 3, 4),
    '<h3>Das könnte Sie auch interessieren</h3><p>Im Nachbarort wird eine Schule gebaut.</p>',
  ]);
  expect(articleIn(html).text).toBe(PARAGRAPHS.join('\n\n'));
});

test('a label between paragraphs does not end the article', () => {
  const html = page([...paragraphs(0, 1, 2, 3), '<p>Lesen Sie auch:</p>', ...paragraphs(4)]);
  expect(articleIn(html).text).toBe(PARAGRAPHS.join('\n\n'));
});

test('the lead between headline and text is read', () => {
  const lead =
    '<p class="lead">Bis die Fähre fährt, bleibt den Leuten am Hafen nur ein weiter Umweg.</p>';
  const html = `<html><body><main><header><h1>Neue Brücke für den Hafen</h1>${lead}</header>
    <div class="body">${paragraphs(0, 1, 2, 3, 4).join('')}</div></main></body></html>`;
  expect(articleIn(html).text).toMatch(/^Bis die Fähre fährt/u);
});

test.each([
  ['article comments-open sidebar-right'],
  ['post tag-werbung category-newsletter'],
  ['field--label-hidden overflow-hidden'],
])('an article whose element is called "%s" is no furniture', (names) => {
  const html = `<body><div class="${names}"><h1>Neue Brücke</h1>${paragraphs(0, 1, 2, 3, 4).join('')}</div></body>`;
  expect(articleIn(html).text).toBe(PARAGRAPHS.join('\n\n'));
});

test('comments are left out although they are longer than the article', () => {
  const comment =
    '<div><p>Das finde ich gut, denn ich wohne dort, und der Lärm ist groß.</p></div>';
  const html = page([
    ...paragraphs(0, 1, 2, 3, 4),
    `<section class="comments">${comment.repeat(15)}</section>`,
  ]);
  expect(articleIn(html).text).not.toContain('Das finde ich gut');
});

test('lines that two breaks divide are paragraphs', () => {
  const html = page([`<div>${PARAGRAPHS.join('<br><br>')}</div>`]);
  expect(articleIn(html).text).toBe(PARAGRAPHS.join('\n\n'));
});

test('scripts, styles and the aid to pronunciation are not read', () => {
  const html = page([
    ...paragraphs(0, 1, 2, 3),
    `<p><ruby>Hafen<rt>Aussprache</rt></ruby> heißt der Ort.<script>alert(1)</script><style>p{}</style></p>`,
  ]);
  expect(articleIn(html).text).toBe(
    [...PARAGRAPHS.slice(0, 4), 'Hafen heißt der Ort.'].join('\n\n'),
  );
});

test.each([
  ['deleted', '<del>vierzig</del>'],
  ['struck', '<s>vierzig <b>und eine</b></s>'],
  ['struck as in old pages', '<strike>vierzig</strike>'],
  ['a formula', '<math><mi>n</mi><mo>=</mo><mn>40</mn></math>'],
])('where a text is %s, a sentence does not go on', (_what, left) => {
  const [before, after] = ['Am Ende werden es nach dem Plan des Amtes', 'dreißig Fahrten sein.'];
  const html = page([...paragraphs(0, 1, 2, 3), `<p>${before} ${left} ${after}</p>`]);
  expect(outline(articleIn(html))).toEqual([
    [null, ...PARAGRAPHS.slice(0, 4), before],
    [null, after],
  ]);
});

test.each([
  ['10<sup>6</sup> Wagen', '10⁶ Wagen'],
  ['10<sup>\u22123</sup> Gramm', '10⁻³ Gramm'],
  ['40 m<sup><small>2</small></sup> Deck', '40 m² Deck'],
  ['der 1<sup>er</sup> Rang', 'der 1er Rang'],
  ['der Plan<sup><a href="#fn1">[1]</a></sup> gilt', 'der Plan gilt'],
  ['der Plan<a href="#fn1"><sup>1</sup></a> gilt', 'der Plan gilt'],
  ['<a href="#maut">10<sup>6</sup> Euro</a> Maut', '10⁶ Euro Maut'],
])('%s is read as %s', (html, text) => {
  const sentence = (inner: string) =>
    `Nach dem Plan des Amtes bleibt: ${inner}, sagte der Sprecher.`;
  const read = articleIn(page([...paragraphs(0, 1, 2, 3), `<p>${sentence(html)}</p>`])).text;
  expect(read.split('\n\n').at(-1)).toBe(sentence(text));
});

test('a headline with a superscript is the title, and no heading of the text', () => {
  const html = page(paragraphs(0, 1, 2, 3, 4)).replaceAll(
    /(?<=<title>|<h1>)Neue Brücke für den Hafen/gu,
    'Das neue Deck hat 40 m<sup>2</sup>',
  );
  const article = articleIn(html);
  expect(article.title).toBe('Das neue Deck hat 40 m²');
  expect(outline(article)).toEqual([[null, ...PARAGRAPHS]]);
});

test('a page without an article is refused as having no text', () => {
  const html = '<body><nav><a href="/">Start</a></nav></body>';
  expect(() => articleIn(html)).toThrow('no-text');
});

test('what is read is plain data', () => {
  const result = readPage(page(paragraphs(0, 1, 2, 3, 4)));
  expect(structuredClone(result)).toEqual(result);
});

test('a saved page is an article of a folder, with what the page declares', async () => {
  const head = '<link rel="canonical" href="https://bote.example/a?utm_source=x#top">';
  const bytes = Buffer.from(page(paragraphs(0, 1, 2, 3, 4), head));
  const [outcome] = (await KINDS.get('.html')?.read('hafen/a.html', bytes)) ?? [];
  expect(outcome).toMatchObject({
    article: {
      id: 'https://bote.example/a',
      title: 'Neue Brücke für den Hafen',
      language: 'de',
      text: PARAGRAPHS.join('\n\n'),
    },
  });
});
