import { describe, expect, test } from 'vitest';
import { accepts, filterFrom, NO_FILTER, undatedLeftOut } from '../../src/answers/filter.ts';
import type { Filter } from '../../src/answers/filter.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { UserError } from '../../src/errors.ts';
import { articleOf } from '../helpers/written-article.ts';

const ARTICLES = [
  articleOf('Eins.', { id: '1', outlet: 'Allermünder Bote', published: '2024-10-21' }),
  articleOf('Zwei.', { id: '2', outlet: 'Das Blatt', published: '2024-10-22' }),
  articleOf('Drei.', { id: '3', outlet: 'Das Abendblatt', published: '2024-10-23' }),
  articleOf('Vier.', { id: '4', outlet: 'Das Blatt' }),
  articleOf('Fünf.', { id: '5' }),
];

function from(written: Partial<Filter>): Filter {
  return filterFrom({ ...NO_FILTER, ...written }, createCollection(ARTICLES));
}

function accepted(filter: Partial<Filter>): string[] {
  return ARTICLES.filter((article) => accepts({ ...NO_FILTER, ...filter }, article)).map(
    ({ id }) => id,
  );
}

describe('what is accepted', () => {
  test('without a filter: everything', () => {
    expect(accepted({})).toEqual(['1', '2', '3', '4', '5']);
  });

  test('the days of a period are inclusive, and undated articles are in none', () => {
    expect(accepted({ since: '2024-10-22' })).toEqual(['2', '3']);
    expect(accepted({ until: '2024-10-22' })).toEqual(['1', '2']);
    expect(accepted({ since: '2024-10-22', until: '2024-10-22' })).toEqual(['2']);
  });

  test('of an outlet: dated or not', () => {
    expect(accepted({ outlet: 'Das Blatt' })).toEqual(['2', '4']);
    expect(accepted({ outlet: 'Das Blatt', since: '2024-01-01' })).toEqual(['2']);
  });
});

describe('what a person writes', () => {
  test('days in the German and in the ISO form', () => {
    expect(from({ since: '22.10.2024', until: ' 2024-10-23 ' })).toEqual({
      outlet: null,
      since: '2024-10-22',
      until: '2024-10-23',
    });
  });

  test.each(['30.02.2024', '2024-13-01', '2023-02-29', 'gestern', '10/22/2024', '2024', ''])(
    '"%s" is no day',
    (written) => {
      expect(() => from({ since: written })).toThrow(UserError);
      expect(() => from({ until: written })).toThrow(`“${written}” is not a date`);
    },
  );

  test('a period that ends before it begins is refused, one of a single day is not', () => {
    expect(() => from({ since: '23.10.2024', until: '22.10.2024' })).toThrow(
      'ends on 22 October 2024, before it begins on 23 October 2024',
    );
    expect(from({ since: '22.10.2024', until: '2024-10-22' })).toMatchObject({
      since: '2024-10-22',
      until: '2024-10-22',
    });
  });

  test('an outlet by its name in any case, with or without diacritics', () => {
    expect(from({ outlet: ' allermunder BOTE ' }).outlet).toBe('Allermünder Bote');
  });

  test('an outlet by a part of its name that no other has', () => {
    expect(from({ outlet: 'abend' }).outlet).toBe('Das Abendblatt');
  });

  test('a whole name goes before a part of another', () => {
    const outlets = ['Das Blatt', 'Das Blatt am Sonntag'];
    const collection = createCollection(
      outlets.map((outlet) => articleOf('Eins.', { id: outlet, outlet })),
    );
    expect(filterFrom({ ...NO_FILTER, outlet: 'das blatt' }, collection).outlet).toBe('Das Blatt');
  });

  test('an outlet that is unknown or ambiguous is refused with those that there are', () => {
    const known = 'It has, for instance: Allermünder Bote, Das Abendblatt, Das Blatt.';
    expect(() => from({ outlet: 'Kurier' })).toThrow(`no outlet “Kurier”. ${known}`);
    expect(() => from({ outlet: 'blatt' })).toThrow(
      '“blatt” fits several outlets: Das Abendblatt, Das Blatt.',
    );
  });

  test('an outlet is refused where no article names one', () => {
    const collection = createCollection([articleOf('Eins.')]);
    expect(() => filterFrom({ ...NO_FILTER, outlet: 'Kurier' }, collection)).toThrow(
      'No article names its outlet',
    );
  });
});

test('undated articles are counted as left out only by days, and only of the outlet asked for', () => {
  const leftOut = (filter: Partial<Filter>) =>
    undatedLeftOut({ ...NO_FILTER, ...filter }, { all: () => ARTICLES });
  expect(leftOut({})).toBe(0);
  expect(leftOut({ outlet: 'Das Blatt' })).toBe(0);
  expect(leftOut({ since: '2024-10-22' })).toBe(2);
  expect(leftOut({ until: '2024-10-22', outlet: 'Das Blatt' })).toBe(1);
});
