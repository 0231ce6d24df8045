import { UserError } from '../errors.ts';
import type { Weekday } from '../store/store.ts';

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** How each day is written, Monday first; also with an `s` behind. */
const DAYS: readonly string[] = [
  'mo mon montag monday',
  'di tu tue tues dienstag tuesday',
  'mi we wed weds mittwoch wednesday',
  'do th thu thur thurs donnerstag thursday',
  'fr fri freitag friday',
  'sa sat samstag sonnabend saturday',
  'so su sun sonntag sunday',
];

/** Words for several days at once. */
const GROUPS: readonly (readonly [words: string, days: readonly Weekday[]])[] = [
  ['täglich daily everyday tag tage day alle all immer always', WEEK],
  ['werktag werktage wochentag wochentage arbeitstag arbeitstage weekday workday', [1, 2, 3, 4, 5]],
  ['wochenende wochenenden weekend', [6, 7]],
];

const MEANT: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ...DAYS.flatMap((words, n) => meaning(words, WEEK.slice(n, n + 1))),
  ...GROUPS.flatMap(([words, days]) => meaning(words, days)),
]);

const TO = new Set(['-', '–', '—', 'bis', 'to', 'through', 'thru', 'till', 'until']);

/** Words that change nothing between days. */
const BESIDE = new Set(
  'und and sowie plus on at am an von vom from the jeden jede jeder jedes every each nur only'.split(
    ' ',
  ),
);

/** What words, a dash, and no other signs than those that part them leave. */
const SIGNS = /[^\p{L}\s,;/&+.–—-]/u;

/**
 * The days of the week that somebody wrote, in order: `täglich`, `Mo–Fr`, `Mo, Mi, Fr`, `weekdays`,
 * `am Wochenende`, `Saturdays and Sundays`. From Saturday to Monday is three days.
 *
 * @throws {UserError} where they are none, or something else stands there
 */
export function daysNamed(written: string): Weekday[] {
  const chosen = chosenBy(written.normalize('NFC').toLowerCase());
  if (chosen === null || chosen.size === 0) {
    throw new UserError((m) => m.subscriptions.badDays(written));
  }
  return WEEK.filter((day) => chosen.has(day));
}

function chosenBy(text: string): ReadonlySet<Weekday> | null {
  if (SIGNS.test(text)) return null;
  const chosen = new Set<Weekday>();
  let before: Weekday | null = null;
  let isRange = false;
  for (const [word] of text.matchAll(/\p{L}+|[–—-]/gu)) {
    if (TO.has(word)) {
      if (before === null || isRange) return null;
      isRange = true;
      continue;
    }
    const days = MEANT.get(word) ?? (BESIDE.has(word) ? [] : null);
    if (days === null) return null;
    const [day] = days;
    if (day === undefined) continue;
    if (isRange && (before === null || days.length > 1)) return null;
    for (const each of isRange && before !== null ? range(before, day) : days) chosen.add(each);
    before = days.length === 1 && !isRange ? day : null;
    isRange = false;
  }
  return isRange ? null : chosen;
}

function range(first: Weekday, last: Weekday): Weekday[] {
  const from = WEEK.indexOf(first);
  const length = ((last - first + 7) % 7) + 1;
  return [...WEEK, ...WEEK].slice(from, from + length);
}

function meaning(words: string, days: readonly Weekday[]): [string, readonly Weekday[]][] {
  return words.split(' ').flatMap((word) => [
    [word, days],
    [`${word}s`, days],
  ]);
}
