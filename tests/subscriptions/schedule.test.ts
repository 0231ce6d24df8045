import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Weekday } from '../../src/store/store.ts';
import { defaultZone } from '../../src/subscriptions/default-zone.ts';
import type { Schedule } from '../../src/subscriptions/schedule.ts';
import { latestSlot, localDay, nextSlot } from '../../src/subscriptions/schedule.ts';

const DAILY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The first slots after a day began in UTC. */
function slots(schedule: Schedule, from: string, count: number): string[] {
  const found: string[] = [];
  let after = new Date(Date.parse(`${from}T00:00:00Z`) - 1);
  while (found.length < count) {
    const slot = nextSlot(schedule, after);
    found.push(slot.replace(':00.000Z', 'Z'));
    after = new Date(slot);
  }
  return found;
}

function daily(timeZone: string, time: string): Schedule {
  return { timeZone, time, days: DAILY };
}

describe('a digest is due', () => {
  test.each([
    [
      'at the same local time before and after summer time begins',
      ...([daily('Europe/Berlin', '08:00'), '2026-03-28'] as const),
      ['2026-03-28T07:00Z', '2026-03-29T06:00Z', '2026-03-30T06:00Z'],
    ],
    [
      'in Berlin at 03:00 where 02:30 is skipped',
      ...([daily('Europe/Berlin', '02:30'), '2026-03-28'] as const),
      ['2026-03-28T01:30Z', '2026-03-29T01:00Z', '2026-03-30T00:30Z'],
    ],
    [
      'in Berlin the first time where 02:30 comes twice',
      ...([daily('Europe/Berlin', '02:30'), '2026-10-24'] as const),
      ['2026-10-24T00:30Z', '2026-10-25T00:30Z', '2026-10-26T01:30Z'],
    ],
    [
      'in New York at 03:00 where 02:00 is skipped',
      ...([daily('America/New_York', '02:00'), '2026-03-07'] as const),
      ['2026-03-07T07:00Z', '2026-03-08T07:00Z', '2026-03-09T06:00Z'],
    ],
    [
      'in New York the first time where 01:30 comes twice',
      ...([daily('America/New_York', '01:30'), '2026-10-31'] as const),
      ['2026-10-31T05:30Z', '2026-11-01T05:30Z', '2026-11-02T06:30Z'],
    ],
    [
      'on Lord Howe Island at 02:30 where 02:15 is skipped by half an hour',
      ...([daily('Australia/Lord_Howe', '02:15'), '2026-10-02'] as const),
      ['2026-10-02T15:45Z', '2026-10-03T15:30Z', '2026-10-04T15:15Z'],
    ],
    [
      'on Lord Howe Island the first time where 01:45 comes twice',
      ...([daily('Australia/Lord_Howe', '01:45'), '2026-04-03'] as const),
      ['2026-04-03T14:45Z', '2026-04-04T14:45Z', '2026-04-05T15:15Z'],
    ],
    [
      'in Kathmandu, at an offset of 5:45, all the year round',
      ...([daily('Asia/Kathmandu', '08:00'), '2026-03-28'] as const),
      ['2026-03-28T02:15Z', '2026-03-29T02:15Z', '2026-03-30T02:15Z'],
    ],
    [
      'in Kathmandu on the days of the autumn change elsewhere',
      ...([daily('Asia/Kathmandu', '02:30'), '2026-10-23'] as const),
      ['2026-10-23T20:45Z', '2026-10-24T20:45Z', '2026-10-25T20:45Z'],
    ],
    [
      'on a leap day',
      ...([daily('Europe/Berlin', '08:00'), '2028-02-28'] as const),
      ['2028-02-28T07:00Z', '2028-02-29T07:00Z', '2028-03-01T07:00Z'],
    ],
    [
      'on a leap day that is its day of the week, the next one a week later',
      ...([{ ...daily('America/New_York', '08:00'), days: [2] }, '2028-02-28'] as const),
      ['2028-02-29T13:00Z', '2028-03-07T13:00Z'],
    ],
    [
      'on no leap day where there is none',
      ...([daily('Asia/Kathmandu', '00:00'), '2027-02-27'] as const),
      ['2027-02-27T18:15Z', '2027-02-28T18:15Z'],
    ],
    [
      'by the days of its own zone',
      ...([{ ...daily('Pacific/Kiritimati', '01:00'), days: [1] }, '2026-01-01'] as const),
      ['2026-01-04T11:00Z'],
    ],
    [
      'at midnight where the rest of the day is skipped',
      ...([{ ...daily('America/Nuuk', '23:30'), days: [6] }, '2024-03-25'] as const),
      ['2024-03-31T01:00Z', '2024-04-07T00:30Z'],
    ],
    [
      'on no day that a zone left out when it crossed the date line',
      ...([{ ...daily('Pacific/Apia', '08:00'), days: [4, 5, 6] }, '2011-12-29'] as const),
      ['2011-12-29T18:00Z', '2011-12-30T18:00Z', '2012-01-04T18:00Z'],
    ],
  ] satisfies [string, Schedule, string, string[]][])('%s', (_, schedule, from, expected) => {
    expect(slots(schedule, from, expected.length)).toEqual(expected);
  });
});

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Days that are looked at. */
const SPAN = 14;

