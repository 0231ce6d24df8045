import { describe, expect, test } from 'vitest';
import { articlesTitled, findArticle } from '../../src/answers/find-article.ts';
import { keyOf } from '../../src/articles/collection.ts';
import { answering } from '../helpers/answering.ts';
import { articleOf } from '../helpers/written-article.ts';

const OLD = articleOf('Der Kapitän geht.', {
  id: 'old',
  title: 'Brücke in Pjöngjang',
  published: '2024-10-21',
});
const NEW = articleOf('Die Fähre kommt.', {
  id: 'new',
  title: 'Brücke in Pjöngjang gesperrt',
  published: '2024-10-22',
});

const { answers, collection } = await answering([OLD, NEW]);

async function found(written: string): Promise<[id: string, exact: boolean] | null> {
  const match = await findArticle(written, collection, answers);
  return match && [match.article.id, match.exact];
}

describe('an article is found', () => {
  test('by its key', async () => {
    expect(await found(keyOf('old'))).toEqual(['old', true]);
  });

  test('by its whole title, before a newer one that contains it', async () => {
    expect(await found(' brücke IN pjongjang ')).toEqual(['old', true]);
  });

  test('by words of its title in any order, the newest first', async () => {
    expect(await found('Pjöngjang Brücke')).toEqual(['new', true]);
    expect(await found('gesperrt  brück')).toEqual(['new', true]);
  });

  test('by words of its text, and then not exactly', async () => {
    expect(await found('Wer ist Kapitän?')).toEqual(['old', false]);
  });

  test('by nothing that it does not hold', async () => {
    expect(await found('Leuchtturm')).toBeNull();
    expect(await found('.*')).toBeNull();
  });

  test('by no blank', async () => {
    expect(await found('  ')).toBeNull();
  });
});

test('titles with every word typed are offered, the newest first; all before anything is typed', async () => {
  const titled = async (typed: string, most = 2) =>
    (await articlesTitled(typed, collection, most)).map(({ id }) => id);
  expect(await titled('')).toEqual(['new', 'old']);
  expect(await titled('bru pj')).toEqual(['new', 'old']);
  expect(await titled('bru pj', 1)).toEqual(['new']);
  expect(await titled('bru gesp')).toEqual(['new']);
  expect(await titled('fähre')).toEqual([]);
});
