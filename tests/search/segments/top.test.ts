import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPacker } from '../../../src/search/segments/packed/pack.ts';
import { openPacked } from '../../../src/search/segments/packed/packed.ts';
import { topOf } from '../../../src/search/segments/top.ts';
import { statisticsOf, weigh } from '../../../src/search/segments/weighed.ts';

const TERMS = ['alt', 'brücke', 'fähre', 'hafen', 'neu', 'rat', 'turm'];
/** The first terms are as common as in a language, so that some tell little. */
const anyTerm = fc
  .nat({ max: 999 })
  .map((share) => TERMS[Math.floor(TERMS.length * (share / 1000) ** 3)] ?? '');
const anyText = fc.array(anyTerm, { maxLength: 9 });
const anyFields = fc.tuple(
  fc.array(anyTerm, { maxLength: 1 }),
  fc.array(anyTerm, { maxLength: 1 }),
  anyText,
);
const anyWanted = fc.uniqueArray(
  fc.record({
    term: fc.constantFrom(...TERMS, 'unbekannt'),
    weight: fc.double({ min: 0.01, max: 2, noNaN: true }),
  }),
  { minLength: 1, selector: ({ term }) => term },
);

function packedOf(passages: readonly (readonly (readonly string[])[])[]) {
  const packer = createPacker();
  for (const [n, fields] of passages.entries()) {
    const articleId = String(Math.floor(n / 3)).padStart(4, '0');
    packer.add({ articleId, start: 100 * n, end: 100 * n + 50 }, fields);
  }
  return openPacked(packer.pack());
}

test('the best are the same whatever was left out of account on the way to them', () => {
  fc.assert(
    fc.property(
      fc.array(anyFields, { minLength: 1, maxLength: 200 }),
      anyWanted,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 16 }),
      (passages, wanted, limit, window) => {
        const segment = packedOf(passages);
        const [terms = []] = weigh([segment], wanted, statisticsOf([segment]));
        const all = topOf(segment, terms, Infinity, () => true);
        expect(topOf(segment, terms, limit, () => true, window)).toEqual(all.slice(0, limit));
      },
    ),
    { numRuns: 500 },
  );
});

test('as many terms as a long text has are told apart', () => {
  const many = Array.from({ length: 100 }, (_, n) => `wort${String(n)}`);
  const segment = packedOf(many.map((word, n) => [[], [], [word, many[n + 50] ?? 'ende']]));
  const wanted = many.map((term) => ({ term, weight: 1 }));
  const [terms = []] = weigh([segment], wanted, statisticsOf([segment]));
  const found = topOf(segment, terms, 100, () => true);
  for (const { number, terms: had } of found) {
    expect(had).toEqual(number < 50 ? [number, number + 50] : [number]);
  }
  expect(found).toHaveLength(100);
});

test('what is not accepted takes no place among the best', () => {
  const segment = packedOf(Array.from({ length: 30 }, () => [[], [], ['brücke']]));
  const [terms = []] = weigh([segment], [{ term: 'brücke', weight: 1 }], statisticsOf([segment]));
  const found = topOf(segment, terms, 3, (number) => number % 2 === 1, 4);
  expect(found.map(({ number }) => number)).toEqual([1, 3, 5]);
});
