import { Temporal } from 'temporal-polyfill';
import { DIGEST } from '../tuning.ts';
import type { DayCount, Period } from './digest.ts';
import { dayAt, startOfDay } from './timeline.ts';

/** A day of the picture that a digest shows. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Milliseconds since 1970; the first one not included, the last one included. */
  readonly from: number;
  readonly to: number;
  readonly isInPeriod: boolean;
}

/** Whole days up to one, which is the last of them, `YYYY-MM-DD`. */
export function periodOfDays(last: string, count: number, timeZone: string): Period {
  const next = Temporal.PlainDate.from(last).add({ days: 1 });
  const startOf = (day: Temporal.PlainDate) => new Date(startOfDay(day, timeZone)).toISOString();
  return { from: startOf(next.subtract({ days: count })), to: startOf(next), timeZone };
}

/** The days up to the end of a period, in order. */
export function daysUpTo({ from, to, timeZone }: Period): Day[] {
  const end = Date.parse(to);
  // A period that ends at midnight has nothing of the day that begins there.
  const last = dayAt(end - 1, timeZone);
  return Array.from({ length: DIGEST.days }, (_, index) => {
    const day = last.subtract({ days: DIGEST.days - 1 - index });
    const dayFrom = startOfDay(day, timeZone);
    const dayTo = startOfDay(day.add({ days: 1 }), timeZone);
    return {
      day: day.toString(),
      from: dayFrom,
      to: dayTo,
      isInPeriod: dayTo > Date.parse(from) && dayFrom < end,
    };
  });
}

/** @param moments of the articles, in milliseconds since 1970 */
export function countDays(days: readonly Day[], moments: readonly number[]): DayCount[] {
  const counts = days.map(() => 0);
  for (const moment of moments) {
    const at = days.findIndex(({ from, to }) => moment > from && moment <= to);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return days.map(({ day, isInPeriod }, at) => ({ day, articles: counts[at] ?? 0, isInPeriod }));
}
