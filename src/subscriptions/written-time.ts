import { UserError } from '../errors.ts';

/** `8`, `8:30`, `08.30`, `0830`, `8 Uhr`, `8 Uhr 30`, `8h30`, `7 pm`, `7 Uhr abends`, also with `um` or `at` before. */
const WRITTEN =
  /^(?:um |at )?(?<hours>\d{1,2})(?: ?(?:[:.h]|uhr) ?)?(?<minutes>\d{2})?(?: ?uhr)?(?: ?(?:(?<am>a\.?m\.?|morgens|früh|vormittags)|(?<pm>p\.?m\.?|mittags|nachmittags|abends)))?$/;

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
  const { hours, minutes = '0', am, pm } = WRITTEN.exec(text)?.groups ?? {};
  const hour = hourOf(Number(hours), am !== undefined, pm);
  if (hours === undefined || hour === null || hour > 23 || Number(minutes) > 59) {
    throw new UserError((m) => m.subscriptions.badTime(written));
  }
  return [hour, Number(minutes)].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Of 24; `null` where there is no such hour in that part of the day. @param pm what says afternoon */
function hourOf(hours: number, isMorning: boolean, pm: string | undefined): number | null {
  if (isMorning) return hours > 12 ? null : hours % 12;
  if (pm === undefined || (pm === 'mittags' && hours === 11)) return hours;
  if (hours === 0 || (pm === 'abends' && hours === 12)) return null;
  return hours < 12 ? hours + 12 : hours;
}
