import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDayLine, parseDate, parseDay } from '../../src/articles/dates.ts';

describe('a line that states a day', () => {
  test.each([
    '22. Oktober, 2024',
    '22. Oktober 2024',
    '22 Oktober 2024',
    '22. Okt. 2024',
    '22.10.2024',
    '22. 10. 2024',
    '2024-10-22',
    '2024-10-22T14:30:00+02:00',
    '2024-10-22T12:30:00.000Z',
    '2024-10-22 14:30',
    'October 22, 2024',
    'Oct. 22nd, 2024',
    '22 October 2024',
    '22nd of October 2024',
    'Dienstag, 22. Oktober 2024',
    'Di, 22.10.2024',
    'Di., den 22.10.2024',
    'Tuesday, October 22, 2024',
    'Stand: 22.10.2024',
    'Stand: 22.10.2024, 14:05 Uhr',
    'Stand: 22.10.2024 14.05 Uhr',
    'Veröffentlicht am 22. Oktober 2024 um 14:05 Uhr',
    'Veröffentlicht am Dienstag, 22. Oktober 2024',
    'Published October 22, 2024',
    'Published on October 22, 2024 at 2:05 pm',
    'Published: Oct 22, 2024, 2:05 PM CET',
    '22.10.2024 | 14:05 Uhr',
    '22. OKTOBER 2024 – 14:05',
  ])('%s', (line) => {
    expect(parseDate(line)).toBe('2024-10-22');
  });

  test('Austrian month names are known', () => {
    expect(parseDate('6. Jänner 2025')).toBe('2025-01-06');
    expect(parseDate('3. Feber 2025')).toBe('2025-02-03');
  });

  test('a leap day exists in leap years alone', () => {
    expect(parseDate('29.02.2024')).toBe('2024-02-29');
    expect(parseDate('29.02.2023')).toBeNull();
  });
});

test.each([
  ['an impossible day', '31.02.2024'],
  ['an impossible month', '2024-13-01'],
  ['day zero', '0. Mai 2024'],
  ['a copyright year', '© 2025'],
  ['a year', '2024'],
  ['a month', 'Oktober 2024'],
  ['a day without year', '22. Oktober'],
  ['a date within a sentence', 'Am 22. Oktober 2024 tagte der Rat.'],
  ['a sum', '22.102024'],
  ['a day and a number', '3. Mai 2024 – 14 Tote'],
  ['a date whose order is unclear', '10/11/2024'],
  ['nothing', ''],
])('%s is no date', (_, line) => {
  expect(parseDate(line)).toBeNull();
});

describe('a day entered in a command', () => {
  test('is numeric, in ISO or in German order', () => {
    expect(parseDay('2024-10-22')).toBe('2024-10-22');
    expect(parseDay('22.10.2024')).toBe('2024-10-22');
    expect(parseDay(' 2.1.2024 ')).toBe('2024-01-02');
  });

  test.each([
    '22. Oktober 2024',
    'Stand: 22.10.2024',
    '2024-10-22 14:00',
    '31.02.2024',
    '22.10.24',
    '',
  ])('is not %j', (input) => {
    expect(parseDay(input)).toBeNull();
  });
});

test('a label or a sentence makes a line more than a day', () => {
  expect(isDayLine('Dienstag, 22. Oktober 2024')).toBe(true);
  expect(isDayLine('October 22, 2024')).toBe(true);
  expect(isDayLine('Stand: 22.10.2024')).toBe(false);
  expect(isDayLine('22 Tote am Wochenende')).toBe(false);
});

test('every day of the calendar is read from its German and its ISO form', () => {
  const days = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const long = new Intl.DateTimeFormat('de', { dateStyle: 'full', timeZone: 'UTC' });
      expect(parseDay(iso)).toBe(iso);
      expect(parseDay(iso.split('-').reverse().join('.'))).toBe(iso);
      expect(parseDate(long.format(day))).toBe(iso);
    }),
  );
});
