import { UserError } from '../errors.ts';
import { FEED } from '../tuning.ts';
import { targetOf } from './fetch/target.ts';

/** A feed as the operator's list names it. */
export interface ListedFeed {
  readonly url: string;
  readonly minutes: number | null;
}

export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  /** Lines that say something else. */
  readonly problems: readonly ListProblem[];
}

export interface ListProblem {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly message: string;
}

/** Minutes between two checks that somebody may wish for. */
export const MINUTES = { min: 5, max: FEED.longestMinutes } as const;

const MINUTES_ALONE = `Behind the address may stand the minutes between two checks, ${String(MINUTES.min)} to ${String(MINUTES.max)}, and nothing else.`;

/**
 * One feed a line: its address and, behind a space, the minutes between two checks. `#` begins a
 * comment. A line whose minutes are none is a problem, and a feed that is checked as usual.
 */
export function parseFeedList(text: string): FeedList {
  const feeds = new Map<string, ListedFeed>();
  const problems: ListProblem[] = [];
  for (const [at, written] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\r\n]/u)
    .entries()) {
    const line = written.replace(/(?:^|\s)#.*$/u, '').trim();
    if (line === '') continue;
    const [address = '', ...wishes] = line.split(/\s+/u);
    const problem = (message: string) => problems.push({ line: at + 1, text: line, message });
    const minutes = minutesIn(wishes);
    if (minutes === undefined) problem(MINUTES_ALONE);
    try {
      const url = targetOf(address).href;
      if (feeds.has(url)) problem('The same feed is listed above: what stands there counts.');
      else feeds.set(url, { url, minutes: minutes ?? null });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problem(error.message);
    }
  }
  return { feeds: [...feeds.values()], problems };
}

/** `undefined` where something else is wished for. */
function minutesIn([wish, ...others]: readonly string[]): number | null | undefined {
  if (wish === undefined) return null;
  const minutes = /^\d{1,5}$/u.test(wish) ? Number(wish) : NaN;
  const isOne = minutes >= MINUTES.min && minutes <= MINUTES.max;
  return isOne && others.length === 0 ? minutes : undefined;
}
