import { describe, expect, it } from 'vitest';
import { localMoment, momentsOf } from '../../src/i18n/moments.ts';

const [de, en] = [momentsOf('de'), momentsOf('en')];

describe('moments', () => {
  it('are told by the clock and calendar of a place', () => {
    expect(localMoment('2026-11-21T23:30:00.000Z', 'Europe/Berlin')).toEqual({
      ...{ day: '2026-11-22', time: '00:30' },
    });
    expect(localMoment('2026-11-21T23:30:00.000Z', 'America/New_York').day).toBe('2026-11-21');
    expect(de.moment('2026-11-23T07:00:00.000Z', 'Asia/Tokyo')).toBe(
      'Montag, 23. November 2026, 16 Uhr',
    );
    expect(en.moment('2026-11-23T07:00:00.000Z', 'Asia/Tokyo')).toBe(
      'Monday, 23 November 2026, 16:00',
    );
  });

  it.each([
    ['08:00', '8 Uhr'],
    ['08:05', '8.05 Uhr'],
    ['00:00', '0 Uhr'],
    ['18:30', '18.30 Uhr'],
  ])('have German times as editors write them: %s', (time, written) => {
    expect(de.clock(time)).toBe(written);
    expect(en.clock(time)).toBe(time);
  });

  it.each([
    ['2026-11-22T03:00:00Z', '22. November 2026, 4 Uhr bis 8 Uhr'],
    ['2026-11-21T07:00:00Z', '21. November, 8 Uhr, bis 22. November 2026, 8 Uhr'],
    ['2025-12-31T07:00:00Z', '31. Dezember 2025, 8 Uhr, bis 22. November 2026, 8 Uhr'],
  ])('that begin and end a time name once the day or year that they share: %s', (from, span) => {
    expect(de.span(from, '2026-11-22T07:00:00Z', 'Europe/Berlin')).toBe(span);
  });

  it.each([
    ['2026-11-21T22:59:59Z', '21. November, 23.59 Uhr, bis 22. November 2026, 24 Uhr'],
    ['2026-11-21T23:00:00Z', '22. November 2026, 0 Uhr bis 24 Uhr'],
    ['2026-11-20T23:00:00Z', '21. November, 0 Uhr, bis 22. November 2026, 24 Uhr'],
  ])('that end a time at midnight are of the day that ends: %s', (from, span) => {
    expect(de.span(from, '2026-11-22T23:00:00Z', 'Europe/Berlin')).toBe(span);
  });

  it('name the month of two days once where it is the same', () => {
    expect(de.days('2026-11-08', '2026-11-21')).toBe('8. bis 21. November');
    expect(en.days('2026-10-28', '2026-11-10')).toBe('28 October to 10 November');
  });
});
