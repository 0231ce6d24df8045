import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../../src/search/segments/list-bounds.ts';
import { topOf } from '../../../src/search/segments/top.ts';
import { saturationAt, statisticsOf, weigh } from '../../../src/search/segments/weighed.ts';
import { packedOf } from '../../helpers/packed.ts';

/** Passages of which the first three, an article, have a term most often. */
function opened(passages: number) {
  const { segment, wanted } = packedOf(
    Array.from({ length: passages }, (_, n) => [
      [],
      [],
      Array.from({ length: n < 3 ? 9 - n : 1 + (n % 4) }, () => 'brücke'),
    ]),
  );
  const terms = () =>
    weigh([segment], wanted([{ term: 'brücke', weight: 1 }]), statisticsOf([segment]))[0] ?? [];
  return { segment, terms, list: () => terms()[0]?.[0] ?? expect.fail('no list') };
}

describe.each([30, 600])('of a list of %d passages', (passages) => {
  test('none is above what bounds it, and as many as are wanted reach what they are said to', () => {
    const { segment, list } = opened(passages);
    const { impacts, from, to, saturations } = list();
    const counted = Array.from({ length: to - from }, (_, place) =>
      saturationAt(impacts[from + place] ?? 0, saturations),
    ).sort((a, b) => b - a);
    for (const wanted of [1, 3, 20, passages]) {
      const { highest, reached } = boundsOf(list(), segment, wanted);
      expect(highest).toBe(counted[0]);
      expect(reached).toBeGreaterThan(0);
      expect(reached).toBeLessThanOrEqual((counted[wanted - 1] ?? 0) * (1 + 1e-12));
    }
    expect(boundsOf(list(), segment, passages + 1).reached).toBe(0);
  });

  test('what is removed bounds nothing any more', () => {
    const { segment, terms, list } = opened(passages);
    const before = boundsOf(list(), segment, passages);
    segment.remove('0000');
    const after = boundsOf(list(), segment, passages);
    expect(after.highest).toBeLessThan(before.highest);
    expect([before.reached > 0, after.reached]).toEqual([true, 0]);
    expect(topOf(segment, terms(), { limit: passages })).toHaveLength(passages - 3);
  });
});
