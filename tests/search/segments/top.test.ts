import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pauses } from '../../../src/search/segments/pauses.ts';
import { topOf, topWithPauses } from '../../../src/search/segments/top.ts';
import { statisticsOf, weigh } from '../../../src/search/segments/weighed.ts';
import { packedOf } from '../../helpers/packed.ts';

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

test('the best are the same whatever was left out of account on the way to them', () => {
  fc.assert(
    fc.property(
      fc.array(anyFields, { minLength: 1, maxLength: 200 }),
      anyWanted,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 80 }),
      fc.array(fc.nat({ max: 199 }), { maxLength: 20 }),
      (passages, wanted, limit, window, removed) => {
        const { segment, wanted: numbers } = packedOf(passages);
        const [terms = []] = weigh([segment], numbers(wanted), statisticsOf([segment]));
        topOf(segment, terms, { limit, window });
        for (const number of removed.filter((number) => number < segment.size)) {
          segment.remove(segment.passageAt(number).articleId);
        }
        const [left = []] = weigh([segment], numbers(wanted), statisticsOf([segment]));
        const all = topOf(segment, left, { limit: Infinity });
        expect(topOf(segment, left, { limit, window })).toEqual(all.slice(0, limit));
        const even = (number: number) => number % 2 === 0;
        expect(topOf(segment, left, { limit, window, accept: even })).toEqual(
          all.filter(({ number }) => even(number)).slice(0, limit),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('the best are the same with other searches in the pauses of one, and from a known score on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFields, { minLength: 40, maxLength: 120 }),
      anyWanted,
      anyWanted,
      fc.nat({ max: 19 }),
      async (passages, wanted, other, known) => {
        const { segment, wanted: numbers } = packedOf(passages);
        const statistics = statisticsOf([segment]);
        const [terms = []] = weigh([segment], numbers(wanted), statistics);
        const [others = []] = weigh([segment], numbers(other), statistics);
        const options = { limit: 20, window: 1 };
        const expected = topOf(segment, terms, options);
        const expectedOthers = topOf(segment, others, options);
        const atLeast = expected[known]?.score ?? 0;
        const found = await Promise.all([
          topWithPauses(segment, terms, { ...options, atLeast }, new Pauses(0)),
          topWithPauses(segment, others, options, new Pauses(0)),
        ]);
        const wantedOnes = expected.filter(({ score }) => score >= atLeast);
        expect(found).toEqual([wantedOnes, expectedOthers]);
      },
    ),
  );
});

test('as many terms as a long text has are told apart', () => {
  const many = Array.from({ length: 100 }, (_, n) => `wort${String(n)}`);
  const { segment, wanted: numbers } = packedOf(
    many.map((word, n) => [[], [], [word, many[n + 50] ?? 'ende']]),
  );
  const wanted = numbers(many.map((term) => ({ term, weight: 1 })));
  const [terms = []] = weigh([segment], wanted, statisticsOf([segment]));
  const found = topOf(segment, terms, { limit: 100, accept: () => true });
  for (const { number, terms: had } of found) {
    expect(had).toEqual(number < 50 ? [number, number + 50] : [number]);
  }
  expect(found).toHaveLength(100);
});

test('what is not accepted takes no place among the best', () => {
  const { segment, wanted } = packedOf(Array.from({ length: 30 }, () => [[], [], ['brücke']]));
  const asked = wanted([{ term: 'brücke', weight: 1 }]);
  const [terms = []] = weigh([segment], asked, statisticsOf([segment]));
  const found = topOf(segment, terms, {
    limit: 3,
    accept: (number) => number % 2 === 1,
    window: 4,
  });
  expect(found.map(({ number }) => number)).toEqual([1, 3, 5]);
});
