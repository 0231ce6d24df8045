import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Wishes } from '../../src/feeds/schedule.ts';
import { untilNextCheck } from '../../src/feeds/schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NONE: Wishes = { minutes: null, ttl: null, maxAge: null, retryAfter: null, failures: 0 };

/** Minutes where chance adds nothing. */
const minutesFor = (wishes: Partial<Wishes>) => untilNextCheck({ ...NONE, ...wishes }, 0) / MINUTE;

test.each([
  ['every 15 minutes', {}, 15],
  ['as often as somebody wished', { minutes: 5 }, 5],
  ['not before its time to live is over', { minutes: 5, ttl: 60 }, 60],
  ['no sooner than wished where it lives shorter', { ttl: 5 }, 15],
  ['not before its server thinks that it changes', { maxAge: 1800 }, 30],
  ['each hour where its server thinks that it never changes', { maxAge: 31_536_000 }, 60],
  ['once a day where it wants to live for a year', { ttl: 525_600 }, 1440],
  ['after as long as its server asks to wait', { retryAfter: 7200, failures: 1 }, 120],
  ['twice as late after each failure', { failures: 3 }, 120],
  ['once a day after many failures', { failures: 2000 }, 1440],
] as const)('a feed is checked %s', (_fact, wishes, minutes) => {
  expect(minutesFor(wishes)).toBe(minutes);
});

const amount = (max: number) => fc.option(fc.nat({ max }));
const anyWishes: fc.Arbitrary<Wishes> = fc.record({
  minutes: fc.option(fc.integer({ min: 5, max: 1440 })),
  ttl: amount(999_999),
  maxAge: amount(86_400),
  retryAfter: amount(86_400),
  failures: fc.nat({ max: 5000 }),
});

test('no check comes before anybody wants it, and none later than a day and a tenth', () => {
  fc.assert(
    fc.property(anyWishes, fc.double({ min: 0, max: 1, noNaN: true }), (wishes, random) => {
      const wait = untilNextCheck(wishes, random);
      const { minutes, ttl, retryAfter } = wishes;
      expect(wait).toBeGreaterThanOrEqual((minutes ?? 15) * MINUTE);
      expect(wait).toBeGreaterThanOrEqual(Math.min((ttl ?? 0) * MINUTE, DAY));
      expect(wait).toBeGreaterThanOrEqual((retryAfter ?? 0) * 1000);
      expect(wait).toBeLessThanOrEqual(1.1 * DAY);
    }),
  );
});

test('feeds that fail together are not tried again together', () => {
  const waits = [0, 0.25, 0.5, 1].map((random) => untilNextCheck({ ...NONE, failures: 2 }, random));
  expect(new Set(waits).size).toBe(4);
});
