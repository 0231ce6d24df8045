import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OutlinePlaces } from '../../../src/search/segments/outline-places.ts';

/** Few numbers, so that halves of outlines are often the same. */
const half = fc.constantFrom(0, 1, 2, 0x7fffffff, 0x80000000, 0xffffffff);
const outlines = fc.uniqueArray(fc.tuple(half, half), { selector: String });

test('an outline is found where it stands, and no other', () => {
  fc.assert(
    fc.property(outlines, outlines, (kept, asked) => {
      const places = new OutlinePlaces(Uint32Array.from(kept.flat()));
      const list = Uint32Array.from(asked.flat());
      expect(asked.map((_, at) => places.placeOf(list, 2 * at))).toEqual(
        asked.map((outline) => kept.findIndex((own) => String(own) === String(outline))),
      );
    }),
  );
});
