import { expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { createCollection, keyOf } from '../../src/articles/collection.ts';
import type { Reading } from '../../src/articles/folder.ts';
import type { Library } from '../../src/library/library.ts';
import { createPages } from '../../src/library/pages.ts';
import type { Source } from '../../src/store/store.ts';
import { articleOf } from '../helpers/written-article.ts';

const ADDRESS = 'https://hafenbote.example/bruecke';
const OLD = articleOf('Die Brücke ist alt.', { id: ADDRESS });
const NEW = articleOf('Die Brücke ist neu.', { id: ADDRESS });

function reading(...articles: Article[]): Reading {
  return { articles, skipped: [], warnings: [] };
}

/** Pages of a collection that has these articles from there, while the web has that. */
function pagesWith(present: readonly Article[], source: Source, web: Reading) {
  const collection = createCollection(present);
  const put: Article[] = [];
  const removed: string[] = [];
  const library: Library = {
    putFiles: () => Promise.reject(new Error('unexpected')),
    put: (articles) => Promise.resolve(void put.push(...articles)),
    remove: () => Promise.reject(new Error('unexpected')),
    dismiss: (id) => Promise.resolve(void removed.push(id)),
    sourceOf: (id) => (collection.get(id) === undefined ? undefined : source),
  };
  return { pages: createPages(() => Promise.resolve(web), collection, library), put, removed };
}

test.each([
  ['new', [], 'page'],
  ['changed', [OLD], 'page'],
  ['same', [NEW], 'page'],
  ['file', [OLD], 'file'],
] as const)('a page is %s beside what the collection has', async (state, present, source) => {
  const { pages, put } = pagesWith(present, source, reading(NEW));
  expect(await pages.read(ADDRESS)).toEqual({ article: NEW, state });
  expect(put).toEqual([]);
});

test('a page is added, but never in the place of a file', async () => {
  const fresh = pagesWith([], 'page', reading(NEW));
  await fresh.pages.add(ADDRESS);
  expect(fresh.put).toEqual([NEW]);
  const held = pagesWith([OLD], 'file', reading(NEW));
  await expect(held.pages.add(ADDRESS)).rejects.toThrow('one of the files');
  expect(held.put).toEqual([]);
});

test('a page that is no article is refused with the reason', async () => {
  const skipped = [{ path: ADDRESS, reason: 'no-text' as const }];
  const { pages } = pagesWith([], 'page', { articles: [], skipped, warnings: [] });
  await expect(pages.read(ADDRESS)).rejects.toThrow('cannot be added: holds no article text.');
});

test.each([keyOf(ADDRESS), 'Ohne Belang', ADDRESS])(
  'a page that was added is removed by its key, title or address: %s',
  async (named) => {
    const { pages, removed } = pagesWith([OLD], 'page', reading());
    expect(await pages.remove(named)).toEqual(OLD);
    expect(removed).toEqual([ADDRESS]);
  },
);

test('nothing but pages that were added can be removed', async () => {
  const file = pagesWith([OLD], 'file', reading());
  expect(file.pages.all()).toEqual([]);
  await expect(file.pages.remove(ADDRESS)).rejects.toThrow('No page that was added');
  expect(file.removed).toEqual([]);
  const other = pagesWith([OLD], 'page', reading());
  await expect(other.pages.remove('Der Turm')).rejects.toThrow('No page that was added');
});
