import type { Markdown } from '../../src/discord/markdown.ts';
import { md } from '../../src/discord/markdown.ts';
import type { Messages } from '../../src/i18n/en.ts';
import { shorten } from '../../src/text/shorten.ts';

/** How many feeds are named, and how much of each name. */
const NAMED = 5;
const NAME_LENGTH = 60;

/** Names feeds in small print; `null` where there are none. */
export function failedFeedsLine(feeds: readonly string[], m: Messages): Markdown | null {
  if (feeds.length === 0) return null;
  const names = feeds.slice(0, NAMED).map((name) => shorten(name, NAME_LENGTH));
  return md`-# ⚠ ${m.digests.failedFeeds(names, feeds.length - names.length)}`;
}
