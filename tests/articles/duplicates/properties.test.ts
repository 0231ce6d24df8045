import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Duplicates } from '../../../src/articles/duplicates/duplicates.ts';
import { createDuplicates } from '../../../src/articles/duplicates/duplicates.ts';

interface Small {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
}

/** Stretches of one long text, so that many are alike, in chains too. */
const text = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, length]) =>
    Array.from({ length: (length + 1) * 12 }, (_, n) => `wort${String(from * 12 + n)}`).join(' '),
  );
const article: fc.Arbitrary<Small> = fc.record({
  id: fc.constantFrom(...'abcdefghijkl'),
  published: fc.constantFrom(null, '2024-10-22', '2024-10-23'),
  text,
});
const articles = fc.uniqueArray(article, { selector: ({ id }) => id, maxLength: 12 });
const step = fc.oneof(
  { weight: 3, arbitrary: article },
  { weight: 1, arbitrary: fc.constantFrom(...'abcdefghijkl') },
);

function of(given: readonly Small[]): Duplicates {
  const duplicates = createDuplicates();
  for (const one of given) duplicates.put(one);
  return duplicates;
}

function groups(given: readonly Small[], duplicates: Duplicates): string[] {
  return given.map(({ id }) => [...duplicates.groupOf(id)].sort().join());
}

test('who belongs together does not depend on the order of arrival', () => {
  fc.assert(
    fc.property(
      articles.chain((given) =>
        fc.tuple(
          fc.constant(given),
          fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
        ),
      ),
      ([given, shuffled]) => {
        expect(groups(given, of(shuffled))).toEqual(groups(given, of(given)));
      },
    ),
  );
});

test('after any additions, replacements and removals groups are as if only what is left had come', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 40 }), (steps) => {
      const duplicates = createDuplicates();
      const left = new Map<string, Small>();
      for (const [change, isAsked] of steps) {
        if (typeof change === 'string') {
          duplicates.remove(change);
          left.delete(change);
        } else {
          duplicates.put(change);
          left.set(change.id, change);
        }
        if (isAsked) groups([...left.values()], duplicates);
      }
      const fresh = of([...left.values()]);
      for (const id of 'abcdefghijkl') {
        expect(duplicates.groupOf(id)).toEqual(fresh.groupOf(id));
      }
    }),
    { numRuns: 300 },
  );
});

test('with keys that were made before, groups are the same', () => {
  fc.assert(
    fc.property(articles, (given) => {
      const before = of(given);
      const duplicates = createDuplicates();
      Array.from(duplicates.load(given, ({ id }) => before.bandKeysOf(id)));
      expect(groups(given, duplicates)).toEqual(groups(given, before));
    }),
  );
});

test('articles that are loaded together, with keys known of some, are grouped as if put one by one', () => {
  const isKnown = fc.func(fc.boolean());
  const later = fc.array(fc.tuple(step, fc.boolean()), { maxLength: 10 });
  fc.assert(
    fc.property(articles, isKnown, later, fc.nat(6), (given, isKnown, steps, caughtUp) => {
      const oneByOne = of(given);
      const loaded = createDuplicates();
      const known = ({ id }: Small) => (isKnown(id) ? oneByOne.bandKeysOf(id) : undefined);
      Array.from(loaded.load(given, known));
      Array.from(Iterator.from(loaded.catchUp()).take(caughtUp));
      for (const [change, isAsked] of [['', true] as const, ...steps]) {
        for (const duplicates of [oneByOne, loaded]) {
          if (typeof change === 'string') duplicates.remove(change);
          else duplicates.put(change);
        }
        for (const id of isAsked ? 'abcdefghijkl' : '') {
          expect(loaded.groupOf(id)).toEqual(oneByOne.groupOf(id));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('each member of a group has the same group, itself in it', () => {
  fc.assert(
    fc.property(articles, (given) => {
      const duplicates = of(given);
      for (const { id } of given) {
        const group = duplicates.groupOf(id);
        expect(group).toContain(id);
        for (const other of group) expect(duplicates.groupOf(other)).toEqual(group);
      }
    }),
  );
});
