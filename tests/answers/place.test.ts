import { expect, test } from 'vitest';
import { quote } from '../../src/answers/excerpt.ts';
import { articleAt, articleFor, placeOf } from '../../src/answers/place.ts';
import { createCollection, keyOf } from '../../src/articles/collection.ts';
import { UserError } from '../../src/errors.ts';
import { articleOf } from '../helpers/written-article.ts';

const ID = `https://blatt.example/${'lang/'.repeat(100)}`;
const ARTICLE = articleOf('Die Brücke ist alt.', { id: ID, title: 'Alte Brücke' });
const PLACE = placeOf(quote(ARTICLE, { start: 4, end: 10 }, []));

test('a place leads back to its article and offsets', () => {
  expect(articleAt(PLACE, createCollection([ARTICLE]))).toBe(ARTICLE);
  expect(PLACE).toMatchObject({ start: 4, end: 10 });
});

test('a place fits into a button however long the id is', () => {
  expect(Object.values(PLACE).join(':').length).toBeLessThan(40);
});

test('the place of an article whose text has changed is refused by its title', () => {
  const changed = articleOf('Die Brücke ist neu.', { id: ID, title: 'Neue Brücke' });
  expect(() => articleAt(PLACE, createCollection([changed]))).toThrow(UserError);
  expect(() => articleAt(PLACE, createCollection([changed]))).toThrow(
    'The article “Neue Brücke” has changed',
  );
});

test('an article whose title alone has changed keeps its places', () => {
  const renamed = { ...ARTICLE, title: 'Neue Brücke' };
  expect(articleAt(PLACE, createCollection([renamed]))).toBe(renamed);
});

test('the place of an article that has gone is refused', () => {
  const gone = 'The article is no longer in the collection.';
  expect(() => articleAt(PLACE, createCollection())).toThrow(gone);
  expect(() => articleFor(keyOf(ID), createCollection())).toThrow(UserError);
});
