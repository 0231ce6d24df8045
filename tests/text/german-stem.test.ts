import fc from 'fast-check';
import snowball from 'snowball-stemmers';
import { expect, it } from 'vitest';
import { germanStem } from '../../src/text/german-stem.ts';

const stemmer = snowball.newStemmer('german');

it('the forms of a word have one stem', () => {
  for (const forms of [
    ['soldat', 'soldaten'],
    ['truppe', 'truppen'],
    ['bündnis', 'bündnisse', 'bündnissen'],
    ['schön', 'schöne', 'schönes', 'schönen'],
    ['entsendung', 'entsendungen'],
  ]) {
    expect(new Set(forms.map(germanStem)).size, forms.join()).toBe(1);
  }
});

it('a stem is the one of Snowball, whose package is its oracle', () => {
  const letters = [...'aeiouyäöüßsbdghklmnrtvz'];
  const endings = ['er', 'en', 'em', 'ern', 'es', 'est', 'st', 'niss', 'end', 'ung', 'igung'];
  const derived = ['ig', 'ik', 'isch', 'lich', 'erlich', 'heit', 'enheit', 'keit', 'lichkeit'];
  const parts = fc.array(fc.constantFrom(...letters, ...endings, ...derived), { maxLength: 9 });
  fc.assert(
    fc.property(parts, (word) => {
      expect(germanStem(word.join(''))).toBe(stemmer.stem(word.join('')));
    }),
    { numRuns: 2000 },
  );
});

it('what is no word is left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const lower = text.toLowerCase();
      expect(germanStem(lower)).toBe(stemmer.stem(lower));
    }),
  );
});
