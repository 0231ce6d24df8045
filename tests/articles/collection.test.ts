import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCollection, keyOf } from '../../src/articles/collection.ts';
import { articleOf } from '../helpers/written-article.ts';

const MONDAY = articleOf('Eins.', { id: 'b', outlet: 'Österblatt', published: '2024-10-21' });
const TUESDAY = articleOf('Zwei.', { id: 'a', outlet: 'Zeitung', published: '2024-10-22' });
const UNDATED = articleOf('Drei.', { id: 'c', outlet: 'Blatt' });
const UNKNOWN = articleOf('Vier.', { id: 'd' });

test('articles come the newest first and the undated last', () => {
  const collection = createCollection([UNDATED, MONDAY, TUESDAY]);
  expect(collection.all()).toEqual([TUESDAY, MONDAY, UNDATED]);
});

test('articles of one day come by title, those of one title by id', () => {
  const titled = (title: string, id: string) => ({ ...MONDAY, title, id });
  const articles = [
    titled('Zug', '1'),
    titled('Übung', '3'),
    titled('Übung', '2'),
    titled('Rat', '4'),
  ];
  expect(
    createCollection(articles)
      .all()
      .map(({ id }) => id),
  ).toEqual(['4', '2', '3', '1']);
});

test('whatever comes and goes before, while and after it catches up, a collection has order and keys', () => {
  const someArticle = fc
    .tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom('Rat', 'Übung', 'Zug'))
    .chain(([id, title]) =>
      fc.constantFrom(null, '2024-10-21', '2024-10-22').map((published) => ({
        ...articleOf(`${id} ${title}`, { id, title }),
        published,
      })),
    );
  const steps = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: someArticle },
      { weight: 1, arbitrary: fc.constantFrom(...'abcdefgh') },
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(someArticle, { selector: ({ id }) => id }),
      steps,
      (first, steps) => {
        const collection = createCollection();
        Array.from(collection.load(first));
        const catchingUp = collection.catchUp()[Symbol.iterator]();
        const left = new Map(first.map((article) => [article.id, article]));
        for (const step of steps) {
          if (step === null) catchingUp.next();
          else if (step === true) collection.all();
          else if (typeof step === 'string') {
            collection.remove(step);
            left.delete(step);
          } else {
            collection.put(step);
            left.set(step.id, step);
          }
        }
        expect(collection.all()).toEqual(createCollection(left.values()).all());
        for (const id of 'abcdefgh') expect(collection.byKey(keyOf(id))).toBe(left.get(id));
      },
    ),
  );
});

test('an article put again takes the place of the one with its id', () => {
  const collection = createCollection([MONDAY]);
  const corrected = { ...MONDAY, published: '2024-10-23' };
  collection.put(corrected);
  expect(collection.all()).toEqual([corrected]);
  expect(collection.get('b')).toBe(corrected);
  expect(collection.coverage()).toMatchObject({ articles: 1, from: '2024-10-23' });
});

test('a removed article is gone by id and by key', () => {
  const collection = createCollection([MONDAY, TUESDAY]);
  expect(collection.byKey(keyOf('b'))).toBe(MONDAY);
  collection.remove('b');
  expect(collection.all()).toEqual([TUESDAY]);
  expect(collection.get('b')).toBeUndefined();
  expect(collection.byKey(keyOf('b'))).toBeUndefined();
  expect(collection.coverage().articles).toBe(1);
});

test('an article is found by its key whether it came before or after the first search for one', () => {
  const collection = createCollection([MONDAY, UNDATED]);
  expect(collection.byKey(keyOf('a'))).toBeUndefined();
  collection.put(TUESDAY);
  expect(collection.byKey(keyOf('a'))).toBe(TUESDAY);
  expect(collection.byKey(keyOf('b'))).toBe(MONDAY);
  collection.remove('b');
  expect(collection.byKey(keyOf('b'))).toBeUndefined();
  expect(collection.size()).toBe(2);
});

test('a key has 11 characters of letters, digits, hyphen and underscore, and ids have their own', () => {
  const keys = ['a', 'b', 'x'.repeat(5000), 'https://a.example/ü?x=1'].map(keyOf);
  for (const key of keys) expect(key).toMatch(/^[\w-]{11}$/);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the key of an id never changes, because buttons of years ago carry it', () => {
  expect(keyOf('a')).toBe('ypeBEsobvco');
});

test('coverage says how much, from when to when, by whom', () => {
  expect(createCollection([UNDATED, UNKNOWN, MONDAY, TUESDAY]).coverage()).toEqual({
    articles: 4,
    undated: 2,
    from: '2024-10-21',
    to: '2024-10-22',
    outlets: ['Blatt', 'Österblatt', 'Zeitung'],
  });
});

test('an outlet with several articles is named once', () => {
  expect(createCollection([MONDAY, { ...MONDAY, id: 'x' }]).coverage().outlets).toEqual([
    'Österblatt',
  ]);
});

test('what no article says is unknown', () => {
  expect(createCollection([UNKNOWN]).coverage()).toEqual({
    articles: 1,
    undated: 1,
    from: null,
    to: null,
    outlets: [],
  });
  expect(createCollection().coverage()).toMatchObject({ articles: 0, undated: 0 });
});

test('copies are found by the keys that are known of a text, of others by their own', () => {
  const text = Array.from({ length: 100 }, (_, n) => `wort${String(n)}`).join(' ');
  const [one, same] = ['1', '2'].map((id) => articleOf(text, { id }));
  const other = articleOf(`Neu: ${text}`, { id: '3' });
  if (one === undefined || same === undefined) throw new Error('there is no article');
  const made = createCollection([one]).bandKeys();
  expect([...made.keys()]).toEqual([one.hash]);
  for (const [known, group] of [
    [made, ['1', '2', '3']],
    [new Map([[one.hash, new Int32Array()]]), ['1']],
  ] as const) {
    const collection = createCollection();
    Array.from(collection.load([one, same, other], known));
    expect(collection.groupOf('1')).toEqual(group);
  }
});
