import { expect, onTestFinished, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import type { Article } from '../../src/articles/article.ts';
import { keyOf } from '../../src/articles/collection.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { recordingLog } from '../helpers/log.ts';
import { openedLibrary } from '../helpers/opened-library.ts';
import { dataFolder } from '../helpers/store.ts';
import { articleOf } from '../helpers/written-article.ts';

const OLD = articleOf('Die Brücke am Hafen wird 1931 gebaut.', { id: 'brücke' });
const NEW = articleOf('Die Brücke am Hafen wurde 1932 gebaut.', { id: 'brücke' });
const TOWER = articleOf('Der Turm am Markt steht seit 1870 leer.', { id: 'turm' });
const QUESTION = 'Wann wurde die Brücke am Hafen gebaut?';

async function emptyStore(): Promise<Store> {
  const store = await openStore(dataFolder(), recordingLog().log, () => new Date());
  onTestFinished(() => store.close());
  return store;
}

async function emptyLibrary() {
  const store = await emptyStore();
  const { collection, engine, library } = await openedLibrary(store);
  const answers = createAnswers(collection, engine);
  const shown = async () => {
    const { excerpts, nearest } = await answers.ask(QUESTION);
    return [...excerpts, ...nearest].map(({ text }) => text);
  };
  return { store, library, shown };
}

async function revisionOf(article: Article, store: Store): Promise<Article | null> {
  return await store.revision(keyOf(article.id), article.hash);
}

test('an article answers as soon as it was put, and its correction alone from then on', async () => {
  const { store, library, shown } = await emptyLibrary();
  await library.put([OLD, TOWER], 'page');
  expect(await shown()).toContain(OLD.text);
  await library.put([NEW], 'page');
  expect(await shown()).toContain(NEW.text);
  expect(await shown()).not.toContain(OLD.text);
  expect(await revisionOf(OLD, store)).toEqual(OLD);
});

test('an article that was removed answers nothing and leaves nothing behind', async () => {
  const { store, library, shown } = await emptyLibrary();
  await library.put([OLD], 'page');
  await library.put([NEW, TOWER], 'page');
  await library.remove([NEW.id]);
  expect(await shown()).not.toContain(NEW.text);
  expect(await store.articlesFrom('page')).toEqual([TOWER]);
  expect(await revisionOf(OLD, store)).toBeNull();
});

test('files that changed or went while the bot was not running are changed or forgotten', async () => {
  const store = await emptyStore();
  const gone = articleOf('Die Fähre fährt nicht mehr.', { id: 'fähre' });
  await openedLibrary(store, [OLD, gone]);
  await openedLibrary(store, [NEW]);
  expect(await store.articlesFrom('file')).toEqual([NEW]);
  expect(await revisionOf(OLD, store)).toEqual(OLD);
  expect(await revisionOf(gone, store)).toBeNull();
});

test('files that change while the bot runs leave pages alone', async () => {
  const store = await emptyStore();
  const { collection, library } = await openedLibrary(store, [OLD]);
  await library.put([TOWER], 'page');
  const added = articleOf('Die Fähre fährt nicht mehr.', { id: 'fähre' });
  expect(await library.putFiles([NEW, added])).toEqual({ added: 1, changed: 1, removed: 0 });
  expect(collection.get(NEW.id)).toEqual(NEW);
  expect(await revisionOf(OLD, store)).toEqual(OLD);
  const readAgain = { added: 0, changed: 0, removed: 0 };
  expect(await library.putFiles([{ ...NEW }, { ...added }])).toEqual(readAgain);
  expect(await library.putFiles([NEW])).toEqual({ added: 0, changed: 0, removed: 1 });
  expect(collection.all().map(({ id }) => id)).toEqual(expect.arrayContaining([NEW.id, TOWER.id]));
  expect(collection.get(added.id)).toBeUndefined();
  expect(await store.articlesFrom('page')).toEqual([TOWER]);
});

test('a page that was added is there after a restart, a file of the same id before it', async () => {
  const store = await emptyStore();
  const { library } = await openedLibrary(store, []);
  await library.put([OLD, TOWER], 'page');
  const { collection, library: reopened } = await openedLibrary(store, [NEW]);
  expect(collection.get(TOWER.id)).toEqual(TOWER);
  expect(collection.get(NEW.id)).toEqual(NEW);
  expect(reopened.sourceOf(TOWER.id)).toBe('page');
  expect(reopened.sourceOf(NEW.id)).toBe('file');
});

test('once the library is settled, the collection has all that was being put', async () => {
  const { collection, library } = await openedLibrary(await emptyStore(), []);
  await library.settled();
  const put = library.put([OLD, TOWER], 'page');
  await library.settled();
  expect(collection.all()).toHaveLength(2);
  await put;
});
