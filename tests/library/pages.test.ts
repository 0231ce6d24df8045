import { expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Reading } from '../../src/articles/folder.ts';
import { createPages } from '../../src/library/pages.ts';
import type { Source } from '../../src/store/store.ts';
import { libraryWith } from '../helpers/library.ts';
import { articleOf } from '../helpers/written-article.ts';

const ADDRESS = 'https://hafenbote.example/bruecke';
const OLD = articleOf('Die Brücke ist alt.', { id: ADDRESS });
const NEW = articleOf('Die Brücke ist neu.', { id: ADDRESS });

function reading(...articles: Article[]): Reading {
  return { articles, skipped: [], warnings: [] };
}

/** Pages of a collection that has these articles from there, while the web has that. */
function pagesWith(present: readonly Article[], source: Source, web: Reading) {
  const { collection, library } = libraryWith(present, source);
  return { pages: createPages(() => Promise.resolve(web), collection, library), collection };
}

test.each([
  ['new', [], 'page'],
  ['changed', [OLD], 'page'],
  ['same', [NEW], 'page'],
  ['file', [OLD], 'file'],
] as const)('a page is %s beside what the collection has', async (state, present, source) => {
  const { pages, collection } = pagesWith(present, source, reading(NEW));
  expect(await pages.read(ADDRESS)).toEqual({ article: NEW, state });
  expect(collection.all()).toEqual(present);
});

test('a page is added, but never in the place of a file', async () => {
  const fresh = pagesWith([], 'page', reading(NEW));
  await fresh.pages.add(ADDRESS);
  expect(fresh.collection.all()).toEqual([NEW]);
  const held = pagesWith([OLD], 'file', reading(NEW));
  await expect(held.pages.add(ADDRESS)).rejects.toThrow('one of the files');
  expect(held.collection.all()).toEqual([OLD]);
});

test('a page with a text that is longer than any article is refused', async () => {
  const endless = articleOf('Die Brücke ist neu. '.repeat(15_000).trim(), { id: ADDRESS });
  const { pages } = pagesWith([], 'page', reading(endless));
  await expect(pages.read(ADDRESS)).rejects.toThrow('too large');
});

test('a page that is no article is refused with the reason', async () => {
  const skipped = [{ path: ADDRESS, reason: 'no-text' as const }];
  const { pages } = pagesWith([], 'page', { articles: [], skipped, warnings: [] });
  await expect(pages.read(ADDRESS)).rejects.toThrow('cannot be added: holds no article text.');
});
