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
