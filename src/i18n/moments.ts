import { formatsOf } from './format.ts';

type Language = 'de' | 'en';

/** A moment by the clocks and calendars of a place. */
interface LocalMoment {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly time: string;
}

/** @param moment ISO 8601 @param timeZone an IANA name */
export function localMoment(moment: string, timeZone: string): LocalMoment {
  // Swedes write dates as ISO 8601 does.
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', format)
    .format(new Date(moment))
    .split(' ');
  return { day, time };
}

/** A moment up to which something goes: midnight is the end of a day, not the beginning of the next one. */
export function localEnd(moment: string, timeZone: string): LocalMoment {
  const local = localMoment(moment, timeZone);
  const { day } = localMoment(new Date(Date.parse(moment) - 1).toISOString(), timeZone);
  return day === local.day ? local : { day, time: '24:00' };
}

/** Times and stretches of time as an editor of the language writes them. */
export function momentsOf(language: Language) {
  const { day } = formatsOf(language);
  const isGerman = language === 'de';
  const until = isGerman ? 'bis' : 'to';

  /** @param time `HH:MM` */
  function clock(time: string): string {
    if (!isGerman) return time;
    const [hour = '', minute = ''] = time.split(':');
    return `${String(Number(hour))}${minute === '00' ? '' : `.${minute}`} Uhr`;
  }
  /** @param value `YYYY-MM-DD` */
  function dayOfYear(value: string): string {
    return day(value).replace(/ \d+$/, '');
  }
  /** `Montag, 23. November 2026, 8 Uhr` */
  function moment(value: string, timeZone: string): string {
    const local = localMoment(value, timeZone);
    return `${part(local.day, { weekday: 'long' })}, ${day(local.day)}, ${clock(local.time)}`;
  }
  /** From one moment to another; what they share is said once. */
  function span(from: string, to: string, timeZone: string): string {
    const [first, last] = [localMoment(from, timeZone), localEnd(to, timeZone)];
    if (first.day === last.day) {
      return `${day(last.day)}, ${clock(first.time)} ${until} ${clock(last.time)}`;
    }
    const isOneYear = first.day.slice(0, 4) === last.day.slice(0, 4);
    const firstDay = isOneYear ? dayOfYear(first.day) : day(first.day);
    return `${firstDay}, ${clock(first.time)}, ${until} ${day(last.day)}, ${clock(last.time)}`;
  }
  /** Days of one year or of two; of one month, its name is said once. */
  function days(first: string, last: string): string {
    const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
    const [number = ''] = dayOfYear(first).split(' ');
    return `${isOneMonth ? number : dayOfYear(first)} ${until} ${dayOfYear(last)}`;
  }
  /** A month's name, whole and short. @param value a day in it, `YYYY-MM-DD` */
  function month(value: string, length: 'long' | 'short'): string {
    return part(value, { month: length });
  }
  function part(value: string, format: Intl.DateTimeFormatOptions): string {
    const tag = isGerman ? 'de-DE' : 'en-GB';
    const date = new Date(`${value}T00:00:00Z`);
    return new Intl.DateTimeFormat(tag, { ...format, timeZone: 'UTC' }).format(date);
  }
  return { clock, dayOfYear, moment, span, days, month };
}
