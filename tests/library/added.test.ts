import { expect, test } from 'vitest';
import { keyOf } from '../../src/articles/collection.ts';
import { createAdded } from '../../src/library/added.ts';
import { libraryWith } from '../helpers/library.ts';
import { articleOf } from '../helpers/written-article.ts';

const ADDRESS = 'https://hafenbote.example/bruecke';
const BRIDGE = articleOf('Die Brücke ist alt.', { id: ADDRESS });

test.each(['page', 'upload', 'feed'] as const)(
  'an article from a %s is listed with its source and removed by key, title or address',
  async (source) => {
    for (const named of [keyOf(ADDRESS), BRIDGE.title, ADDRESS]) {
      const { collection, library } = libraryWith([BRIDGE], source);
      const added = createAdded(collection, library);
      expect(added.all()).toEqual([{ article: BRIDGE, source }]);
      expect(await added.remove(named)).toEqual(BRIDGE);
      expect(collection.all()).toEqual([]);
    }
  },
);

test('an article of a file is neither listed nor removed', async () => {
  const { collection, library } = libraryWith([BRIDGE], 'file');
  const added = createAdded(collection, library);
  expect(added.all()).toEqual([]);
  await expect(added.remove(ADDRESS)).rejects.toThrow('No article that was added');
  expect(collection.all()).toEqual([BRIDGE]);
});

test('what nobody added cannot be removed', async () => {
  const { collection, library } = libraryWith([BRIDGE], 'page');
  const added = createAdded(collection, library);
  await expect(added.remove('Der Turm')).rejects.toThrow('No article that was added');
  expect(collection.all()).toEqual([BRIDGE]);
});
