import type { Period } from '../../src/digests/digest.ts';
import type { Markdown } from '../../src/discord/markdown.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { Feed } from '../../src/store/store.ts';
import { shorten } from '../../src/text/shorten.ts';

/** How many feeds are named, and how much of each name. */
const NAMED = 5;
const NAME_LENGTH = 60;

/** Those that are followed and could not be read when they were last tried, since that time began. */
export function failedIn({ from }: Period, feeds: readonly Feed[]): Feed[] {
  return feeds.filter(
    ({ isPaused, health: { failures, checked } }) =>
      !isPaused && failures > 0 && checked !== null && checked > from,
  );
}

/** Names them in small print; `null` where there are none. */
export function failedFeedsLine(feeds: readonly Feed[], m: Messages): Markdown | null {
  if (feeds.length === 0) return null;
  const names = feeds.slice(0, NAMED).map(({ title, url }) => {
    return shorten(title ?? new URL(url).hostname, NAME_LENGTH);
  });
  return md`-# ⚠ ${m.digests.failedFeeds(names, feeds.length - names.length)}`;
}
