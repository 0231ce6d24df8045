import type { Markdown } from '../../src/discord/markdown.ts';
import { joined, md, timeFromNow } from '../../src/discord/markdown.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { targetOf } from '../../src/feeds/fetch/target.ts';
import { usualMinutes } from '../../src/feeds/schedule.ts';
import type { Messages } from '../../src/i18n/en.ts';
import type { FeedCheck } from '../../src/library/feeds/check-feed.ts';
import type { Feed } from '../../src/store/store.ts';
import type { Language } from './feed.ts';
import { feedHeading, feedText } from './feed.ts';

/** What a feed that is followed from now on was understood as, and what it brought. */
export function addedFeedReply(address: string, check: FeedCheck, { m }: Language): Reply {
  const { feed } = check;
  const isElsewhere = targetOf(address).href !== feed.url;
  return reply([
    md`**${m.feeds.added}**`,
    feedHeading(feed),
    isElsewhere ? md`${m.feeds.foundAt}` : null,
    ...broughtBy(check, m),
    rhythmOf(feed, m),
  ]);
}

/** How a feed is after a check, and what it brought. */
export function checkedFeedReply(check: FeedCheck, language: Language): Reply {
  return reply([feedText(check.feed, language), ...broughtBy(check, language.m)]);
}

function reply(lines: readonly (Markdown | null)[]): Reply {
  return { tone: 'notice', blocks: [{ kind: 'text', text: joined(lines, '\n') }] };
}

function broughtBy({ feed, entries, taken }: FeedCheck, { feeds: texts }: Messages): Markdown[] {
  const { added, changed, teasers, pending } = taken;
  if (feed.health.failures > 0) return [];
  if (entries === null) return [md`${texts.unchanged}`];
  return [
    md`${texts.brought(entries, added, changed, pending)}`,
    ...(teasers > 0 ? [md`${texts.teasers(teasers)}`] : []),
    ...(pending > 0 ? [md`${texts.pending(pending)}`] : []),
  ];
}

/** How often it is checked: not more often than its publisher wants, whatever was wished. */
function rhythmOf({ minutes, ttl, health }: Feed, { feeds: texts }: Messages): Markdown {
  const every = usualMinutes({ minutes, ttl });
  const isSlower = every > usualMinutes({ minutes, ttl: null });
  return joined(
    [
      md`-# ${isSlower ? texts.everyAsWanted(every) : texts.every(every)}`,
      md`${texts.nextCheck} ${timeFromNow(health.next)}`,
    ],
    ' · ',
  );
}
