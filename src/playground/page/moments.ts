import type { App } from './state.ts';

/** `Heute um 04:15 Uhr`, `22. Oktober 2024 um 04:15 Uhr`. */
export function sentAt({ state, texts }: App, date: Date): string {
  const { locale } = state.view;
  const time = date.toLocaleTimeString(locale, { timeStyle: 'short', hourCycle: 'h23' });
  const isToday = date.toDateString() === new Date().toDateString();
  const day = isToday ? texts.today : date.toLocaleDateString(locale, { dateStyle: 'long' });
  return texts.at(day, time);
}

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** A moment in one of the styles of Discord's time stamps. */
export function moment(date: Date, style: string, locale: string): string {
  return style === 'R' ? relative(date, locale) : date.toLocaleString(locale, STYLES[style]);
}

const DAY = 24 * 60 * 60 * 1000;

const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', DAY / 24],
  ['minute', DAY / 24 / 60],
] as const;

function relative(date: Date, locale: string): string {
  const distance = date.getTime() - Date.now();
  const [unit, length] = UNITS.find(([, long]) => Math.abs(distance) >= long) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(locale).format(Math.round(distance / length), unit);
}
