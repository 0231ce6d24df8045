import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Side } from '../../src/digests/timeline.ts';
import { createTimeline } from '../../src/digests/timeline.ts';
import { DIGEST } from '../../src/tuning.ts';

const BERLIN = 'Europe/Berlin';

/** The morning of the 22nd to that of the 23rd. */
const PERIOD = { from: '2024-10-22T06:00:00Z', to: '2024-10-23T06:00:00Z', timeZone: BERLIN };

interface Given {
  readonly published: string | null;
  /** `undefined` where it came before everything that is looked at. */
  readonly arrival?: string | undefined;
  readonly by?: 'day' | 'arrival';
  readonly period?: typeof PERIOD;
}

const SINCE = '2024-10-01T00:00:00Z';

function sideOf({ published, arrival, by = 'day', period = PERIOD }: Given): Side {
  const moments = new Map(arrival === undefined ? [] : [['a', arrival]]);
  const arrivals = { since: Date.parse(SINCE), moments };
  return createTimeline({ period, by }, arrivals).sideOf({ id: 'a', published });
}

describe('by day, an article counts', () => {
  test.each<[string, Given, Side]>([
    [
      'when it came, where it came on its day',
      { published: '2024-10-23', arrival: '2024-10-23T05:00:00Z' },
      'within',
    ],
    [
      'at the end of its day, where it came later',
      { published: '2024-10-22', arrival: '2024-11-05T05:00:00Z' },
      'within',
    ],
    [
      'not before it came, also where it bears a later day',
      { published: '2024-10-30', arrival: '2024-10-22T12:00:00Z' },
      'within',
    ],
    [
      'when it came, where it bears no day',
      { published: null, arrival: '2024-10-23T06:00:00Z' },
      'within',
    ],
    ['before, where it came before all', { published: '2024-10-23' }, 'before'],
    [
      'before, where it came at the very moment at which the period begins',
      { published: null, arrival: PERIOD.from },
      'before',
    ],
    [
      'after, where it came after the period on the day on which that ends',
      { published: '2024-10-23', arrival: '2024-10-23T06:00:00.001Z' },
      'after',
    ],
  ])('%s', (_fact, given, side) => {
    expect(sideOf(given)).toBe(side);
  });

  test('at the end of its day by the clock where the period is', () => {
    const arrival = '2024-12-01T00:00:00Z';
    const day = { published: '2024-10-22', arrival };
    const upToMidnight = { ...PERIOD, to: '2024-10-22T22:00:00Z' };
    expect(sideOf({ ...day, period: upToMidnight })).toBe('within');
    expect(sideOf({ ...day, period: { ...upToMidnight, timeZone: 'America/New_York' } })).toBe(
      'after',
    );
  });
});

describe('by arrival, an article counts', () => {
  test.each<[string, Given, Side]>([
    [
      'when it came, also where its day was told before',
      { published: '2024-10-21', arrival: '2024-10-22T07:00:00Z' },
      'within',
    ],
    [
      'not, where it came late and is old: an archive is no news',
      { published: '2024-10-20', arrival: '2024-10-22T07:00:00Z' },
      'before',
    ],
    ['when it came, where it bears no day', { published: null, arrival: PERIOD.to }, 'within'],
    [
      'after, where it came after the period with a day within it',
      { published: '2024-10-22', arrival: '2024-10-23T07:00:00Z' },
      'after',
    ],
  ])('%s', (_fact, given, side) => {
    expect(sideOf({ ...given, by: 'arrival' })).toBe(side);
  });
});

describe('where nobody knows when articles came', () => {
  const timeline = createTimeline({ period: PERIOD, by: 'day' }, null);

  test('an undated one always counts', () => {
    expect(timeline.sideOf({ id: 'a', published: null })).toBe('within');
    expect(timeline.momentOf({ id: 'a', published: null })).toBeNull();
  });

  test('a dated one counts at the end of its day', () => {
    expect(timeline.sideOf({ id: 'a', published: '2024-10-22' })).toBe('within');
    expect(timeline.sideOf({ id: 'a', published: '2024-10-21' })).toBe('before');
    expect(timeline.sideOf({ id: 'a', published: '2024-10-23' })).toBe('after');
  });
});

function endOf(day: string, timeZone: string): number {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return next.toZonedDateTime(timeZone).epochMilliseconds;
}

describe('consecutive periods', () => {
  const START = Date.parse('2024-03-25T00:00:00Z');
  const END = Date.parse('2024-04-08T00:00:00Z');
  const moment = fc.integer({ min: START, max: END }).map((at) => new Date(at).toISOString());
  const cuts = fc
    .uniqueArray(moment, { minLength: 0, maxLength: 8 })
    .map((inner) => [
      new Date(START - 1).toISOString(),
      ...inner.sort(),
      new Date(END).toISOString(),
    ]);
  const zone = fc.constantFrom(BERLIN, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  const day = fc
    .integer({ min: -5, max: 20 })
    .map((days) => Temporal.PlainDate.from('2024-03-25').add({ days }).toString());

  /** In how many of the periods between these moments the article is. */
  function timesTold(
    moments: readonly string[],
    by: 'day' | 'arrival',
    timeZone: string,
    published: string | null,
    arrival: string,
  ): number {
    const arrivals = { since: Date.parse(SINCE) - 1e11, moments: new Map([['a', arrival]]) };
    return moments.slice(1).filter((to, index) => {
      const period = { from: moments[index] ?? to, to, timeZone };
      const timeline = createTimeline({ period, by }, arrivals);
      return timeline.sideOf({ id: 'a', published }) === 'within';
    }).length;
  }

  test('have every article exactly once by day, over the change of clocks as well', () => {
    fc.assert(
      fc.property(cuts, zone, fc.option(day), moment, (moments, timeZone, published, arrival) => {
        const isBeforeAll = published !== null && published < '2024-03-26';
        fc.pre(!isBeforeAll);
        expect(timesTold(moments, 'day', timeZone, published, arrival)).toBe(1);
      }),
    );
  });

  test('have every article at most once by arrival, and once where it is not old', () => {
    fc.assert(
      fc.property(cuts, zone, fc.option(day), moment, (moments, timeZone, published, arrival) => {
        const age = published === null ? 0 : Date.parse(arrival) - endOf(published, timeZone);
        const told = timesTold(moments, 'arrival', timeZone, published, arrival);
        expect(told).toBeLessThanOrEqual(1);
        const longest = Math.max(
          ...moments.slice(1).map((to, at) => Date.parse(to) - Date.parse(moments[at] ?? to)),
        );
        if (Math.max(0, age) + longest < DIGEST.oldest * 3_600_000) expect(told).toBe(1);
      }),
    );
  });
});
