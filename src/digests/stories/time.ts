import type { Article } from '../../articles/article.ts';
import { isAmbiguousMonth, monthNamed, MONTHS } from '../../text/dates.ts';
import { STORIES } from '../../tuning.ts';

/** When articles were published, as far as they say so. */
export interface Time {
  /** Days since 1970, of the dated ones; `first` is above `last` where there are none. */
  readonly first: number;
  readonly last: number;
  /** Bit 0 is January: the months of the dated ones, and the last months that the others name. */
  readonly months: number;
}

const MILLISECONDS = 86_400_000;
const ALL_MONTHS = 0xfff;
const NAMES = MONTHS.map(([name]) => name);
/** Not in front of a year: that month may be long ago. */
const WORD_WITHOUT_YEAR = /\p{L}+(?!\p{L})(?! \d{4})/gu;

export function timeOf({ published, text }: Pick<Article, 'published' | 'text'>): Time {
  if (published === null) {
    return { first: Infinity, last: -Infinity, months: lastMonthNamed(text) };
  }
  const day = Math.floor(Date.parse(published) / MILLISECONDS);
  return { first: day, last: day, months: bitOf(Number(published.slice(5, 7)) - 1) };
}

export function spanning(one: Time, other: Time): Time {
  return {
    first: Math.min(one.first, other.first),
    last: Math.max(one.last, other.last),
    months: one.months | other.months,
  };
}

export function isDated({ first, last }: Time): boolean {
  return first <= last;
}

/** How well two times fit one event, from 0 to 1: by the days between them, else by their months. */
export function closeness(one: Time, other: Time): number {
  if (isDated(one) && isDated(other)) return fitOfDays(gapBetween(one, other));
  if (one.months === 0 || other.months === 0) return STORIES.unknownTime;
  return areNear(one.months, other.months) ? 1 : STORIES.otherMonths;
}

/** What `days` between two articles leave of 1. */
export function fitOfDays(days: number): number {
  if (days === 0) return 1;
  return days > STORIES.days ? 0 : STORIES.nextDay * STORIES.eachDay ** (days - 1);
}

function gapBetween(one: Time, other: Time): number {
  return Math.max(0, one.first - other.last, other.first - one.last);
}

function areNear(months: number, others: number): boolean {
  let near = months;
  for (let apart = 0; apart < STORIES.months; apart++) {
    near |= ((near << 1) | (near >> 11) | (near >> 1) | (near << 11)) & ALL_MONTHS;
  }
  return (near & others) !== 0;
}

/**
 * A month without its year is one of the last twelve: the last of them is the one that is followed
 * by most months that are not named. 0 where none is named.
 */
function lastMonthNamed(text: string): number {
  const named = new Set(
    (text.slice(0, STORIES.monthsWithin).match(WORD_WITHOUT_YEAR) ?? [])
      .map((word) => word.toLowerCase())
      .filter((word) => !isAmbiguousMonth(word))
      .flatMap((word) => monthNamed(word) ?? [])
      .map((name) => NAMES.indexOf(name)),
  );
  const silences = [...named].map((month) => {
    let months = 1;
    while (months < 12 && !named.has((month + months) % 12)) months += 1;
    return { month, months };
  });
  const [longest] = silences.sort((a, b) => b.months - a.months);
  return longest === undefined ? 0 : bitOf(longest.month);
}

function bitOf(month: number): number {
  return 1 << month;
}
