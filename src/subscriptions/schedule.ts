import type { Temporal } from 'temporal-polyfill';
import { dayAt } from '../digests/timeline.ts';
import type { Subscription } from '../store/store.ts';

/** When a digest is wanted: a time by the clock on the wall of a zone, on some days of the week. */
export type Schedule = Pick<Subscription, 'time' | 'timeZone' | 'days'>;

/** Days to look at: of a day of the week, one may not exist, where a zone crossed the date line. */
const DAYS = 15;

/**
 * The first moment after another at which a digest is due, ISO 8601 in UTC. Each day of the zone has
 * one: where a clock change skips the time, the first minute that there is after it; where the time
 * comes twice, the first of them.
 */
export function nextSlot(schedule: Schedule, after: Date): string {
  const today = dayAt(after.getTime(), schedule.timeZone);
  for (let n = 0; n < DAYS; n++) {
    const slot = slotOn(today.add({ days: n }), schedule);
    if (slot !== null && slot.epochMilliseconds > after.getTime()) return isoOf(slot);
  }
  throw new Error(`no day is wanted: ${JSON.stringify(schedule.days)}`);
}

/** The last moment up to another at which a digest is due, ISO 8601 in UTC. */
export function latestSlot(schedule: Schedule, upTo: Date): string {
  const today = dayAt(upTo.getTime(), schedule.timeZone);
  // From tomorrow on, of which there may have been a moment before midnight was repeated.
  for (let n = 1; n > -DAYS; n--) {
    const slot = slotOn(today.add({ days: n }), schedule);
    if (slot !== null && slot.epochMilliseconds <= upTo.getTime()) return isoOf(slot);
  }
  throw new Error(`no day is wanted: ${JSON.stringify(schedule.days)}`);
}

/** The day that it is somewhere, `YYYY-MM-DD`. */
export function localDay(moment: Date, timeZone: string): string {
  return dayAt(moment.getTime(), timeZone).toString();
}

/** `null` on days of the week that are not wanted, and days that the zone does not have. */
function slotOn(
  day: Temporal.PlainDate,
  { time, timeZone, days }: Schedule,
): Temporal.ZonedDateTime | null {
  if (!days.some((wanted) => wanted === day.dayOfWeek)) return null;
  if (!day.toZonedDateTime(timeZone).toPlainDate().equals(day)) return null;
  const wanted = day.toPlainDateTime(time);
  // Of a time that is skipped, this is as long before the change as it would be after it.
  const slot = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (slot.toPlainDateTime().equals(wanted)) return slot;
  return slot.getTimeZoneTransition('next');
}

function isoOf(slot: Temporal.ZonedDateTime): string {
  return new Date(slot.epochMilliseconds).toISOString();
}
