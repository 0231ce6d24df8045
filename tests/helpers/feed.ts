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
      next: '2026-01-01T00:00:00.000Z',
      failures: 0,
      problem: null,
      isAnnounced: false,
      ...health,
    },
  };
}
