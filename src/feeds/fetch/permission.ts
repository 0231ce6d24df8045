import { ALL_ALLOWED, parseRobots, type Robots } from './robots.ts';
import { FetchRefusal, type RefusalKind } from './refusal.ts';
import { untilAborted } from './until-aborted.ts';
import type { FetchOutcome } from './outcome.ts';

/** Milliseconds for which an answer is kept, and for which there was none. */
const KEPT = { answer: 3_600_000, failure: 300_000 };

/** Hosts whose answers are kept; the oldest goes first. */
const MOST_KEPT = 1000;

/** A host that has no robots.txt, or keeps it to itself, forbids nothing (RFC 9309, 2.3.1.3). */
const ALLOWING: ReadonlySet<RefusalKind> = new Set<RefusalKind>(['missing', 'denied', 'status']);

/** What is true of the page as well, and says more than that its robots.txt is not known. */
const OF_THE_HOST: ReadonlySet<RefusalKind> = new Set<RefusalKind>([
  ...(['private', 'unknown', 'offline', 'unreachable', 'tls', 'time'] as const),
]);

/** @returns milliseconds to leave between two requests; refuses what robots.txt forbids */
export type AskPermission = (url: URL, signal: AbortSignal) => Promise<number>;

/**
 * Asks each host's robots.txt once an hour.
 *
 * @param fetchRobots throws a {FetchRefusal} like every fetch
 */
export function permissionAsker(
  agent: string,
  fetchRobots: (url: URL) => Promise<FetchOutcome>,
): AskPermission {
  const kept = new Map<string, { robots: Promise<Robots>; until: number }>();

  function robotsOf({ origin, hostname }: URL): Promise<Robots> {
    const known = kept.get(origin);
    if (known !== undefined && known.until > Date.now()) return known.robots;
    const robots = read(new URL('/robots.txt', origin), hostname);
    const entry = { robots, until: Date.now() + KEPT.answer };
    robots.catch(() => (entry.until = Date.now() + KEPT.failure));
    kept.delete(origin);
    kept.set(origin, entry);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    return robots;
  }

  async function read(url: URL, host: string): Promise<Robots> {
    try {
      const outcome = await fetchRobots(url);
      if (outcome.outcome === 'fetched')
        return parseRobots(new TextDecoder().decode(outcome.body), agent);
      throw new FetchRefusal('robotsUnknown', host);
    } catch (error) {
      if (!(error instanceof FetchRefusal)) throw error;
      if (ALLOWING.has(error.kind)) return ALL_ALLOWED;
      if (OF_THE_HOST.has(error.kind) && error.host === host) throw error;
      throw new FetchRefusal('robotsUnknown', host, '', { cause: error });
    }
  }

  return async (url, signal) => {
    const robots = await untilAborted(robotsOf(url), signal);
    if (!robots.allows(url.pathname + url.search)) throw new FetchRefusal('robots', url.hostname);
    return robots.gap;
  };
}
