import { monthNumber, parseDate } from '../../articles/dates.ts';

/** Characters of the longest date: longer ones are something else. */
const LONGEST = 80;

const TIME = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?';
const ZONE = '(?<zone>z|(?:gmt|utc)?[+-](?:\\d{1,2}:?\\d{2}|\\d{1,2})|\\p{L}{1,5})';
const CLOCK = `${TIME}(?: ?${ZONE})?`;
const WEEKDAY = '(?:\\p{L}+\\.?,? ?|, ?)?';
const MONTH = '(?<month>\\p{L}{3,9})\\.?';
const YEAR = '(?<year>[12]\\d{3}|\\d{2})';

const FORMS = [
  // 2003-12-31T10:14:55Z, 2003/12/31 10:14:55 EST, 20031231
  `${WEEKDAY}(?<year>[12]\\d{3})(?<sign>[-/]?)(?<month>\\d{2})\\k<sign>(?<day>\\d{2})(?:(?:t| )${CLOCK})?`,
  // 2003-365T10:14:55Z
  `(?<year>[12]\\d{3})-(?<yearday>\\d{3})(?:(?:t| )${CLOCK})?`,
  // Wed, 31 Dec 2003 10:14:55 +0100
  `${WEEKDAY}(?<day>\\d{1,2})\\.?[ -]${MONTH},?[ -]${YEAR},?(?: ${CLOCK})?`,
  // Dec 31, 2003 10:14:55
  `${WEEKDAY}${MONTH} (?<day>\\d{1,2}),? (?<year>[12]\\d{3}),?(?: ${CLOCK})?`,
  // Wed Dec 31 10:14:55 CET 2003
  `${WEEKDAY}${MONTH} (?<day>\\d{1,2}) ${CLOCK} (?<year>[12]\\d{3})`,
].map((form) => new RegExp(`^${form}$`, 'u'));

/** What programs write that know no date. */
const PLACEHOLDER = '1970-01-01';

/** Hours ahead of UTC, of names that mean one zone alone in feeds. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ...['z', 'ut', 'utc', 'gmt', 'wet'].map((name) => [name, 0] as const),
  ...['cet', 'mez', 'bst', 'west'].map((name) => [name, 1] as const),
  ...['cest', 'mesz', 'eet', 'oez'].map((name) => [name, 2] as const),
  ...['eest', 'oesz', 'msk'].map((name) => [name, 3] as const),
  ...['edt'].map((name) => [name, -4] as const),
  ...['est', 'cdt'].map((name) => [name, -5] as const),
  ...['cst', 'mdt'].map((name) => [name, -6] as const),
  ...['mst', 'pdt'].map((name) => [name, -7] as const),
  ...['pst'].map((name) => [name, -8] as const),
  ...([
    ['jst', 9],
    ['kst', 9],
    ['aest', 10],
    ['aedt', 11],
  ] as const),
]);

/**
 * A date of a feed, RFC 822 and ISO 8601 with what is made of them, German and English: as
 * `YYYY-MM-DDThh:mm:ss` with its own offset, or as `YYYY-MM-DD` where it states no time or no known
 * zone. So the first ten characters are the day that the publisher names, after `24:00` the next one.
 * Null where it is none.
 */
export function parseFeedDate(raw: string): string | null {
  if (raw.length > LONGEST) return null;
  const text = raw
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts) return moment(parts);
  }
  return parseDate(text);
}

type Parts = Readonly<Partial<Record<string, string>>>;

function moment(parts: Parts): string | null {
  const day = dayOf(parts);
  if (day === null) return null;
  const { hour, minute, second = '0' } = parts;
  const offset = offsetOf(parts['zone']);
  const date = isoDay(day);
  if (date === PLACEHOLDER) return null;
  if (hour === undefined || minute === undefined || offset === null) return date;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return date;
  const written =
    day + ((Number(hour) * 60 + Number(minute)) * 60 + Math.min(Number(second), 59)) * 1000;
  return `${new Date(written).toISOString().slice(0, 19)}${offsetText(offset)}`;
}

/** Milliseconds of the day's beginning, as if it were in UTC. */
function dayOf({ year, month, day, yearday }: Parts): number | null {
  if (year === undefined) return null;
  const century = year.length === 4 ? 0 : Number(year) < 70 ? 2000 : 1900;
  const fullYear = Number(year) + century;
  if (yearday !== undefined) {
    const time = Date.UTC(fullYear, 0, Number(yearday));
    return new Date(time).getUTCFullYear() === fullYear && Number(yearday) > 0 ? time : null;
  }
  const number = monthNumber(month ?? '');
  const time = Date.UTC(fullYear, number - 1, Number(day));
  return new Date(time).getUTCMonth() === number - 1 && Number(day) > 0 ? time : null;
}

/** Minutes ahead of UTC; null where none or an unknown one is stated. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const named = ZONES.get(zone);
  if (named !== undefined) return named * 60;
  const parts = /(?<sign>[+-])(?<hours>\d{1,2}?):?(?<minutes>\d{2})?$/u.exec(zone)?.groups;
  if (!parts) return null;
  const minutes = Number(parts['hours']) * 60 + Number(parts['minutes'] ?? 0);
  if (minutes > 14 * 60) return null;
  return parts['sign'] === '-' ? -minutes : minutes;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}
