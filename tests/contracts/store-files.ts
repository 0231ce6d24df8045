import { describe, expect, onTestFinished, test } from 'vitest';
import type { KnownFile } from '../../src/articles/known-file.ts';
import type { Store } from '../../src/store/store.ts';
import { articleOf } from '../helpers/written-article.ts';

const BRIDGE = articleOf('Die Brücke ist alt.', { id: 'a', title: 'Brücke' });
const TOWER = articleOf('Der Turm steht leer.', { id: 'b' });

const ONE: KnownFile = {
  stamp: '1 2 3',
  outcomes: [{ place: 'a.txt', article: BRIDGE, warnings: [{ kind: 'dated', day: '2024-10-22' }] }],
};
const SEVERAL: KnownFile = {
  stamp: '4 5 6',
  outcomes: [
    { place: 'b.jsonl:1', article: TOWER, warnings: [] },
    { place: 'b.jsonl:2', reason: 'json', detail: 'is no JSON' },
  ],
};
const FILES = new Map([
  ['a.txt', ONE],
  ['b.jsonl', SEVERAL],
]);
const PATHS = new Set(FILES.keys());

/** What every store must do with files. */
export function fileStoreContract(name: string, open: () => Promise<Store>): void {
  async function withFiles(): Promise<Store> {
    const store = await open();
    onTestFinished(() => store.close());
    await store.keepArticles(
      [BRIDGE, TOWER].map((article) => ({ article, key: article.id, source: 'file' })),
    );
    await store.keepFiles('us', FILES, PATHS);
    return store;
  }
  async function paths(store: Store): Promise<string[]> {
    return [...(await store.filesReadBy('us')).keys()].sort();
  }

  describe(`${name} as a store of files`, () => {
    test('files are kept as they were read, with articles, refusals and warnings', async () => {
      expect(await (await withFiles()).filesReadBy('us')).toEqual(FILES);
    });

    test('what others read is not taken for ours, and goes with what we read', async () => {
      const store = await withFiles();
      expect(await store.filesReadBy('others')).toEqual(new Map());
      await store.keepFiles('others', new Map([['a.txt', ONE]]), PATHS);
      expect(await store.filesReadBy('us')).toEqual(new Map());
      expect(await store.filesReadBy('others')).toEqual(new Map([['a.txt', ONE]]));
    });

    test.each([
      ['another text', { ...articleOf('Die Brücke ist neu.', { id: 'a', title: 'Brücke' }) }],
      ['another title', { ...BRIDGE, title: 'Neue Brücke' }],
    ])('a file whose article has %s by now must be read again', async (_, article) => {
      const store = await withFiles();
      await store.keepArticles([{ article, key: 'a', source: 'file' }]);
      expect(await paths(store)).toEqual(['b.jsonl']);
    });

    test('a file whose article is gone, or comes from elsewhere, must be read again', async () => {
      const store = await withFiles();
      await store.removeArticles(['b']);
      await store.keepArticles([{ article: BRIDGE, key: 'a', source: 'page' }]);
      expect(await paths(store)).toEqual([]);
    });

    test('a file whose article another file has under its id must be read again', async () => {
      const store = await withFiles();
      const other = { ...BRIDGE, title: 'Dieselbe Brücke' };
      const shadowed = { ...ONE, outcomes: [{ place: 'c.txt', article: other, warnings: [] }] };
      await store.keepFiles('us', new Map([['c.txt', shadowed]]), new Set([...PATHS, 'c.txt']));
      expect(await store.filesReadBy('us')).toEqual(FILES);
    });

    test('a file that is read anew takes the place of its first reading, one that is gone goes', async () => {
      const store = await withFiles();
      const anew = { ...ONE, stamp: '7 8 9' };
      await store.keepFiles('us', new Map([['a.txt', anew]]), new Set(['a.txt']));
      expect(await store.filesReadBy('us')).toEqual(new Map([['a.txt', anew]]));
    });

    test('band keys are kept besides those that there are, as long as an article has their text', async () => {
      const store = await withFiles();
      const bridge = [BRIDGE.hash, Int32Array.of(-5, 2 ** 31 - 1)] as const;
      const tower = [TOWER.hash, new Int32Array()] as const;
      await store.keepBandKeys('us', new Map([bridge, ['of no article', Int32Array.of(1)]]));
      expect(await store.bandKeysMadeBy('us')).toEqual(new Map([bridge]));
      await store.keepBandKeys('us', new Map([tower]));
      expect(await store.bandKeysMadeBy('us')).toEqual(new Map([bridge, tower]));
      await store.removeArticles(['a']);
      await store.keepBandKeys('us', new Map());
      expect(await store.bandKeysMadeBy('us')).toEqual(new Map([tower]));
    });

    test('band keys that others made are not taken for ours, and go when we keep some', async () => {
      const store = await withFiles();
      await store.keepBandKeys(
        'others',
        new Map([BRIDGE, TOWER].map(({ hash }) => [hash, Int32Array.of(1)])),
      );
      expect(await store.bandKeysMadeBy('us')).toEqual(new Map());
      await store.keepBandKeys('us', new Map([[BRIDGE.hash, Int32Array.of(2)]]));
      expect(await store.bandKeysMadeBy('us')).toEqual(new Map([[BRIDGE.hash, Int32Array.of(2)]]));
      expect(await store.bandKeysMadeBy('others')).toEqual(new Map());
    });
  });
}
