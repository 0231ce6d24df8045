import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/i18n/locale.ts';
import type { Weekday } from '../../src/store/store.ts';
import { daysNamed } from '../../src/subscriptions/written-days.ts';
import { timeNamed } from '../../src/subscriptions/written-time.ts';

/** What somebody is told who wrote this. */
function saidTo(read: (written: string) => unknown, written: string): string[] {
  try {
    read(written);
  } catch (error) {
    if (error instanceof UserError) return [error.in(messagesIn('de')), error.in(messagesIn('en'))];
    throw error;
  }
  throw new Error(`${written} was understood`);
}

describe('a time of day', () => {
  test.each([
    ...[['8', '08:00'] as const, ['08', '08:00'] as const, ['8:30', '08:30'] as const],
    ...[['08.30', '08:30'] as const, ['0830', '08:30'] as const, ['830', '08:30'] as const],
    ...[['8 Uhr', '08:00'] as const, ['um 8 Uhr', '08:00'] as const, ['8Uhr', '08:00'] as const],
    ...[
      ['8 Uhr 30', '08:30'] as const,
      ['8.30 Uhr', '08:30'] as const,
      ['18h05', '18:05'] as const,
    ],
    ...[['7 pm', '19:00'] as const, ['7PM', '19:00'] as const, ['at 7:15 p.m.', '19:15'] as const],
    ...[['7 am', '07:00'] as const, ['12 am', '00:00'] as const, ['12 pm', '12:00'] as const],
    ...[['12:30 am', '00:30'] as const, ['12.30 p.m.', '12:30'] as const],
    ...[['0 Uhr morgens', '00:00'] as const, ['13 Uhr nachmittags', '13:00'] as const],
    ...[['7 Uhr abends', '19:00'] as const, ['7 Uhr morgens', '07:00'] as const],
    ...[['19 Uhr abends', '19:00'] as const, ['0', '00:00'] as const, ['23:59', '23:59'] as const],
    ...[['mittags', '12:00'] as const, ['Midnight', '00:00'] as const, [' 8 ', '08:00'] as const],
    ...[['11.30 Uhr mittags', '11:30'] as const, ['1 Uhr mittags', '13:00'] as const],
    ...[['12 Uhr mittags', '12:00'] as const, ['８：３０', '08:30'] as const],
  ])('%j is %s', (written, time) => {
    expect(timeNamed(written)).toBe(time);
  });

  test.each([
    '',
    '24',
    '24:00',
    '8:60',
    '8:3',
    '13 am',
    '13 pm',
    '0 am',
    '0 pm',
    '12 Uhr morgens',
    '12 Uhr abends',
    '-8',
    '8:30:15',
    'bald',
    '8 9',
    '1e1',
  ])('%j is none, which is said in both languages', (written) => {
    const said = saidTo(timeNamed, written);
    expect(said).toEqual([
      `„${written}“ ist keine Uhrzeit; bitte schreiben wie in 8, 8:30, 18 Uhr oder 18.30.`,
      `“${written}” is no time of day; write it as in 8, 8:30, 18:00 or 7 pm.`,
    ]);
  });

  test('every time is what it is written as, whatever parts it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom(':', '.', ' Uhr ', 'h'),
        (hour, minute, sign) => {
          const [hours, minutes] = [hour, minute].map((part) => String(part).padStart(2, '0'));
          const time = `${hours ?? ''}:${minutes ?? ''}`;
          expect(timeNamed(`${String(hour)}${sign}${minutes ?? ''}`)).toBe(time);
          expect(timeNamed(time)).toBe(time);
        },
      ),
    );
  });
});

describe('days of the week', () => {
  test.each<[string, readonly Weekday[]]>([
    ...['täglich', 'jeden Tag', 'alle Tage', 'daily', 'Every day', 'Mo–So', 'immer'].map(
      (written): [string, Weekday[]] => [written, [1, 2, 3, 4, 5, 6, 7]],
    ),
    ...['werktags', 'Mo–Fr', 'Mo.-Fr.', 'montags bis freitags', 'weekdays', 'Monday to Friday'].map(
      (written): [string, Weekday[]] => [written, [1, 2, 3, 4, 5]],
    ),
    ...['weekend', 'am Wochenende', 'samstags und sonntags', 'on Saturdays and Sundays'].map(
      (written): [string, Weekday[]] => [written, [6, 7]],
    ),
    ['Mo, Mi, Fr', [1, 3, 5]],
    ['Fr/Mi/Mo', [1, 3, 5]],
    ['mon wed & fri', [1, 3, 5]],
    ['dienstags', [2]],
    ['jeden Sonnabend', [6]],
    ['Sa–Mo', [1, 6, 7]],
    ['Mo – Di, Do bis Fr', [1, 2, 4, 5]],
    ['Wochenende und Mittwoch', [3, 6, 7]],
    ['Mi–Mi', [3]],
  ])('%j is %j', (written, days) => {
    expect(daysNamed(written)).toEqual(days);
  });

  test.each([
    ...['', ',', 'nie', 'jeden zweiten Montag', 'Montag außer Dienstag', '1-5', 'Mo–', '–Mo'],
    ...['Mo––Fr', 'Mo–werktags', 'werktags–So', 'Mo–Mi–Fr', 'Mo!', 'und'],
  ])('%j names none, which is said in both languages', (written) => {
    const [german, english] = saidTo(daysNamed, written);
    expect(german).toContain(`„${written}“ nennt keine Wochentage; `);
    expect(english).toContain(`“${written}” names no days of the week; `);
  });

  test('all seven are known in both languages, also as what happens on each of them', () => {
    for (const locale of ['de', 'en']) {
      for (const weekday of ['long', 'short'] as const) {
        const names = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
        for (const day of [1, 2, 3, 4, 5, 6, 7]) {
          const name = names.format(new Date(Date.UTC(2024, 0, day)));
          expect(daysNamed(name), name).toEqual([day]);
          expect(daysNamed(`${name}s`), name).toEqual([day]);
        }
      }
    }
  });

  test('whatever is written is understood or refused, in order and without repeats', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('Mo', 'Fr', 'So', ' ', ',', '–', 'x') }),
        (text) => {
          try {
            const days = daysNamed(text);
            expect(days).toEqual([...new Set(days)].sort());
            expect(days.length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
    );
  });
});
