import { MONTHS } from '../text/dates.ts';

const MONTH = `(?<month>${MONTHS.flat().join('|')})\\.?`;
const DAY = '(?<day>\\d{1,2})';
const YEAR = '(?<year>[12]\\d{3})';
const ORDINAL = '(?:st|nd|rd|th|\\.)?(?: of)?';

const ISO = '(?<year>[12]\\d{3})-(?<month>\\d{2})-(?<day>\\d{2})';
const DOTTED = '(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>[12]\\d{3})';
const DAY_FIRST = `${DAY}${ORDINAL} ?${MONTH},? ${YEAR}`;
const MONTH_FIRST = `${MONTH} ${DAY}${ORDINAL},? ${YEAR}`;

const WEEKDAY =
  '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|' +
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)';
const LABEL =
  '(?:stand|datum|veröffentlicht|publiziert|erschienen|erstellt|published|posted|date)(?: (?:am|on))?';
const ZONE = '(?:z|utc|gmt|cet|cest|mez|mesz|bst|msk|e[sd]t|p[sd]t)';
const TIME =
  '(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d+)?(?: ?(?:uhr|h|[ap]\\.?m\\.?))?|\\d{1,2} ?(?:uhr|h|[ap]\\.?m\\.?))';
const CLOCK = `${TIME}(?: ?${ZONE})?(?: ?[+-]\\d{2}:?\\d{2})?`;

// For lines in lower case, and what may stand around a day apart from the day: a pattern that
// ignores case, or holds everything at once, takes some tens of milliseconds to compile.
const BEFORE = new RegExp(
  `^(?:${LABEL} ?:? )?(?:(?:am|on|vom) )?(?:${WEEKDAY}\\.?,? (?:den )?)?(?=\\d|${MONTH})`,
  'u',
);
const AFTER = new RegExp(`(?:t|,? ?[-–|/]? ?(?:um |at )?)${CLOCK}$`, 'u');
const FORMS = [ISO, DOTTED, DAY_FIRST, MONTH_FIRST].map((form) => new RegExp(`^${form}$`, 'u'));
const UNLABELLED = new RegExp(`^(?:(?:${WEEKDAY}|${MONTH})(?!\\p{L})|\\d)`, 'u');

/**
 * The calendar day that a whole line states, German or English, numeric or in words, with or without
 * label (`Stand:`), weekday and time: `YYYY-MM-DD`. Null where it states anything else or an impossible day.
 */
export function parseDate(text: string): string | null {
  if (!/[12]\d{3}/.test(text)) return null;
  const line = text.replace(/\s+/gu, ' ').trim().toLowerCase().replace(BEFORE, '');
  return firstDay(FORMS, line) ?? firstDay(FORMS, line.replace(AFTER, ''));
}

/** A line that holds a day and maybe its weekday and time, but no label such as `Stand:`. */
export function isDayLine(line: string): boolean {
  return UNLABELLED.test(line.toLowerCase()) && parseDate(line) !== null;
}

/** A day as a person enters it in a command, `2024-10-22` or `22.10.2024`: `YYYY-MM-DD`, else null. */
export function parseDay(input: string): string | null {
  return firstDay(FORMS.slice(0, 2), input.trim());
}

function firstDay(forms: readonly RegExp[], text: string): string | null {
  for (const form of forms) {
    const { year, month, day } = form.exec(text)?.groups ?? {};
    if (year && month && day) return calendarDay(Number(year), monthNumber(month), Number(day));
  }
  return null;
}

/** From 1, of a number or a name in lower case; 0 where it is neither. */
export function monthNumber(month: string): number {
  return Number(month) || MONTHS.findIndex((names) => names.includes(month)) + 1;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
