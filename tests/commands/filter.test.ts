import { describe, expect, it } from 'vitest';
import {
  completeOutlet,
  filterFromValues,
  filterOf,
  filterValues,
} from '../../commands/views/filter.ts';
import { createCollection } from '../../src/articles/collection.ts';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import { article } from '../helpers/article.ts';
import { slashRequest } from '../helpers/requests.ts';

const collection = createCollection([
  article({ id: '1', outlet: 'Hafenbote' }),
  article({ id: '2', outlet: 'Küstenkurier' }),
  article({ id: '3', outlet: null }),
]);

function problemWith(options: Record<string, string>): string {
  try {
    filterOf(slashRequest(options), collection);
  } catch (error) {
    if (error instanceof UserError) return error.in(messagesIn('en'));
    throw error;
  }
  throw new Error('the options were accepted');
}

describe('a filter', () => {
  it('takes days as they are written in both languages', () => {
    const options = { since: '22.10.2024', until: '2024-10-23' };
    expect(filterOf(slashRequest(options), collection)).toEqual({
      outlet: null,
      since: '2024-10-22',
      until: '2024-10-23',
    });
  });

  it('knows an outlet by a part of its name, without its accents', () => {
    expect(filterOf(slashRequest({ outlet: 'kusten' }), collection).outlet).toBe('Küstenkurier');
  });

  it.each([
    [{ since: 'gestern' }, '“gestern” is not a date'],
    [{ until: '31.02.2024' }, '“31.02.2024” is not a date'],
    [{ since: '2024-10-23', until: '2024-10-22' }, 'ends on 22 October 2024'],
    [{ outlet: 'Bergblatt' }, 'no outlet “Bergblatt”. It has, for instance: Hafenbote'],
  ])('says what is wrong with %j', (options, sentence) => {
    expect(problemWith(options)).toContain(sentence);
  });

  it.each(['since', 'until', 'outlet'])(
    'repeats only the beginning of an overlong %s, so that the sentence fits into a message',
    (option) => {
      const problem = problemWith({ [option]: 'x'.repeat(6000) });
      expect(problem).toContain('xxx');
      expect(problem.length).toBeLessThan(300);
    },
  );

  it.each([
    { outlet: 'Küstenkurier', since: '2024-10-22', until: null },
    { outlet: null, since: null, until: '2024-10-22' },
    { outlet: null, since: null, until: null },
  ])('comes back from the values of a button: %j', (filter) => {
    expect(filterFromValues(filterValues(filter), collection)).toEqual(filter);
  });

  it('whose outlet has left the collection says so', () => {
    const values = filterValues({ outlet: 'Bergblatt', since: null, until: null });
    expect(() => filterFromValues(values, collection)).toThrow(
      'no longer has an article from that outlet',
    );
  });
});

describe('the suggested outlets', () => {
  it('hold what was typed', () => {
    expect(completeOutlet(' KÜ', collection)).toEqual([
      { label: 'Küstenkurier', value: 'Küstenkurier' },
    ]);
  });

  it('are all where nothing was typed', () => {
    const labels = completeOutlet('', collection).map(({ label }) => label);
    expect(labels).toEqual(['Hafenbote', 'Küstenkurier']);
  });
});
