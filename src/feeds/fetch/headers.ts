import { LIMITS } from './limits.ts';

/**
 * Seconds to wait as `Retry-After` asks for, in seconds or as a date; `null` where it says nothing.
 *
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | undefined, now: number): number | null {
  const written = header?.trim() ?? '';
  if (/^\d+$/.test(written)) return bounded(Number(written));
  // `Date.parse` would take a lone number for a year.
  const date = /^[a-z]{3,9},? /i.test(written) ? Date.parse(written) : NaN;
  return Number.isNaN(date) ? null : bounded(Math.ceil((date - now) / 1000));
}

/** Seconds for which `Cache-Control` lets an answer stand; `null` where it says nothing. */
export function maxAge(header: string | undefined): number | null {
  const directives = (header ?? '')
    .toLowerCase()
    .split(',', 20)
    .map((part) => part.trim());
  if (directives.some((part) => part === 'no-store' || part === 'no-cache')) return 0;
  const seconds = directives.map((part) => /^max-age="?(\d+)"?$/.exec(part)?.[1]).find(Boolean);
  return seconds === undefined ? null : bounded(Number(seconds));
}

function bounded(seconds: number): number {
  return Math.min(Math.max(seconds, 0), LIMITS.wait);
}
