import { describe, expect, test } from 'vitest';
import { countDays, daysUpTo } from '../../src/digests/days.ts';

const BERLIN = 'Europe/Berlin';

describe('the days of the picture', () => {
  test('are two weeks without gaps up to the day on which the period ends', () => {
    const days = daysUpTo({
      from: '2024-03-30T07:00:00Z',
      to: '2024-03-31T06:00:00Z',
      timeZone: BERLIN,
    });
    expect(days.map(({ day }) => day)).toEqual([
      ...['2024-03-18', '2024-03-19', '2024-03-20', '2024-03-21', '2024-03-22', '2024-03-23'],
      ...['2024-03-24', '2024-03-25', '2024-03-26', '2024-03-27', '2024-03-28', '2024-03-29'],
      ...['2024-03-30', '2024-03-31'],
    ]);
    expect(days.filter(({ isInPeriod }) => isInPeriod).map(({ day }) => day)).toEqual([
      '2024-03-30',
      '2024-03-31',
    ]);
    // The clocks went forward that morning.
    expect((days.at(-1)?.to ?? 0) - (days.at(-1)?.from ?? 0)).toBe(23 * 3_600_000);
  });

  test('end with the day before where the period ends at midnight', () => {
    const days = daysUpTo({
      from: '2024-10-21T22:00:00Z',
      to: '2024-10-22T22:00:00Z',
      timeZone: BERLIN,
    });
    expect(days.filter(({ isInPeriod }) => isInPeriod).map(({ day }) => day)).toEqual([
      '2024-10-22',
    ]);
    expect(days.at(-1)?.day).toBe('2024-10-22');
  });

  test('count what happened on them, an article at the end of a day with that day', () => {
    const days = daysUpTo({
      from: '2024-10-22T06:00:00Z',
      to: '2024-10-23T06:00:00Z',
      timeZone: BERLIN,
    });
    const moments = [
      '2024-10-21T22:00:00Z',
      '2024-10-22T10:00:00Z',
      '2024-10-22T22:00:00Z',
      '2024-10-23T05:00:00Z',
      '2024-01-01T00:00:00Z',
    ].map((moment) => Date.parse(moment));
    expect(countDays(days, moments).slice(-3)).toEqual([
      { day: '2024-10-21', articles: 1, isInPeriod: false },
      { day: '2024-10-22', articles: 2, isInPeriod: true },
      { day: '2024-10-23', articles: 1, isInPeriod: true },
    ]);
  });
});
