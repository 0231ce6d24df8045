import type { FeedCheck } from './check-feed.ts';

/** The checks that are under way, one a feed. */
export interface RunningChecks {
  /** Addresses of the feeds. */
  readonly urls: () => readonly string[];
  /** Whoever asks for a second check of a feed gets the first. */
  run(url: string, check: (signal: AbortSignal) => Promise<FeedCheck>): Promise<FeedCheck>;
  /** Calls a feed's check off; resolves once nothing comes of it any more. */
  end(url: string, reason: Error): Promise<void>;
}

export function createRunningChecks(): RunningChecks {
  const running = new Map<string, { check: Promise<FeedCheck>; controller: AbortController }>();
  return {
    urls: () => [...running.keys()],
    async run(url, start) {
      const before = running.get(url);
      if (before) return before.check;
      const controller = new AbortController();
      const check = start(controller.signal);
      running.set(url, { check, controller });
      try {
        return await check;
      } finally {
        running.delete(url);
      }
    },
    async end(url, reason) {
      const { check, controller } = running.get(url) ?? {};
      controller?.abort(reason);
      await Promise.allSettled([check]);
    },
  };
}
