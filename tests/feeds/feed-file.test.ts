import { expect, it } from 'vitest';
import { readFeedFile } from '../../src/feeds/feed-file.ts';

const TEXT = 'In Musterstadt ist am Montag ein Lagerhaus abgebrannt; verletzt wurde niemand.';

function read(feed: string) {
  return readFeedFile('feeds/zeitung.xml', Buffer.from(feed));
}

it('each entry of a feed in a file is an article of its own', async () => {
  const items = ['1', '2'].map(
    (id) => `<item><guid>${id}</guid><title>T${id}</title>
    <description>${TEXT}</description></item>`,
  );
  expect(await read(`<rss><channel>${items.join('')}</channel></rss>`)).toMatchObject([
    { place: 'feeds/zeitung.xml:1', article: { title: 'T1', text: TEXT }, warnings: [] },
    { place: 'feeds/zeitung.xml:2', article: { title: 'T2', id: 'feeds/zeitung.xml#id 2' } },
  ]);
});

it('an entry without text costs itself alone', async () => {
  const feed = `<rss><channel><item><title>Leer</title></item><item><title>Voll</title>
    <description>${TEXT}</description></item></channel></rss>`;
  expect(await read(feed)).toMatchObject([
    { place: 'feeds/zeitung.xml:1', reason: 'no-text' },
    { place: 'feeds/zeitung.xml:2', article: { title: 'Voll' } },
  ]);
});

it('an entry whose title nobody sees is named by its text', async () => {
  const item = `<item><guid>1</guid><title>&#x3164;</title><description>${TEXT}</description></item>`;
  const title = TEXT.slice(0, TEXT.indexOf('.') + 1);
  expect(await read(`<rss><channel>${item}</channel></rss>`)).toMatchObject([
    { article: { title } },
  ]);
});

it('an entry that is left out keeps its number and has its reason', async () => {
  const item = (inner: string) => `<item>${inner}<description>${TEXT}</description></item>`;
  const items = ['<guid>1</guid>', '', '<guid>1</guid>', '<guid>2</guid>'].map(item);
  expect(await read(`<rss><channel>${items.join('')}</channel></rss>`)).toMatchObject([
    { place: 'feeds/zeitung.xml:1', article: { id: 'feeds/zeitung.xml#id 1' } },
    { place: 'feeds/zeitung.xml:2', reason: 'unidentified' },
    { place: 'feeds/zeitung.xml:3', reason: 'same-id' },
    { place: 'feeds/zeitung.xml:4', article: { id: 'feeds/zeitung.xml#id 2' } },
  ]);
});

it('what is no entry in a JSON Feed costs itself alone', async () => {
  const items = ['kein Eintrag', { id: 1, content_text: TEXT }];
  const feed = { version: 'https://jsonfeed.org/version/1', items };
  expect(await read(JSON.stringify(feed))).toMatchObject([
    { place: 'feeds/zeitung.xml:1', reason: 'unidentified' },
    { place: 'feeds/zeitung.xml:2', article: { text: TEXT } },
  ]);
});

it('a file whose bytes are no text is skipped with that reason', async () => {
  const bytes = Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR');
  expect(await readFeedFile('bild.xml', bytes)).toMatchObject([
    { place: 'bild.xml', reason: 'binary' },
  ]);
});

it('a file that is no feed, or an empty one, is skipped with its reason', async () => {
  expect(await read('<svg/>')).toEqual([
    {
      place: 'feeds/zeitung.xml',
      reason: 'unsupported',
      detail: 'This is not a feed: neither RSS nor Atom nor JSON Feed.',
    },
  ]);
  expect(await read('<rss><channel/></rss>')).toEqual([
    { place: 'feeds/zeitung.xml', reason: 'empty' },
  ]);
});
