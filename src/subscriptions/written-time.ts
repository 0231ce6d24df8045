import { UserError } from '../errors.ts';

/** `8`, `8:30`, `08.30`, `0830`, `8 Uhr`, `8 Uhr 30`, `8h30`, `7 pm`, `7 Uhr abends`, also with `um` or `at` before. */
const WRITTEN =
  /^(?:um |at )?(?<hours>\d{1,2})(?: ?(?:[:.h]|uhr) ?)?(?<minutes>\d{2})?(?: ?uhr)?(?: ?(?:(?<half>[ap])\.?m\.?|(?<part>morgens|früh|vormittags|mittags|nachmittags|abends)))?$/;

const MORNING = new Set(['morgens', 'früh', 'vormittags']);

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['mittag', '12:00'],
  ['mittags', '12:00'],
  ['midnight', '00:00'],
  ['mitternacht', '00:00'],
]);

/**
 * The time of day that somebody wrote, as `HH:MM`.
 * @throws {UserError} where it is none
 */
export function timeNamed(written: string): string {
  const text = written.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const named = NAMED.get(text);
  if (named !== undefined) return named;
  const { hours, minutes = '0', half, part } = WRITTEN.exec(text)?.groups ?? {};
  const hour =
    half === undefined ? hourOfDay(Number(hours), part) : hourOfHalf(Number(hours), half);
  if (hours === undefined || hour === null || hour > 23 || Number(minutes) > 59) {
    throw new UserError((m) => m.subscriptions.badTime(written));
  }
  return [hour, Number(minutes)].map((each) => String(each).padStart(2, '0')).join(':');
}

/** Each half of the day has the hours 12, 1, 2 … 11; `null` for others. @param half `a` or `p` */
function hourOfHalf(hours: number, half: string): number | null {
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half === 'p' ? 12 : 0);
}

/** Of 24, as Germans also say them; `null` where that part of the day has no such hour. */
function hourOfDay(hours: number, part: string | undefined): number | null {
  if (part === undefined || (part === 'mittags' && hours === 11)) return hours;
  if (MORNING.has(part)) return hours < 12 ? hours : null;
  if (hours === 0 || (part === 'abends' && hours === 12)) return null;
  return hours < 12 ? hours + 12 : hours;
}