/** What a clock on the wall shows, by the platform's own knowledge of zones. */
function wallClockIn(timeZone: string): (moment: number) => { day: string; time: string } {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (moment) => {
    const [day = '', time = ''] = format.format(moment).split(' ');
    return { day, time };
  };
}

/** The days that there are in a zone within the span, but for the first one and the last one. */
function wholeDays(schedule: Schedule, start: number): string[] {
  const wallClock = wallClockIn(schedule.timeZone);
  const hours = Array.from({ length: SPAN * 24 }, (_, n) => wallClock(start + n * 60 * MINUTE).day);
  return [...new Set(hours)].sort().slice(1, -1);
}

/** The day for which a digest comes: one whose time was skipped may come on the next day. */
function dayOfSlot({ timeZone, time }: Schedule, slot: number): string {
  const wallClock = wallClockIn(timeZone);
  const shown = wallClock(slot);
  if (shown.time === time) return shown.day;
  const before = wallClock(slot - MINUTE);
  const day = time > before.time ? before.day : shown.day;
  // The minute before is earlier than the time that is skipped, and this one later.
  expect(`${before.day} ${before.time}` < `${day} ${time}`).toBe(true);
  expect(`${day} ${time}` < `${shown.day} ${shown.time}`).toBe(true);
  return day;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** A schedule and the moment from which it is looked at; half of them at a change of the clock. */
const cases = fc
  .record({
    timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    days: fc.uniqueArray(fc.constantFrom(...DAILY), { minLength: 1 }).map((days) => days.sort()),
    moment: fc.integer({ min: Date.UTC(2000), max: Date.UTC(2037) }),
    isAtChange: fc.boolean(),
    minutes: fc.integer({ min: -90, max: 90 }),
  })
  .map(({ timeZone, days, moment, isAtChange, minutes }) => {
    const change = Temporal.Instant.fromEpochMilliseconds(moment)
      .toZonedDateTimeISO(timeZone)
      .getTimeZoneTransition('next');
    const around = isAtChange && change !== null ? change.epochMilliseconds : moment;
    const { time } = wallClockIn(timeZone)(around - 180 * MINUTE);
    const inDay = (minutesOf(time) + 180 + minutes + 1440) % 1440;
    const start = around - (SPAN / 2) * DAY;
    return { schedule: { timeZone, days, time: timeOf(inDay) }, start };
  });

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
function timeOf(minutes: number): string {
  return new Date(minutes * MINUTE).toISOString().slice(11, 16);
}

describe('in every zone, also where its clocks change', () => {
  test('each day that is wanted has one digest, at its time or where that was skipped', () => {
    fc.assert(
      fc.property(cases, ({ schedule, start }) => {
        const found: number[] = [];
        for (let after = start; after < start + SPAN * DAY; after = found.at(-1) ?? Infinity) {
          found.push(Date.parse(nextSlot(schedule, new Date(after))));
          expect(found.at(-1)).toBeGreaterThan(after);
        }
        const days = wholeDays(schedule, start);
        const wanted = days.filter((day) =>
          schedule.days.some((weekday) => weekday === weekdayOf(day)),
        );
        const told = found.map((slot) => dayOfSlot(schedule, slot));
        expect(told.filter((day) => days.includes(day))).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  test('of a time that comes twice, it is the first', () => {
    fc.assert(
      fc.property(cases, ({ schedule, start }) => {
        const wallClock = wallClockIn(schedule.timeZone);
        const slot = Date.parse(nextSlot(schedule, new Date(start + (SPAN / 2 - 1) * DAY)));
        const shown = wallClock(slot);
        for (const minutes of [20, 30, 60, 120, 180]) {
          expect(wallClock(slot - minutes * MINUTE)).not.toEqual(shown);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the latest slot is the one after which the next one comes', () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 0, max: SPAN * 1440 }),
        ({ schedule, start }, minutes) => {
          const moment = new Date(start + minutes * MINUTE);
          const latest = latestSlot(schedule, moment);
          expect(Date.parse(latest)).toBeLessThanOrEqual(moment.getTime());
          expect(nextSlot(schedule, new Date(latest))).toBe(nextSlot(schedule, moment));
          expect(latestSlot(schedule, new Date(latest))).toBe(latest);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a day is the one that it is there', () => {
  const moment = new Date('2026-01-01T23:30:00Z');
  expect(localDay(moment, 'Europe/Berlin')).toBe('2026-01-02');
  expect(localDay(moment, 'America/New_York')).toBe('2026-01-01');
});

test("the zone is the server's, else Berlin's for German, else UTC", () => {
  expect(defaultZone('Asia/Kathmandu', 'de')).toBe('Asia/Kathmandu');
  expect(defaultZone(null, 'de')).toBe('Europe/Berlin');
  expect(defaultZone(null, 'en')).toBe('UTC');
});
