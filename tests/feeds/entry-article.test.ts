import { describe, expect, it } from 'vitest';
import { type EntryArticle, entryArticles } from '../../src/feeds/entry-article.ts';
import type { FeedEntry, FeedText, ParsedFeed } from '../../src/feeds/formats/feed.ts';
import { entryWith, feedWith } from './entries.ts';

const LEAD = 'In Musterstadt ist am Montag ein Lagerhaus abgebrannt; verletzt wurde niemand.';
const NEXT = 'Die Feuerwehr war mit vierzig Leuten im Einsatz, der Schaden ist noch nicht bekannt.';
const CONTENT: FeedText = { kind: 'html', value: `<p>${LEAD}</p><p>${NEXT}</p>` };
const BRAND = entryWith({
  ...{
    id: '17',
    url: 'https://zeitung.example/brand?utm_source=rss',
    title: 'Lagerhaus brennt ab',
  },
  ...{ authors: ['Erika Muster'], published: '2024-10-22T00:30:00+02:00', content: CONTENT },
});

function articlesOf(
  entries: readonly FeedEntry[],
  known: Partial<ParsedFeed> = {},
): EntryArticle[] {
  return entryArticles(feedWith({ title: 'Die Zeitung', ...known, entries }), 'dump.xml');
}

function only(entry: FeedEntry, known: Partial<ParsedFeed> = {}): EntryArticle {
  const [first, ...others] = articlesOf([entry], known);
  if (!first || others.length > 0) throw new Error('There is not one article.');
  return first;
}

it('an entry with text is an article', () => {
  const { article, key, url, isTeaser } = only(BRAND);
  expect({ key, url, isTeaser }).toEqual({
    ...{ key: 'id 17', url: 'https://zeitung.example/brand', isTeaser: true },
  });
  expect(article).toMatchObject({
    ...{ id: 'https://zeitung.example/brand', url: 'https://zeitung.example/brand' },
    ...{ title: 'Lagerhaus brennt ab', outlet: 'Die Zeitung', author: 'Erika Muster' },
    ...{ published: '2024-10-22', language: 'de', text: `${LEAD}\n\n${NEXT}` },
  });
  expect(article?.sections).toEqual([
    { start: 0, end: LEAD.length + 2 + NEXT.length, heading: null },
  ]);
});

describe('the text', () => {
  it('is the summary where that says more than the content', () => {
    const summary: FeedText = { kind: 'plain', value: `${LEAD}\n\n${NEXT}` };
    const content: FeedText = { kind: 'plain', value: LEAD };
    expect(only({ ...BRAND, summary, content }).article?.text).toBe(`${LEAD}\n\n${NEXT}`);
  });

  it('ends before the footer that blogs put below their entries', () => {
    const value = `${LEAD}\n\nDer Beitrag Lagerhaus erschien zuerst auf Die Zeitung.`;
    expect(only({ ...BRAND, content: { kind: 'plain', value } }).article?.text).toBe(LEAD);
  });

  it('is needed for an article, but not for a page to fetch', () => {
    expect(only({ ...BRAND, content: null })).toMatchObject({
      article: null,
      url: 'https://zeitung.example/brand',
      isTeaser: true,
      about: { title: BRAND.title, outlet: 'Die Zeitung' },
    });
  });
});

describe('an entry without title', () => {
  const titleOf = (value: string) =>
    only({ ...BRAND, title: null, content: { kind: 'plain', value } }).article;

  it('is called by its first sentence, which stays in its text', () => {
    const sentence = 'Der Deich hält, sagt die Stadt am Morgen nach der Flut.';
    expect(titleOf(`${sentence} ${LEAD}\n\n${NEXT}`)).toMatchObject({
      title: sentence,
      text: `${sentence} ${LEAD}\n\n${NEXT}`,
    });
  });

  it('is its own title where it is one line', () => {
    const note = 'Die Brücke ist gesperrt.';
    expect(titleOf(note)).toMatchObject({ title: note, text: note });
    const value = { kind: 'plain', value: note } as const;
    expect(only({ ...BRAND, title: note, content: value }).article?.text).toBe(note);
  });

  it('has no title that goes on for ever', () => {
    const endless = `Der Deich hält ${'und hält '.repeat(100)}bis heute.`;
    const article = titleOf(endless);
    expect(article?.text).toBe(endless);
    expect(article?.title).toMatch(/^Der Deich hält und .{20,120}…$/u);
  });
});

describe('the article’s id', () => {
  it('is made of the feed and the entry where that has no page', () => {
    expect(only({ ...BRAND, url: null }).article?.id).toBe('dump.xml#id 17');
  });

  it('differs for entries on one page, and is not the site’s', () => {
    const page = 'https://zeitung.example/';
    const entries = ['1', '2'].map((id) => ({ ...BRAND, id, url: page }));
    const ids = articlesOf(entries).map(({ article }) => article?.id);
    expect(ids).toEqual([`${page}#id 1`, `${page}#id 2`]);
    expect(only({ ...BRAND, url: page }, { url: page }).article?.id).toBe(`${page}#id 17`);
  });
});

it('the day of an entry without publication is that of its update', () => {
  const entry = { ...BRAND, published: null, updated: '2024-10-23T08:00:00Z' };
  expect(only(entry).article?.published).toBe('2024-10-23');
  expect(only({ ...BRAND, published: null }).article?.published).toBeNull();
});

it('an e-mail address is no author', () => {
  expect(only({ ...BRAND, authors: ['redaktion@zeitung.example'] }).article?.author).toBeNull();
});

it('the feed’s language is the article’s where its text does not tell', () => {
  const content: FeedText = { kind: 'plain', value: 'Musterstadt 1, Hohenquell 2, Nordhafen 3.' };
  expect(only({ ...BRAND, content }, { language: 'de-AT' }).article?.language).toBe('de');
  expect(only({ ...BRAND, content }, { language: 'deutsch' }).article?.language).toBeNull();
  expect(only(BRAND, { language: 'en-US' }).article?.language).toBe('de');
});
