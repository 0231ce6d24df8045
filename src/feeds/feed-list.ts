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
  /** Lines that name no feed, from 1, and why. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Minutes between two checks that somebody may wish for. */
export const MINUTES = { min: 5, max: FEED.longestMinutes } as const;

/** One feed a line: its address and, behind a space, the minutes between two checks. `#` begins a comment. */
export function parseFeedList(text: string): FeedList {
  const feeds = new Map<string, ListedFeed>();
  const problems: { line: number; message: string }[] = [];
  for (const [at, written] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\r\n]/u)
    .entries()) {
    const line = written.replace(/(?:^|\s)#.*$/u, '').trim();
    if (line === '') continue;
    try {
      const feed = listed(line);
      if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ line: at + 1, message: error.message });
    }
  }
  return { feeds: [...feeds.values()], problems };
}

function listed(line: string): ListedFeed {
  const [address = '', wish, ...others] = line.split(/\s+/u);
  const { href } = targetOf(address);
  if (wish === undefined) return { url: href, minutes: null };
  const minutes = /^\d{1,5}$/u.test(wish) ? Number(wish) : NaN;
  if (others.length > 0 || !(minutes >= MINUTES.min && minutes <= MINUTES.max)) {
    throw new UserError(
      `Behind the address may stand the minutes between two checks, ${String(MINUTES.min)} to ${String(MINUTES.max)}, and nothing else.`,
    );
  }
  return { url: href, minutes };
}
