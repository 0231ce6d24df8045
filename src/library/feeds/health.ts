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
    failed: null,
    next: now.toISOString(),
    failures: 0,
    problem: null,
    isAnnounced: false,
  };
}

/** Whether a feed's turn has come; also where its next check was set by a clock that ran ahead. */
export function isDue({ next }: FeedHealth, now: Date): boolean {
  const wait = Date.parse(next) - now.getTime();
  return wait <= 0 || wait > 2 * FEED.longestMinutes * 60_000;
}

/** @param maxAge seconds for which the server thinks it will stay as it is, where it says */
export function afterSuccess(
  { minutes, ttl, health }: Feed,
  maxAge: number | null,
  { now, random }: Moment,
): FeedHealth {
  const moment = now.toISOString();
  const next = nextAfter({ minutes, ttl, maxAge, retryAfter: null, failures: 0 }, { now, random });
  return { ...health, checked: moment, succeeded: moment, next, failures: 0, problem: null };
}

/**
 * A check before its time, which somebody wished for, neither counts as one failure more nor puts off
 * the next one.
 *
 * @param retryAfter seconds that the server asks to wait, where it says
 */
export function afterFailure(
  { minutes, health }: Feed,
  problem: Localised,
  retryAfter: number | null,
  { now, random }: Moment,
): FeedHealth {
  const checked = now.toISOString();
  const isEarly = checked < health.next;
  const failures = isEarly ? Math.max(1, health.failures) : health.failures + 1;
  const wishes = { minutes, ttl: null, maxAge: null, retryAfter, failures };
  const patient = nextAfter(wishes, { now, random });
  const next = isEarly && retryAfter === null ? health.next : patient;
  return { ...health, checked, failed: checked, next, failures, problem };
}

/** Says once that a feed keeps failing or was never read, and once that it is back. */
export function logHealth({ url, health }: Feed, before: FeedHealth, log: Log): void {
  const { failures, problem, succeeded } = health;
  const isFirst = failures === 1 && succeeded === null;
  if (failures > before.failures && (isFirst || failures === FEED.failuresTold)) {
    log.warn({ feed: url, failures, reason: problem?.en }, 'a feed cannot be read');
  } else if (failures === 0 && before.failures > 0) {
    log.info({ feed: url }, 'a feed can be read again');
  }
}

function nextAfter(wishes: Wishes, { now, random }: Moment): string {
  return new Date(now.getTime() + untilNextCheck(wishes, random)).toISOString();
}
