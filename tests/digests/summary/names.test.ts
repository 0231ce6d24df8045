import { expect, test } from 'vitest';
import { namesIn } from '../../../src/digests/summary/names.ts';
import { termsOf } from '../../../src/text/terms.ts';

function namesOf(...texts: readonly string[]) {
  return namesIn(texts.map((text) => ({ text, terms: termsOf(text) })));
}

test('names stand without an article or behind another name, nouns do not', () => {
  const names = namesOf(
    'Am Montag besuchte der Minister Jens Brandt eine neue Fabrik bei Nordhafen.',
    'Die Fabrik verkauft in Nordhafen Teile neuer Maschinen und die UN kauft ein.',
  );
  expect(['jen', 'brandt', 'nordhaf', 'un'].filter((term) => !names.has(term))).toEqual([]);
  expect(['minist', 'fabrik', 'maschin'].filter((term) => names.has(term))).toEqual([]);
});

test('nouns show by their endings and by small letters elsewhere', () => {
  const names = namesOf('Es gab Kampf ohne Hoffnung.', 'Man wollte kämpfen.');
  expect([...names.keys()].filter((term) => /^kampf|^hoff/.test(term))).toEqual([]);
});

test('transliterations of a name are one', () => {
  const names = namesOf('Man traf Selenskyj in Kiew.', 'Man traf Selenskij in Kiew.');
  expect(names.get('selenskij')).toBe(names.get('selenskyj'));
});

test('the adjective of a country is its name', () => {
  const names = namesOf('Man reiste nach Russland und nach Nordkorea.');
  expect(names.get(termsOf('russischen')[0]?.term ?? '')).toBe('russland');
  expect(names.get(termsOf('nordkoreanische')[0]?.term ?? '')).toBe('nordkorea');
});
