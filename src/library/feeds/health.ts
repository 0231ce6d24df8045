import type { Wishes } from '../../feeds/schedule.ts';
import { untilNextCheck } from '../../feeds/schedule.ts';
import type { Localised } from '../../i18n/locale.ts';
import type { Log } from '../../log.ts';
import type { Feed, FeedHealth } from '../../store/store.ts';
import { FEED } from '../../tuning.ts';

/** The moment of a check, and the chance that spreads the next ones (0 to 1). */
export interface Moment {
  readonly now: Date;
  readonly random: number;
}

/** Of a feed that nobody has read yet: its turn is now. */
export function newHealth(now: Date): FeedHealth {
  return {
    checked: null,
    succeeded: null,
    next: now.toISOString(),
    failures: 0,
    problem: null,
    isAnnounced: false,
  };
}

/** @param maxAge seconds for which the server thinks it will stay as it is */
export function afterSuccess(
  { minutes, ttl, health }: Feed,
  maxAge: number | null,
  { now, random }: Moment,
): FeedHealth {
  const moment = now.toISOString();
  const next = nextAfter({ minutes, ttl, maxAge, retryAfter: null, failures: 0 }, { now, random });
  return { ...health, checked: moment, succeeded: moment, next, failures: 0, problem: null };
}

/** @param retryAfter seconds that the server asks to wait, where it says */
export function afterFailure(
  { minutes, health }: Feed,
  problem: Localised,
  retryAfter: number | null,
  { now, random }: Moment,
): FeedHealth {
  const failures = health.failures + 1;
  const wishes = { minutes, ttl: null, maxAge: null, retryAfter, failures };
  const next = nextAfter(wishes, { now, random });
  return { ...health, checked: now.toISOString(), next, failures, problem };
}

/** Says so where a feed keeps failing, and where one is back that did. */
export function logHealth({ url, health }: Feed, before: FeedHealth, log: Log): void {
  const { failures, problem } = health;
  if (failures >= FEED.failuresTold) {
    log.warn({ feed: url, failures, reason: problem?.en }, 'a feed cannot be read');
  } else if (failures === 0 && before.failures >= FEED.failuresTold) {
    log.info({ feed: url }, 'a feed can be read again');
  }
}

function nextAfter(wishes: Wishes, { now, random }: Moment): string {
  return new Date(now.getTime() + untilNextCheck(wishes, random)).toISOString();
}
