import { FEED } from '../tuning.ts';

/** What decides when a feed is checked again; what is unknown is `null`. */
export interface Wishes {
  /** Minutes that somebody wished for. */
  readonly minutes: number | null;
  /** Minutes for which the publisher wants it not to be fetched. */
  readonly ttl: number | null;
  /** Seconds for which the server thinks it will stay as it is. */
  readonly maxAge: number | null;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | null;
  /** How many checks failed in a row. */
  readonly failures: number;
}

/** Minutes between two checks of a feed that is well, as far as its server does not want more. */
export function usualMinutes({ minutes, ttl }: Pick<Wishes, 'minutes' | 'ttl'>): number {
  return Math.min(Math.max(minutes ?? FEED.minutes, ttl ?? 0), FEED.longestMinutes);
}

/**
 * Milliseconds until a feed is checked again: never sooner than anybody wishes, twice as long after
 * each failure, a day at most, and a little longer by chance (exponential back-off with jitter).
 *
 * @param random from 0 to 1
 */
export function untilNextCheck(wishes: Wishes, random: number): number {
  const { maxAge, retryAfter, failures } = wishes;
  const caching = Math.min((maxAge ?? 0) / 60, FEED.longestCaching);
  const usual = Math.max(usualMinutes(wishes), caching);
  const patient = Math.min(usual * 2 ** failures, FEED.longestMinutes);
  const asked = Math.max(patient, (retryAfter ?? 0) / 60);
  return Math.round(asked * (1 + FEED.jitter * random) * 60_000);
}
