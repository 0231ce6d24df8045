import type { Feeds } from '../../src/library/feeds/feeds.ts';
import type { Feed, FeedHealth } from '../../src/store/store.ts';

/** A feed that was never read, in this health. */
export function feedOf(url: string, health: Partial<FeedHealth> = {}): Feed {
  return {
    url,
    title: null,
    from: 'command',
    isPaused: false,
    minutes: null,
    ttl: null,
    cursor: { etag: null, lastModified: null },
    movedTo: null,
    health: {
      checked: null,
      succeeded: null,
      failed: null,
      next: '2026-01-01T00:00:00.000Z',
      failures: 0,
      problem: null,
      isAnnounced: false,
      ...health,
    },
  };
}

/** Feeds that can only what is given; anything else fails the test. */
export function feedsThat(can: Partial<Feeds>): Feeds {
  const unexpected = () => {
    throw new Error('unexpected call');
  };
  return {
    all: unexpected,
    countArticles: unexpected,
    add: unexpected,
    check: unexpected,
    pause: unexpected,
    remove: unexpected,
    follow: unexpected,
    problemLines: unexpected,
    checkDue: unexpected,
    close: unexpected,
    ...can,
  };
}
